import { PROFILE } from '../problem/profile.js';
import { ASPECTS } from '../vocabulary/aspects.js';
import { CAPACITIES } from '../vocabulary/capacities.js';
import { MODES } from '../vocabulary/modes.js';
import { ASSETS, STAGES } from '../vocabulary/names.js';

/**
 * The floor plan of the state: every column, its type and what it has one entry for.
 *
 * State columns change while a run goes on; they lie one after another in a single buffer, so that a snapshot is one copy,
 * a fork is byte for byte, and a digest reads everything. Setting columns are drawn once per seed and shared by all forks.
 */
type Kind = 'f64' | 'f32' | 'i32' | 'i16' | 'u16' | 'u8';
type Shape =
  | 'one'
  | 'stock'
  | 'actor'
  | 'actorFrame'
  | 'actorAsset'
  | 'rowBound'
  | 'tie'
  | 'process'
  | 'processLever'
  | 'processDecision'
  | 'processAffected'
  | 'processStage'
  | 'processProfile'
  | 'kindMode'
  | 'aspect'
  | 'member'
  | 'memberPair';
type ColumnSpec = Readonly<Record<string, readonly [Kind, Shape]>>;

export const STATE_COLUMNS = {
  // The run
  clock: ['i32', 'one'], //                ticks done
  stock: ['f64', 'stock'], //              points of nodality, authority, treasure, organisation
  spent: ['f64', 'stock'], //              points spent so far
  interventions: ['i32', 'one'], //        interventions carried out
  refusals: ['i32', 'one'], //             interventions refused for lack of stock or of an object
  culture: ['f64', 'aspect'], //           0..1, culture and HR of the organisations, by ASPECTS
  cultureTarget: ['f64', 'aspect'], //     0..1, where leadership from a distance aims
  // Actors
  motive: ['f64', 'actor'], //             0..1, intrinsic motive
  experience: ['f64', 'actor'], //         -1..1, discounted mean of outcomes
  tradition: ['f64', 'actor'], //          0..1, how used to working in networks
  control: ['f64', 'actor'], //            0.., perceived control
  support: ['f64', 'actor'], //            0..1, perceived support this tick
  influence: ['i32', 'actor'], //          proposals of the actor that were adopted
  load: ['i32', 'actor'], //               running processes joined
  degree: ['i32', 'actor'], //             ties in use in the actor's row
  popularity: ['i32', 'actor'], //         ties toward the actor
  frame: ['f64', 'actorFrame'], //         0..1, how the actor sees problems
  // Ties: rows per actor with room to spare; only the first `degree` entries of a row are ties
  target: ['i32', 'tie'], //               to whom
  trust: ['f64', 'tie'], //                0..1, alpha / (alpha + beta)
  evidence: ['f32', 'tie'], //             alpha + beta
  dependence: ['f32', 'tie'], //           0..1, what the source needs and the target holds
  conflict: ['f32', 'tie'], //             0..1
  born: ['i16', 'tie'], //                 tick the tie was formed, -1 from the start
  lasting: ['u8', 'tie'], //               1 for a tie that lasts
  used: ['i16', 'tie'], //                 tick of last working together, -1000 for never
  mix: ['f64', 'kindMode'], //             weight of each mode, by kind of problem
  // Processes
  status: ['u8', 'process'], //            index into STATUSES
  failure: ['u8', 'process'], //           index into FAILURES
  failedStage: ['u8', 'process'], //       index into STAGES, 255 for none
  naive: ['u8', 'process'], //             barrier that the last failed check points to, 255 for none
  neutralised: ['u16', 'process'], //      bits of the barriers switched off
  mode: ['u8', 'process'], //              index into MODES
  decider: ['i32', 'process'], //          who decides alone: authority, winner or hero; -1 for a network
  work: ['f64', 'process'], //             ticks of work that who decides alone has put in
  rule: ['u8', 'process'], //              index into RULES
  form: ['u8', 'process'], //              index into ARENA_FORMS
  learningRule: ['u8', 'process'], //      index into LEARNING_RULES
  shocked: ['u8', 'process'], //           1 after a shock while it worked
  blocked: ['u8', 'process'], //           1 if a rule stopped what half the members wanted
  stale: ['u8', 'process'], //             1 when membership or knowledge changed since the prospect was worked out
  pace: ['i32', 'process'], //             parties invited per tick by those present
  stageTick: ['i32', 'process'], //        tick the present stage began
  reached: ['i32', 'processStage'], //     tick each stage was passed, -1 for not
  ended: ['i32', 'process'], //            tick it ended, -1 while it runs
  memberCount: ['i32', 'process'], //      parties with a place
  streak: ['i32', 'process'], //           meetings of sufficient contribution in a row; in search, meetings since an agreement
  facts: ['i32', 'process'], //            bits of the decisions made known to all
  narrowed: ['i32', 'process'], //         bits of the decisions on the agenda (all by default)
  adopted: ['i32', 'process'], //          bits of the agreed solution
  delivered: ['i32', 'process'], //        bits of the solution carried out
  appraised: ['f64', 'process'], //        gain the members see in what they agreed, in units of the possible gain
  agreedGain: ['f64', 'process'], //       true gain of what was agreed
  gain: ['f64', 'process'], //             true gain of what was carried out
  meetings: ['f64', 'process'], //         meetings held, in pairs of members: the cost of negotiation
  eventTick: ['i32', 'process'], //        tick of the last change of the problem itself
  pressure: ['f64', 'process'], //         0.., control perceived by the members from interventions here
  lever: ['f64', 'processLever'], //       what interventions have set; fades with a half-life
  // Members: up to maxMembers places a process
  member: ['i32', 'member'], //            actor
  place: ['u8', 'member'], //              ABSENT, INVITED, JOINED, LEFT, EXCLUDED
  attends: ['u8', 'member'], //            1 if at this tick's meeting
  contributes: ['u8', 'member'], //        1 if its last contribution was enough to count
  weighed: ['u8', 'member'], //            1 once the party has worked out its stake
  activation: ['f64', 'member'], //        0..1, personal approach by somebody outside; fades like a lever
  known: ['i32', 'member'], //             bits of the decisions the member knows
  effort: ['f64', 'member'], //            0..1, contribution of the last round
  voluntary: ['f64', 'member'], //         0..1, the part of it that neither mandate nor reward made
  expectation: ['f64', 'member'], //       0..1, contribution expected of the others
  understood: ['f64', 'member'], //        0..1, how far it has come to understand the others
  strain: ['f64', 'member'], //            0..1, mean conflict with the others
  prospect: ['f64', 'member'], //          gain it sees in the joint solution
  outside: ['f64', 'member'], //           gain it sees in its own decisions alone
  proposal: ['i32', 'member'], //          bits of the solution it favours
  quarrel: ['f32', 'memberPair'], //       0..1, conflict of one place toward another
} as const satisfies ColumnSpec;

export const SETTING_COLUMNS = {
  sector: ['u8', 'actor'], //              index into SECTORS
  behaviour: ['u8', 'actor'], //           index into BEHAVIOURS
  restMotive: ['f64', 'actor'], //         0..1
  reactance: ['f64', 'actor'], //          0..1
  riskAversion: ['f64', 'actor'], //       0..
  openness: ['f64', 'actor'], //           0..1
  attention: ['i32', 'actor'], //          processes at once
  capacity: ['f32', 'actor'], //           relations that the actor can keep up
  trusting: ['f64', 'actor'], //           0..1, how far the actor trusts those it has ties to, on the whole
  likeness: ['f64', 'actor'], //           0..1, how like its partners' frames were to its own at the start
  need: ['f64', 'actor'], //               0..1, its mean dependence at the start
  appeal: ['i32', 'rowBound'], //          ties that led to the actors before it at the start
  meanTrust: ['f64', 'one'], //            0..1, mean trust at the start
  anchor: ['f64', 'actorFrame'], //        0..1, the actor's own position
  assets: ['f32', 'actorAsset'], //        0..1
  needs: ['f32', 'actorAsset'], //         0..1
  rowStart: ['i32', 'rowBound'], //        where the actor's ties begin
  conflicted: ['u8', 'one'], //            1 if a tie has conflict from the start
  startTick: ['i32', 'process'], //        tick the problem strikes
  kind: ['u8', 'process'], //              index into the scenario's kinds of problems
  profile: ['f64', 'processProfile'], //   what the problem is like, by PROFILE
  focal: ['i32', 'process'], //            actor that takes it up
  holder: ['i32', 'processDecision'], //   actor that can block or carry out the decision
  affected: ['i32', 'processAffected'], // actors affected without holding a decision, -1 for none
} as const satisfies ColumnSpec;

/** How many entries each shape has. */
export interface Sizes {
  readonly actors: number;
  readonly tieRoom: number;
  readonly frameDimensions: number;
  readonly processes: number;
  readonly decisions: number;
  readonly members: number;
  readonly affected: number;
  readonly levers: number;
  readonly kinds: number;
}

type ArrayOf<K extends Kind> = K extends 'f64'
  ? Float64Array<ArrayBuffer>
  : K extends 'f32'
    ? Float32Array<ArrayBuffer>
    : K extends 'i32'
      ? Int32Array<ArrayBuffer>
      : K extends 'i16'
        ? Int16Array<ArrayBuffer>
        : K extends 'u16'
          ? Uint16Array<ArrayBuffer>
          : Uint8Array<ArrayBuffer>;
type ColumnsOf<Spec extends ColumnSpec> = { readonly [Name in keyof Spec]: ArrayOf<Spec[Name][0]> };

/** The columns that change while a run goes on. */
export type State = ColumnsOf<typeof STATE_COLUMNS>;
/** The columns drawn once per seed. */
export type Setting = ColumnsOf<typeof SETTING_COLUMNS>;

const ARRAYS = {
  f64: Float64Array,
  f32: Float32Array,
  i32: Int32Array,
  i16: Int16Array,
  u16: Uint16Array,
  u8: Uint8Array,
};

function entries(shape: Shape, sizes: Sizes): number {
  switch (shape) {
    case 'one':
      return 1;
    case 'stock':
      return CAPACITIES.length;
    case 'actor':
      return sizes.actors;
    case 'actorFrame':
      return sizes.actors * sizes.frameDimensions;
    case 'actorAsset':
      return sizes.actors * ASSETS.length;
    case 'rowBound':
      return sizes.actors + 1;
    case 'tie':
      return sizes.tieRoom;
    case 'process':
      return sizes.processes;
    case 'processLever':
      return sizes.processes * sizes.levers;
    case 'processDecision':
      return sizes.processes * sizes.decisions;
    case 'processAffected':
      return sizes.processes * sizes.affected;
    case 'processStage':
      return sizes.processes * STAGES.length;
    case 'processProfile':
      return sizes.processes * PROFILE.length;
    case 'kindMode':
      return sizes.kinds * MODES.length;
    case 'aspect':
      return ASPECTS.length;
    case 'member':
      return sizes.processes * sizes.members;
    case 'memberPair':
      return sizes.processes * sizes.members * sizes.members;
  }
}

function allocate<Spec extends ColumnSpec>(
  spec: Spec,
  sizes: Sizes,
  more = 0,
): { columns: ColumnsOf<Spec>; buffer: ArrayBuffer } {
  const plan: { name: string; kind: Kind; offset: number; length: number }[] = [];
  let bytes = 0;
  for (const [name, [kind, shape]] of Object.entries(spec)) {
    const length = entries(shape, sizes);
    plan.push({ name, kind, offset: bytes, length });
    // Every column begins on a multiple of eight bytes, as Float64Array asks.
    bytes += Math.ceil((length * ARRAYS[kind].BYTES_PER_ELEMENT) / 8) * 8;
  }
  const buffer = new ArrayBuffer(bytes + more);
  const columns = Object.fromEntries(
    plan.map(({ name, kind, offset, length }) => [name, new ARRAYS[kind](buffer, offset, length)]),
  );
  return { columns: columns as ColumnsOf<Spec>, buffer };
}

/** Fresh state columns, all zero; `more` bytes after them are for the columns of extensions. */
export function allocateState(sizes: Sizes, more = 0): { columns: State; buffer: ArrayBuffer } {
  return allocate(STATE_COLUMNS, sizes, more);
}

/** Fresh setting columns, all zero. */
export function allocateSetting(sizes: Sizes): { columns: Setting; buffer: ArrayBuffer } {
  return allocate(SETTING_COLUMNS, sizes);
}
