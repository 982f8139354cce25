import { holm, type PairedDifference, pairedDifference } from 'metagovernor/analysis';
import { isInAllBands, MECHANISMS_OFF, type NullRun, runNullModel } from '../laboratory/index.ts';
import { measuredRow } from './rows/mean-rows.ts';
import type { Row } from './rows/row.ts';
import type { Study } from './study.ts';

/** What is compared, by the name under which a row shows it. */
const MEASURES = {
  interaction: ({ run }) => run.interaction / run.started,
  collaboration: ({ run }) => run.collaboration / run.started,
  innovation: ({ run }) => run.innovation / run.started,
  effective: ({ run }) => run.effective,
  democratic: ({ run }) => run.democratic,
  innovative: ({ run }) => run.innovative,
  'network in all bands': ({ change }) => (isInAllBands(change.structure) ? 1 : 0),
  'drift of mean trust': ({ change }) => change.drift,
  'ties that survive': ({ change }) => change.survival,
} satisfies Readonly<Record<string, (run: NullRun) => number>>;

type Measure = keyof typeof MEASURES;
const ALL = Object.keys(MEASURES) as Measure[];

/** What left-alone networks are compared on: their networks are those of V5. */
const OUTCOMES: readonly Measure[] = [
  'interaction',
  'collaboration',
  'innovation',
  'effective',
  'democratic',
  'innovative',
];

const STEERING = { handsOff: 'no metagovernor', random: 'random interventions' };

/** Every measure of an arm, one value per replicate. */
type Values = Readonly<Record<Measure, readonly number[]>>;

interface Difference extends PairedDifference {
  readonly label: string;
}

/** What happens with parts of the model off: every null model against the full one, on the same networks, problems and draws. */
export const ablations: Study = {
  title: 'Ablations: parts of the model switched off, against the full model',
  note: [
    'Led: a generated network with a collaborative leader. Left alone: the same without a metagovernor. First the levels of each, then paired differences (null model less full model). There is no target: a row tells what the part does. Lower and higher: not 0 at the .05 level, corrected for all rows by Holm.',
    'Shares of the processes started; outcomes from 0 to 1; the network at tick 24 against its start, bands as in V5.',
    'No trust: .5 is where trust weighs for nothing in joining, carrying out and keeping a tie. It also takes out what an actor knows of whom it can trust, and no more: how much trust there is, is the row on distrust.',
    'Without a metagovernor ties and dependence carry what a leader otherwise brings about: compare the rows of the two blocks.',
  ].join('\n'),
  run({ quick, seed }) {
    const size = { runs: quick ? 40 : 400, seed };
    const arm = (changes: Readonly<Record<string, unknown>>, strategy: string) =>
      measured(runNullModel(changes, strategy, size));
    const led = arm({}, 'collaborativeLeader');
    const alone = arm({}, 'handsOff');
    const mechanisms = Object.entries(MECHANISMS_OFF);
    const differences = [
      ...Object.entries(STEERING).flatMap(([strategy, label]) =>
        differencesOf(`led, ${label}`, arm({}, strategy), led, ALL),
      ),
      ...mechanisms.flatMap(([label, changes]) =>
        differencesOf(`led, ${label}`, arm(changes, 'collaborativeLeader'), led, ALL),
      ),
      ...mechanisms.flatMap(([label, changes]) =>
        differencesOf(`left alone, ${label}`, arm(changes, 'handsOff'), alone, OUTCOMES),
      ),
    ];
    return [
      ...levelRows('led, full model', led, ALL),
      ...levelRows('left alone, full model', alone, OUTCOMES),
      ...differenceRows(differences),
    ];
  },
};

function measured(runs: readonly NullRun[]): Values {
  return Object.fromEntries(ALL.map((name) => [name, runs.map(MEASURES[name])])) as unknown as Values;
}

function differencesOf(label: string, arm: Values, full: Values, names: readonly Measure[]): Difference[] {
  return names.map((name) => ({ label: `${label}: ${name}`, ...pairedDifference(arm[name], full[name]) }));
}

function levelRows(label: string, arm: Values, names: readonly Measure[]): Row[] {
  return names.map((name) => measuredRow(`${label}: ${name}`, arm[name]));
}

function differenceRows(differences: readonly Difference[]): Row[] {
  const adjusted = holm(differences.map(({ pValue }) => pValue));
  return differences.map(({ label, mean, low, high, n }, at) => ({
    label,
    estimate: mean,
    low,
    high,
    target: '-',
    verdict: adjusted[at] < 0.05 ? (mean < 0 ? 'lower' : 'higher') : 'no difference seen',
    runs: n,
  }));
}
