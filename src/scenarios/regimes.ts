import { deepFreeze, lookUp } from '../base/index.js';
import { type Scenario, type ScenarioInput, withParameters } from '../model/index.js';
import type { Bilingual } from './network-table.js';

/** A way to govern the public sector, as a bundle of parameters. */
export interface Regime {
  readonly title: Bilingual;
  readonly about: Bilingual;
  /** Values by dotted path; all regimes set the same paths. */
  readonly parameters: Readonly<Record<string, number>>;
  /** Keys in docs/sources.bib. */
  readonly sources: readonly string[];
}

/** The values of one regime, in the order of the rows of S4. */
interface Values {
  /** Mean intrinsic motive, trust at the start, trust in strangers, distrust across sectors. */
  readonly trust: readonly [motive: number, trust: number, strangers: number, sectors: number];
  /** Rules and counting, zero-error culture. */
  readonly control: readonly [ruleBurden: number, zeroError: number];
  /** Flatness, silo openness, fixed values, how far frames follow sectors. */
  readonly silos: readonly [flatness: number, siloOpenness: number, fixedValues: number, sectorFrames: number];
  readonly people: readonly [diversity: number, boundarySpanners: number];
  /** Worth of going alone; weight of private demands. */
  readonly competition: readonly [outside: number, conflictingDemands: number];
  readonly coProduction: number;
  readonly backing: number;
  readonly mix: readonly [network: number, hierarchy: number, market: number];
}

function bundle(values: Values): Readonly<Record<string, number>> {
  const [motive, trust, strangers, sectors] = values.trust;
  const [ruleBurden, zeroError] = values.control;
  const [flatness, siloOpenness, fixedValues, sectorFrames] = values.silos;
  const [diversity, boundarySpanners] = values.people;
  const [outside, conflictingDemands] = values.competition;
  const [network, hierarchy, market] = values.mix;
  return {
    'actors.motive': motive,
    'actors.trust': trust,
    'actors.strangerTrust': strangers,
    'actors.sectorDistrust': sectors,
    'culture.ruleBurden': ruleBurden,
    'culture.zeroError': zeroError,
    'culture.flatness': flatness,
    'culture.siloOpenness': siloOpenness,
    'culture.fixedValues': fixedValues,
    'actors.sectorFrames': sectorFrames,
    'culture.diversity': diversity,
    'culture.boundarySpanners': boundarySpanners,
    'interacting.outside': outside,
    'problems.conflictingDemands': conflictingDemands,
    'culture.coProduction': values.coProduction,
    'forming.standingBacking': values.backing,
    'modes.mix.network': network,
    'modes.mix.hierarchy': hierarchy,
    'modes.mix.market': market,
  };
}

/**
 * The three regimes of the talk (S2-S4). Which way each differs from the others is the talk's claim; how far is our guess,
 * so a comparison shows what these assumptions imply and is no evidence for or against a regime.
 *
 * On a network whose ties and frames are given, those stand: starting trust and frames by sector then change nothing;
 * `network.shift.trust` moves the trust that is given.
 *
 * @source torfing2012
 */
export const REGIMES = deepFreeze({
  bureaucracy: {
    title: { en: 'Bureaucracy', da: 'Bureaukrati' },
    about: {
      en: 'Rules, hierarchy and professions: steep organisations, closed silos, citizens as clients.',
      da: 'Regler, hierarki og professioner: stejle organisationer, lukkede siloer, borgere som klienter.',
    },
    parameters: bundle({
      trust: [0.6, 0.6, 0.45, 0.1],
      control: [0.7, 0.7],
      silos: [0.2, 0.25, 0.7, 0.75],
      people: [0.4, 0.35],
      competition: [1, 0.25],
      coProduction: 0.3,
      backing: 0,
      mix: [0.2, 0.7, 0.1],
    }),
    sources: ['torfing2012'],
  },
  newPublicManagement: {
    title: { en: 'New Public Management', da: 'New Public Management' },
    about: {
      en: 'Opportunism that needs control: competition, counting, efficient silos, citizens as customers.',
      da: 'Opportunisme, der kræver kontrol: konkurrence, målinger, effektive siloer, borgere som kunder.',
    },
    parameters: bundle({
      trust: [0.5, 0.5, 0.4, 0.12],
      control: [0.85, 0.65],
      silos: [0.45, 0.2, 0.5, 0.75],
      people: [0.5, 0.4],
      competition: [1.3, 0.3],
      coProduction: 0.1,
      backing: 0,
      mix: [0.2, 0.3, 0.5],
    }),
    sources: ['torfing2012'],
  },
  newPublicGovernance: {
    title: { en: 'New Public Governance', da: 'New Public Governance' },
    about: {
      en: 'Mixed motives that need control and trust: collaboration across organisations, citizens as co-producers.',
      da: 'Blandede motiver, der kræver kontrol og tillid: samarbejde på tværs, borgere som medproducenter.',
    },
    parameters: bundle({
      trust: [0.65, 0.65, 0.5, 0.05],
      control: [0.4, 0.35],
      silos: [0.65, 0.75, 0.35, 0.5],
      people: [0.65, 0.7],
      competition: [0.9, 0.25],
      coProduction: 0.85,
      backing: 0.3,
      mix: [0.7, 0.15, 0.15],
    }),
    sources: ['torfing2012'],
  },
} as const satisfies Readonly<Record<string, Regime>>);

/** The name of a regime. */
export type RegimeName = keyof typeof REGIMES;

/**
 * A scenario under a regime: the regime's parameters in place of its own. Kinds of problems that have a mix of modes of
 * their own keep it.
 *
 * @param name - `bureaucracy`, `newPublicManagement` or `newPublicGovernance`.
 * @throws UnknownNameError with the nearest name; ScenarioError for a scenario that does not hold.
 */
export function withRegime(scenario: ScenarioInput, name: string): Scenario {
  const regime: Regime = lookUp('regime', REGIMES, name);
  return withParameters(scenario, regime.parameters);
}
