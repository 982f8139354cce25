import { markdownTable } from '../markdown.ts';
import { commonOperations } from './common-rules.ts';
import type { Difference, FoundHere, GoodPlans, ScenarioFound } from './found.ts';

const figure = (value: number) => value.toFixed(3).replace(/^-(0\.0*)$/, '$1');
const interval = ({ mean, low, high }: Difference) => `${figure(mean)} [${figure(low)}, ${figure(high)}]`;
const KINDS = {
  options: 'options of collaborativeLeader',
  plan: 'a fixed plan',
  rules: 'rules',
  leader: "rules, begun with the leader's acts",
};
const SPENT = ['spentNodality', 'spentAuthority', 'spentTreasure', 'spentOrganisation'];
const STAGES = ['forming', 'interacting', 'collaborating', 'implementing', 'distance'];
const points = (measured: Readonly<Record<string, number>>) => SPENT.map((name) => measured[name]);
const sum = (values: readonly number[]) => values.reduce((total, value) => total + value, 0);

/** The rival that it is hardest to beat: the one whose difference is lowest. */
function hardest({ more }: FoundHere): readonly [string, Difference] {
  return Object.entries(more).reduce((one, other) => (other[1].low < one[1].low ? other : one));
}

function notBeaten({ more }: FoundHere): string[] {
  return Object.keys(more).filter((rival) => !(more[rival].low > 0));
}

function verdicts({ scenarios }: GoodPlans): string {
  return markdownTable(
    [
      'scenario',
      'searched',
      'runs',
      'when found',
      'fresh',
      'hands-off',
      'best rival there',
      'more than the hardest rival',
      'beats all 13',
    ],
    scenarios.flatMap(({ scenario, found, rivals }) =>
      found.map((one) => {
        const [name, difference] = hardest(one);
        const best = Object.entries(rivals).reduce((a, b) => (b[1]['delivery'] > a[1]['delivery'] ? b : a));
        const not = notBeaten(one);
        return [
          scenario,
          KINDS[one.kind],
          one.runs,
          figure(one.whenFound),
          figure(one.measured['delivery']),
          figure(rivals['handsOff']['delivery']),
          `\`${best[0]}\` ${figure(best[1]['delivery'])}`,
          `${interval(difference)} (\`${name}\`)`,
          not.length === 0 ? 'yes' : `no: ${not.map((rival) => `\`${rival}\``).join(', ')}`,
        ];
      }),
    ),
  );
}

function list(some: readonly ScenarioFound[]): string {
  return some.length === 0 ? 'none' : some.map(({ scenario }) => scenario).join(', ');
}

function beaten({ scenarios }: GoodPlans): string {
  const of = (kinds: readonly FoundHere['kind'][]) =>
    scenarios.filter(({ found }) => found.some((one) => kinds.includes(one.kind) && notBeaten(one).length === 0));
  const anyKind = of(['options', 'plan', 'rules', 'leader']);
  return [
    `**In ${anyKind.length} of ${scenarios.length} scenarios a search found something that beats every one of the 13 built-in strategies** on fresh seeds, at the`,
    `capacities of the scenario, with intervals that hold for all comparisons of the scenario together: ${list(anyKind)}.`,
    `By the options of a leader: ${list(of(['options']))}. By rules begun with its acts: ${list(of(['leader']))}. By rules from nothing: ${list(of(['rules']))}. By a fixed plan: ${list(of(['plan']))}.`,
  ].join('\n');
}

function costLine(scenario: string, who: string, measured: Readonly<Record<string, number>>): string[] {
  return [
    scenario,
    who,
    figure(measured['delivery']),
    figure(measured['harmed']),
    figure(measured['rate']),
    measured['interventions'].toFixed(0),
    sum(points(measured)).toFixed(0),
    ...points(measured).map((value) => value.toFixed(0)),
  ];
}

function costs({ scenarios }: GoodPlans): string {
  return markdownTable(
    [
      'scenario',
      'strategy',
      'delivery',
      'harmed',
      'rate',
      'acts',
      'points',
      'nodality',
      'authority',
      'treasure',
      'organisation',
    ],
    scenarios.flatMap(({ scenario, found, rivals, best }) => [
      costLine(scenario, `found (${KINDS[best]})`, found.find(({ kind }) => kind === best)!.measured),
      costLine(scenario, '`collaborativeLeader`', rivals['collaborativeLeader']),
    ]),
  );
}

function percent(share: number): number {
  return Math.round(100 * share);
}

/** What the tables below say, in a few lines; every figure is computed. */
function inShort({ scenarios, common, elsewhere: tried }: GoodPlans): string[] {
  const away = Object.entries(tried).flatMap(([home, by]) =>
    Object.entries(by).flatMap(([place, difference]) => (place === home ? [] : [difference])),
  );
  const options = scenarios.flatMap(({ found }) => found.filter(({ kind }) => kind === 'options'));
  const found = options.map(({ choice }) => Number(choice.options['intensity']));
  const shares = scenarios.map(
    ({ rivals }, at) => sum(points(options[at].measured)) / sum(points(rivals['collaborativeLeader'])),
  );
  const names = commonOperations(scenarios).map(({ operation }) => `\`${operation}\``);
  const places = Object.values(common.tried);
  const beatsIn = (kinds: readonly FoundHere['kind'][]) =>
    scenarios.filter((each) => each.found.some((one) => kinds.includes(one.kind) && notBeaten(one).length === 0))
      .length;
  const verdictAt = (at: number) => {
    const beats = places.filter((each) => Object.values(each[at].more).every(({ low }) => low > 0)).length;
    const leader = places.filter((each) => each[at].more['collaborativeLeader'].low > 0).length;
    return `at intensity ${places[0]?.[at].intensity} they beat all 13 in ${beats} of ${places.length} places, and \`collaborativeLeader\` in ${leader}`;
  };
  return [
    `- **Less at a time.** Each search for options found an intensity of ${Math.min(...found).toFixed(2)} to ${Math.max(...found).toFixed(2)}, for ${percent(Math.min(...shares))} to ${percent(Math.max(...shares))} % of the points of the leader at full strength.`,
    `- **All of the repertoire, and some of it beyond doubt.** Taken out alone, these are missed in two scenarios or more: ${names.join(', ')}.`,
    ...(places.length === 0
      ? []
      : [
          `- **These alone, put to the test.** Rules of nothing but these: ${verdictAt(0)}; ${verdictAt(1)}.`,
          `- **What is found in one place helps in others.** Away from home it delivers more than \`collaborativeLeader\`, beyond doubt, in ${away.filter(({ low }) => low > 0).length} of ${away.length} cases.`,
        ]),
    ...(beatsIn(['rules', 'plan']) === 0 && beatsIn(['leader']) === scenarios.length
      ? [
          '- **From nothing it takes more.** Plans and rules that begin with random lines did not get there in a thousand runs; rules that begin with what a leader does got there in six hundred.',
        ]
      : []),
  ];
}

function strengths({ scenarios }: GoodPlans): string {
  return markdownTable(
    [
      'scenario',
      'intensity',
      'acts a month',
      'delivery',
      'at full strength',
      'points',
      'at full strength',
      'delivered for 100 points',
      'at full strength',
    ],
    scenarios.map(({ scenario, found, rivals }) => {
      const { choice, measured } = found.find(({ kind }) => kind === 'options')!;
      const usual = rivals['collaborativeLeader'];
      const each = (of: Readonly<Record<string, number>>) => figure((100 * of['delivery']) / sum(points(of)));
      return [
        scenario,
        String(choice.options['intensity']),
        String(choice.options['acts']),
        figure(measured['delivery']),
        figure(usual['delivery']),
        sum(points(measured)).toFixed(0),
        sum(points(usual)).toFixed(0),
        each(measured),
        each(usual),
      ];
    }),
  );
}

function takenApart({ scenario, parts, best }: ScenarioFound): string[] {
  const rows = parts
    .toSorted((one, other) => other.loss.mean - one.loss.mean)
    .map(({ what, acts, points: spent, loss }) => [
      what,
      acts.toFixed(1),
      spent.toFixed(1),
      interval(loss),
      loss.low > 0 ? 'missed' : loss.high < 0 ? 'better without' : '',
    ]);
  return [
    `### ${scenario} (${KINDS[best]})`,
    '',
    markdownTable(['taken out', 'acts', 'points', 'delivered less without', ''], rows),
    '',
  ];
}

function stages({ scenarios }: GoodPlans): string {
  return markdownTable(
    ['scenario', ...STAGES],
    scenarios.map(({ scenario, byStage }) => [
      scenario,
      ...STAGES.map((stage) => {
        const acts = Object.entries(byStage[stage] ?? {}).sort(([, one], [, other]) => other - one);
        const all = sum(acts.map(([, count]) => count));
        const most = acts.slice(0, 3).map(([name, count]) => `${name} ${Math.round((100 * count) / all)} %`);
        return acts.length === 0 ? '-' : `${all.toFixed(0)}: ${most.join(', ')}`;
      }),
    ]),
  );
}

function commonTable({ scenarios }: GoodPlans): string {
  const common = commonOperations(scenarios);
  const used = (operation: string) =>
    scenarios.filter(({ parts }) => parts.some((part) => part.operation === operation));
  if (common.length === 0) return 'No operation is missed in two scenarios or more.';
  return markdownTable(
    ['operation', 'missed in', 'part of what was found in', 'where it is missed it is done while'],
    common.map(({ operation, stages: where, scenarios: missed }) => [
      operation,
      `${missed.length}: ${missed.join(', ')}`,
      used(operation).length,
      where.join(', '),
    ]),
  );
}

function uselessShare({ scenarios }: GoodPlans): string {
  const all = scenarios.flatMap(({ parts }) => parts);
  const missed = all.filter(({ loss }) => loss.low > 0);
  const better = all.filter(({ loss }) => loss.high < 0);
  const share = (of: typeof all) =>
    Math.round((100 * sum(of.map((part) => part.points))) / sum(all.map((part) => part.points)));
  return (
    `Of the ${all.length} parts ${missed.length} are missed beyond doubt, and they spend ${share(missed)} % of the points; ` +
    `${better.length} do harm beyond doubt. Of the others ${all.length - missed.length - better.length} nothing can be said with so many runs: ` +
    'they may do a little, or only have come along with what is good.'
  );
}

function elsewhere({ elsewhere: tried }: GoodPlans): string {
  const places = Object.keys(tried);
  return markdownTable(
    ['found in', ...places],
    places.map((home) => [
      home,
      ...places.map((place) => {
        const difference = tried[home][place];
        const text = interval(difference);
        return home === place ? `*${text}*` : difference.low > 0 ? `**${text}**` : text;
      }),
    ]),
  );
}

function commonRulesTable({ common, scenarios }: GoodPlans): string[] {
  if (common.rules.length === 0) return ['There is nothing that is common enough to be tried.'];
  const homes = scenarios.map(({ scenario }) => scenario);
  const rows = Object.entries(common.tried).flatMap(([place, each]) =>
    each.map(({ intensity, delivery, more }) => {
      const not = Object.keys(more).filter((rival) => !(more[rival].low > 0));
      return [
        homes.includes(place) ? place : `${place} (nothing was searched there)`,
        intensity,
        figure(delivery),
        interval(more['handsOff']),
        interval(more['collaborativeLeader']),
        not.length === 0 ? 'yes' : `no: ${not.map((rival) => `\`${rival}\``).join(', ')}`,
      ];
    }),
  );
  return [
    '```json',
    '[',
    common.rules.map((rule) => `  ${JSON.stringify(rule)}`).join(',\n'),
    ']',
    '```',
    '',
    markdownTable(
      ['scenario', 'intensity', 'delivery', 'more than `handsOff`', 'more than `collaborativeLeader`', 'beats all 13'],
      rows,
    ),
  ];
}

/** The page on what good plans have in common. */
export function goodPlansPage(found: GoodPlans): string {
  const { version, replicates, ablated, seed, scenarios } = found;
  return `${[
    '# What good plans have in common',
    '',
    `metagovernor ${version}; written by \`studies/update-good-plans.ts\`, which is in the repository, from what \`studies/find-good-plans.ts\`, in the repository too, found. [optimise.md](optimise.md) says`,
    'how a search goes.',
    '',
    `In ${scenarios.length} scenarios of different kinds searches were made for most net delivery: for the options of \`collaborativeLeader\`; for a fixed plan and for rules, from nothing; and for rules again, begun with the`,
    '22 acts of that leader at four strengths. Each winner was then judged on',
    `${replicates} replicates of the seed "${seed}, judged once", which no search had seen, paired with the 13 strategies that need not be written first. In every comparison the capacities are those of the scenario.`,
    '',
    beaten(found),
    '',
    ...inShort(found),
    '',
    verdicts(found),
    '',
    '"When found" is the mean in the race in which the winner first came to the end; "fresh" the mean on seeds that decided nothing. The intervals hold for all comparisons of a scenario together with 95 % (Bonferroni).',
    'The rivals have their default options and were fitted to nothing; what was found was fitted to this scenario and this measure.',
    '',
    '## What it costs',
    '',
    'Per run on the same fresh seeds: the best of plan and rules, chosen by the race in which it was found and not by these runs, beside the leader with all three roles. "Harmed" and "rate" (processes that innovated) were not sought.',
    '',
    costs(found),
    '',
    '## Less at a time',
    '',
    'What the searches for options found, each for itself, and what it spends beside the same leader at full strength. What an act does is limited by how full the scarcest of the stocks is that it needs: who always',
    'does all that can be paid acts on empty stocks, and pays the whole price.',
    '',
    strengths(found),
    '',
    '## What they do, and when',
    '',
    'Acts of a run by the stage of the process they are aimed at, as far as the stocks pay for them, with the three most frequent of each stage:',
    '',
    stages(found),
    '',
    '## Taken apart',
    '',
    `What is done and what matters are two things. Each operation in each stage was taken out, alone, and the rest was run on ${ablated} replicates of another seed ("${seed}, taken apart"). The intervals hold for all`,
    'parts of a scenario together. Where two parts do the same for each other, neither is missed alone.',
    '',
    uselessShare(found),
    '',
    ...scenarios.flatMap(takenApart),
    '## What is common',
    '',
    'Operations that are missed beyond doubt in at least two of the scenarios:',
    '',
    commonTable(found),
    '',
    '## The claim put to the test',
    '',
    'If this is what makes them good, rules of nothing but this should be good, too, also where nothing was searched. They were written down by the study itself from the table above, each every second month, six acts at most for each',
    'process: once in full, once at the strength in the middle of those that the searches for options found, to a tenth. Nothing else was chosen.',
    `${ablated} replicates of a seed of their own; the intervals hold for both and all 13 rivals together:`,
    '',
    ...commonRulesTable(found),
    '',
    '## Elsewhere',
    '',
    `What was found in one scenario, played in the others: what it delivers more than \`collaborativeLeader\` there, ${ablated} replicates; bold where the interval lies above 0. Along the diagonal (italics) it is at home.`,
    '',
    elsewhere(found),
    '',
    '## Read with care',
    '',
    '- One search of each kind in each scenario, of at most some thousand runs: another seed finds another plan, and a longer search a better one.',
    '- Only net delivery was sought. Whoever wants acceptance or little harm as well has to say so (`objectives`).',
    '- "Common" is what these few plans miss. It is not a law, and where the common rules do not beat a rival it is said above.',
    '- Prices and effects of operations are guesses of ours ([operations.md](operations.md)); good plans are good under these guesses.',
  ].join('\n')}\n`;
}
