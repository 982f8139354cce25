import { holm, pairedDifference } from '../../dist/analysis/index.js';
import { measureRun, networkOfWorld } from '../../dist/measures/index.js';
import { withParameters } from '../../dist/model/index.js';
import { openSession } from '../../dist/simulation/index.js';
import { MECHANISMS_OFF } from './ablation-arms.mjs';
import { BANDS, changeOf, isInBand } from './network-change.mjs';
import { measuredRow } from './network-rows.mjs';

const STUDY = 'A';
const TICKS = 24;

/** What is compared, by the name under which a row shows it. */
const MEASURES = {
  interaction: ({ run }) => run.interaction / run.started,
  collaboration: ({ run }) => run.collaboration / run.started,
  innovation: ({ run }) => run.innovation / run.started,
  effective: ({ run }) => run.effective,
  democratic: ({ run }) => run.democratic,
  innovative: ({ run }) => run.innovative,
  'network in all bands': ({ change }) =>
    Object.keys(BANDS).every((name) => isInBand(name, change.structure[name])) ? 1 : 0,
  'drift of mean trust': ({ change }) => change.drift,
  'ties that survive': ({ change }) => change.survival,
};

/** What left-alone networks are compared on: their networks are those of V5. */
const OUTCOMES = ['interaction', 'collaboration', 'innovation', 'effective', 'democratic', 'innovative'];

/**
 * What happens with parts of the model off: every null model against the full one, on the same networks, problems and draws.
 *
 * @type {import('./row.mjs').Study}
 */
export const ablations = {
  id: STUDY,
  title: 'Ablations: parts of the model switched off, against the full model',
  note: [
    'Led: a generated network with a collaborative leader. Left alone: the same without a metagovernor. First the levels of each, then paired differences (null model less full model). There is no target: a row tells what the part does. Lower and higher: not 0 at the .05 level, corrected for all rows by Holm.',
    'Shares of the processes started; outcomes from 0 to 1; the network at tick 24 against its start, bands as in V5.',
    'No trust: .5 is where trust weighs for nothing in joining, carrying out and keeping a tie. It also takes out what an actor knows of whom it can trust, and no more: how much trust there is, is the row on distrust.',
    'Without a metagovernor ties and dependence carry what a leader otherwise brings about: compare the rows of the two blocks.',
  ].join('\n'),
  run({ quick, seed }) {
    const runs = quick ? 40 : 400;
    const led = measureArm({}, 'collaborativeLeader', runs, seed);
    const alone = measureArm({}, 'handsOff', runs, seed);
    const mechanisms = Object.entries(MECHANISMS_OFF);
    const differences = [
      ...['handsOff', 'random'].flatMap((strategy) =>
        differencesOf(`led, ${STEERING[strategy]}`, measureArm({}, strategy, runs, seed), led, Object.keys(MEASURES)),
      ),
      ...mechanisms.flatMap(([label, changes]) =>
        differencesOf(
          `led, ${label}`,
          measureArm(changes, 'collaborativeLeader', runs, seed),
          led,
          Object.keys(MEASURES),
        ),
      ),
      ...mechanisms.flatMap(([label, changes]) =>
        differencesOf(`left alone, ${label}`, measureArm(changes, 'handsOff', runs, seed), alone, OUTCOMES),
      ),
    ];
    return [
      ...levelRows('led, full model', led, Object.keys(MEASURES), seed),
      ...levelRows('left alone, full model', alone, OUTCOMES, seed),
      ...differenceRows(differences, seed),
    ];
  },
};

const STEERING = { handsOff: 'no metagovernor', random: 'random interventions' };

/** Every measure of an arm, one value per replicate. */
function measureArm(changes, strategy, runs, seed) {
  const scenario = withParameters({}, changes);
  const results = Array.from({ length: runs }, (_, replicate) => {
    const session = openSession(scenario, { strategy, seed, replicate });
    const start = networkOfWorld(session.world);
    const change = changeOf(start, networkOfWorld(session.step(TICKS).world));
    return { change, run: measureRun(session.finish().world) };
  });
  return Object.fromEntries(Object.entries(MEASURES).map(([name, read]) => [name, results.map(read)]));
}

function differencesOf(label, arm, full, names) {
  return names.map((name) => ({ label: `${label}: ${name}`, ...pairedDifference(arm[name], full[name]) }));
}

function levelRows(label, arm, names, seed) {
  return names.map((name) => measuredRow({ study: STUDY, label: `${label}: ${name}`, values: arm[name], seed }));
}

function differenceRows(differences, seed) {
  const adjusted = holm(differences.map(({ pValue }) => pValue));
  return differences.map(({ label, mean, low, high, n }, at) => ({
    study: STUDY,
    label,
    estimate: mean,
    low,
    high,
    target: '-',
    verdict: adjusted[at] < 0.05 ? (mean < 0 ? 'lower' : 'higher') : 'no difference seen',
    runs: n,
    seed,
  }));
}
