import { listParameters, plausibleRange } from '../../dist/model/index.js';

/** Our guesses that can move a target of V4 or V5. What is not here is off, or held, in every run that has a target. */
const GUESSES = {
  actors: [
    'trust',
    'trustSpread',
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
  contact: ['influence', 'anchoring', 'trustLearning', 'noise', 'gossip'],
  interacting: ['observation', 'activation'],
  learning: ['evidence', 'memory', 'prior', 'motiveReturn', 'controlHalfLife', 'leverHalfLife'],
  ties: [
    'survival',
    'formation',
    'reciprocity',
    'sharedPartners',
    'popularity',
    'distance',
    'dependence',
    'use',
    'conflict',
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
  learning: ['loss', 'crowding', 'support'],
};

/** Ranges that the rule does not give: every actor looks at its ties every month at most, and every second month at least. */
const OWN = { 'ties.rate': { low: 0.5, high: 1, scale: 'linear' } };

/**
 * The parameters that are calibrated, and between what.
 *
 * @returns {{ path: string, default: number, low: number, high: number, scale: 'linear' | 'log', isSourced: boolean }[]}
 */
export function variedParameters() {
  const byPath = new Map(listParameters().map((parameter) => [parameter.path, parameter]));
  const ranged = (path, isSourced) => {
    const parameter = byPath.get(path);
    const range = parameter && (OWN[path] ?? plausibleRange(parameter));
    if (range === undefined) throw new Error(`Expected ${path} to be a parameter with a plausible range`);
    return { path, default: parameter.default, ...range, isSourced };
  };
  return [
    ...pathsOf(GUESSES).map((path) => ranged(path, false)),
    ...Object.keys(OWN).map((path) => ranged(path, false)),
    ...pathsOf(SOURCED).map((path) => ranged(path, true)),
  ];
}

function pathsOf(groups) {
  return Object.entries(groups).flatMap(([group, names]) => names.map((name) => `${group}.${name}`));
}
