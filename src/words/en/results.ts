import type { Stage } from '../../model/index.js';

/** What is said of results, in a terminal, in pictures and on a page, in English; numbers come as they are to be written. */
export const results = {
  /** How a table calls what has a name in commands and files: by that name. */
  inTable: (name: string, _label: string) => name,
  steps: {
    interaction: 'to interaction',
    collaboration: 'to collaboration',
    innovation: 'to innovation',
  } satisfies Readonly<Record<Stage, string>>,
  endToEnd: 'end to end',
  all: (barriers: number) => (barriers === 10 ? 'all ten together' : `all ${barriers} together`),
  noneCame: 'none came so far',
  ofInterval: (percent: number) => `${percent} % interval`,
  explained:
    'Innovated: the share of processes started that became an innovation. Delivery: the net true gain per process started, ' +
    '-1 to 1; losses count, and below 0 matters are worse on balance. Harmed: the share of processes started that left ' +
    'matters worse; less is better.',
  endToEndExplained: (barriers: number) => {
    const count = barriers === 10 ? 'ten' : String(barriers);
    return (
      `End to end: whole runs done again on the same draws while the ${count} barriers are taken away from all processes, one after the ` +
      'other in sampled orders; what a barrier adds at its place, on average (Shapley), is what it costs, at whatever stage it acts. ' +
      `The ${count} sum to all together. Below 0: more innovate with it. The interval covers the luck of replicates and of orders.`
    );
  },
  tooFewForOrders: 'Too few replicates to tell the error of sampling orders from that of replicates.',
  orderErrors: (list: string) =>
    `Sampling orders alone brings standard errors of at most, in percentage points and roughly: ${list}.`,
  honesty: 'No study gives empirical base rates for barrier shares: read them as what this model does.',
  /** The tables of a comparison as they are headed; `interval` says which one stands in the brackets. */
  goOn: (interval: string) => `How many of the processes that enter a stage go on to the next, in % [${interval}]`,
  goOnLess: (first: string, interval: string) => `Difference from ${first}, in percentage points [${interval}]`,
  cameOfIt: (interval: string) => `What came of it, per process started [${interval}]`,
  cameOfItLess: (first: string, interval: string) => `Difference from ${first} in what came of it [${interval}]`,
  costs: (interval: string) => `What each barrier costs end to end, in % of the processes started [${interval}]`,
};

/** What only a terminal says, in English. */
export const terminal = {
  openPage: 'Open it by a double click; it needs no network.',
  forAClass: 'For a class: npx metagovernor page writes a page that opens by a double click.',
  with: (settings: string) => `With ${settings}`,
  compared: (replicates: number, processes: number, ticks: number, seed: string, version: string) =>
    `${replicates} replicates of ${processes} processes in ${ticks} ticks (months), seed ${seed}, metagovernor ${version}`,
  endToEndIs: 'End to end: the share of all processes started that became an innovation.',
  running: (running: number, started: number) =>
    `Still under way at the end, and counted as not having gone on: ${running} of ${started} processes.`,
  same: (strategy: string, other: string) =>
    `${strategy} changed nothing against ${other}: every run is the same to the last bit, so no difference is given.`,
  outcomes: (interval: string) => `The three outcomes of a run, each from 0 to 1: mean [${interval}]`,
  outcomesLess: (first: string, interval: string) => `Difference from ${first} in the three outcomes [${interval}]`,
  paired:
    'Differences are paired: in each replicate all strategies meet the same problems and the same luck until what they do makes them differ. Each interval stands for itself; of twenty such intervals, one will miss by chance.',
  ownMeasures: 'What extensions measure:',
  notAttributed: 'What stopped processes: no failures were attributed (see --attribute).',
  stopped: (attributed: number, replicates: number) =>
    `What stopped processes, in % of the failures at a stage (* the largest), found by replaying each failure of ` +
    `${attributed} of the ${replicates} replicates without each set of the stage's barriers (Shapley shares). In ` +
    'brackets the naive answer: which check failed last. Unexplained: they fail without these barriers too.',
  before: (stage: string) => `Before ${stage}`,
  failures: 'failures',
  oneRun: (ticks: number, strategy: string, seed: string, replicate: number, version: string) =>
    `One run of ${ticks} ticks (months) with ${strategy}, seed ${seed}, replicate ${replicate}, metagovernor ${version}`,
  funnelColumns: ['processes', 'entered', 'went on', 'share', 'stopped', 'under way', 'mean ticks'],
  /** Between numbers, one after the other. */
  numbersParted: ', ',
  runOutcomes: (list: string) => `Outcomes from 0 to 1: ${list}`,
  interventions: (made: number, refused: number) => `Interventions: ${made}, refused for lack of capacity: ${refused}`,
  processColumns: ['#', 'taken up by', 'start', 'end', 'what became of it (last failed check)'],
  innovated: (percent: string) => `innovated, ${percent} of the possible gain`,
  didNotStart: 'did not start',
  still: (status: string) => `still ${status}`,
  noStage: (stage: string, failure: string, why: string) => `no ${stage}: ${failure}${why}`,
  eventColumns: ['tick', 'event', 'process', 'actor', 'detail'],
  regimes: (replicates: number, strategy: string, seed: string, version: string) =>
    `${replicates} replicates with ${strategy} under each regime, seed ${seed}, metagovernor ${version}`,
  meanOfEach: 'Mean of each measure, with 95 % intervals',
  regimesLess: (first: string) => `Difference from ${first}, in the same replicates`,
  regimesHonesty:
    'Which way the regimes differ is taken from a talk that favours the last of them, how far is our guess: read this as ' +
    'what these assumptions imply, not as evidence for or against a regime.',
  listed: (id: string, version: number, isDefault: boolean) =>
    `${id} (version ${version}${isDefault ? ', the default' : ''})`,
  processesIn: (processes: number, ticks: number) => `${processes} processes in ${ticks} ticks (months).`,
  sources: (list: string) => `Sources (docs/sources.bib of the package): ${list}`,
  theProblem: 'The problem (0 to 1):',
  dimension: (label: string, level: string, why: string) => `${label} ${level}: ${why}`,
  urgency: (share: string) => `urgency ${share} of the possible gain is lost per tick`,
  tryFirst: (regime: string, mode: string, strategy: string) =>
    `Try first: regime ${regime}, mode ${mode}, strategy ${strategy}.`,
  expected: (hypothesis: string) => `Expected (a hypothesis): ${hypothesis}`,
  shows: (sentence: string, _verdicts: string) => `What the model shows: ${sentence}`,
  /** Measure by measure, what became of what was expected. */
  verdicts: {
    shown: 'shown',
    'not shown': 'not shown',
    'the opposite is shown': 'the opposite is shown',
  },
  notShown: 'What the model shows: not measured for this version.',
  shownBy: (replicates: number, seed: string, percent: string) =>
    `(${replicates} replicates, seed ${seed}, ${percent} % intervals)`,
  extremes: 'Stages that hardly any process passes, or nearly every one (of those that could):',
  extreme: (stage: string, strategy: string, percent: string, why: string) =>
    `${stage}, under ${strategy}: ${percent} %. ${why}`,
  drawnNetwork: (actors: number, ties: string) =>
    `A network of ${actors} actors with ${ties} ties each on average, drawn anew by each replicate.`,
  givenNetwork: (actors: number, ties: number) => `A network of ${actors} actors and ${ties} ties:`,
  anySector: 'any sector',
  wrote: 'Wrote',
  into: (name: string, place: string) => `${name} into ${place}`,
  inPlaceOf: (folder: string) => `${folder}, in place of the result that was there`,
};

/** What the model draws where nobody gave it, in English. */
export const drawn = {
  parts: {
    sector: 'sector (evenly)',
    assets: 'assets (typical of the sector)',
    needs: 'needs (typical of the sector)',
    frame: 'frames (by sector)',
    dependence: 'dependence (from assets and needs)',
    trust: 'trust (about actors.trust)',
    conflict: 'conflict (none at the start)',
  },
  /** Of some actors or ties only. */
  ofSome: (part: string, some: number, total: number, of: 'actor' | 'tie') =>
    `${part} of ${some} of ${total} ${of === 'actor' ? 'actors' : 'ties'}`,
  whereNotGiven: (list: string) =>
    `Drawn and not given: where no value is given, the model draws in each replicate: ${list}.`,
  nothing: 'Nothing of these is drawn: all was given.',
};
