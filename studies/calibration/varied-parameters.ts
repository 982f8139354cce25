import { listParameters, type PlausibleRange, plausibleRange } from 'metagovernor/model';

/** Our guesses that can move a target of V4 or V5. What is not here is off, or held, in every run that has a target. */
const GUESSES = {
  actors: [
    'trust',
    'trustSpread',
    'trustOwn',
    'sectorDistrust',
    'strangerTrust',
    'motive',
    'motiveSpread',
    'reactance',
    'openness',
    'opennessSpread',
    'sectorFrames',
    'frameSpread',
  ],
  contact: ['influence', 'anchoring', 'impression', 'noise', 'gossip'],
  table: ['turns', 'doubt', 'chair'],
  interacting: ['observation', 'activation'],
  learning: ['evidence', 'memory', 'prior', 'motiveReturn', 'controlHalfLife', 'leverHalfLife'],
  ties: [
    'loss',
    'lasting',
    'lastingLoss',
    'returned',
    'sharedPartner',
    'inUse',
    'trust',
    'strangeness',
    'dependence',
    'capacity',
    'ownDegree',
    'fill',
    'anybody',
    'closure',
    'distance',
    'answered',
    'meeting',
  ],
  metagovernor: [
    'nodality.regeneration',
    'organisation.regeneration',
    'competence.communication',
    'competence.vision',
    'competence.consensus',
    'legitimacy',
  ],
};

/** These have a source, for the mechanism and its direction; the size is still open where an effect is measured in other units. */
const SOURCED = {
  interacting: ['slope', 'reward'],
  ties: ['caution'],
  learning: ['loss', 'crowding', 'support'],
};

/** Ranges that the rule does not give: every actor looks at its ties every month at most, and every second month at least. */
const OWN: Readonly<Record<string, PlausibleRange>> = { 'ties.rate': { low: 0.5, high: 1, scale: 'linear' } };

/** A parameter that is calibrated, and between what. */
export interface VariedParameter extends PlausibleRange {
  readonly path: string;
  readonly default: number;
  readonly isSourced: boolean;
}

/** The parameters that are calibrated. */
export function variedParameters(): VariedParameter[] {
  const byPath = new Map(listParameters().map((parameter) => [parameter.path, parameter]));
  const ranged = (path: string, isSourced: boolean): VariedParameter => {
    const parameter = byPath.get(path);
    const range = parameter && (OWN[path] ?? plausibleRange(parameter));
    if (range === undefined) throw new Error(`Expected ${path} to be a parameter with a plausible range`);
    return { path, default: Number(parameter?.default), ...range, isSourced };
  };
  return [
    ...pathsOf(GUESSES).map((path) => ranged(path, false)),
    ...Object.keys(OWN).map((path) => ranged(path, false)),
    ...pathsOf(SOURCED).map((path) => ranged(path, true)),
  ];
}

function pathsOf(groups: Readonly<Record<string, readonly string[]>>): string[] {
  return Object.entries(groups).flatMap(([group, names]) => names.map((name) => `${group}.${name}`));
}
