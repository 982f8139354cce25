import { withParameters } from 'metagovernor';
import { measureRun, networkOfWorld, type RunMeasures } from 'metagovernor/measures';
import { openSession } from 'metagovernor/simulation';
import { WATCHED } from './left-alone.ts';
import { changeOf, type NetworkChange } from './network-change.ts';

/** One run of a null model, and what became of its network while the generated networks are watched. */
export interface NullRun {
  readonly run: RunMeasures;
  readonly change: NetworkChange;
}

// Trust that tells nothing: the same in everybody, whether known or not, and too heavy with evidence for anything to move it.
const trustOf = (level: number) => ({
  'actors.trust': level,
  'actors.trustSpread': 0,
  'actors.sectorDistrust': 0,
  'actors.strangerTrust': level,
  'contact.trustLearning': 0,
  'contact.gossip': 0,
  'learning.evidence': 0,
  'learning.prior': 100,
});
// Whom an actor depends on moves it neither to join nor to seek a tie.
const INDEPENDENCE = { 'forming.dependence': 0, 'ties.dependence': 0 };
const NO_CONTACT = { 'contact.influence': 0, 'contact.anchoring': 0, 'contact.trustLearning': 0, 'contact.gossip': 0 };

/** Mechanisms that are taken out, one at a time and all at once: the default parameters that change. Nothing but public options. */
export const MECHANISMS_OFF = {
  'no trust, .5 in everybody': trustOf(0.5),
  'distrust, 0 in everybody': trustOf(0),
  'no dependence': INDEPENDENCE,
  'holders not found along ties': { 'problems.rooted': 0 },
  'no everyday contact': NO_CONTACT,
  'ties never change': { 'ties.rate': 0 },
  'learning by conformity': { 'collaborating.learning': 'conformity' },
  'learning from a random one': { 'collaborating.learning': 'random' },
  'learning from nobody': { 'collaborating.learning': 'none' },
  'contact in turn (asynchronous)': { 'contact.order': 'asynchronous' },
  'all mechanisms off': {
    ...NO_CONTACT,
    ...trustOf(0.5),
    ...INDEPENDENCE,
    'problems.rooted': 0,
    'ties.rate': 0,
    'collaborating.learning': 'none',
  },
} satisfies Readonly<Record<string, Readonly<Record<string, unknown>>>>;

/** Run the default scenario with some parameters changed: in every arm the same networks, problems and draws. */
export function runNullModel(
  changes: Readonly<Record<string, unknown>>,
  strategy: string,
  { runs, seed }: { readonly runs: number; readonly seed: string },
): NullRun[] {
  const scenario = withParameters({}, changes);
  return Array.from({ length: runs }, (_, replicate) => {
    const session = openSession(scenario, { strategy, seed, replicate });
    const start = networkOfWorld(session.world);
    const change = changeOf(start, networkOfWorld(session.step(WATCHED).world));
    return { change, run: measureRun(session.finish().world) };
  });
}
