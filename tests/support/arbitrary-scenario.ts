import * as fc from 'fast-check';
import { listParameters, type Parameter, type ScenarioInput } from '../../src/model/index.js';

/** How large generated scenarios are: these parameters decide the time a test takes and have bounds of their own. */
const SIZES: Readonly<Record<string, fc.Arbitrary<number>>> = {
  ticks: fc.integer({ min: 15, max: 30 }),
  'network.actors': fc.integer({ min: 8, max: 15 }),
  'network.meanDegree': fc.double({ min: 1, max: 7, noNaN: true }),
  'problems.count': fc.integer({ min: 4, max: 6 }),
  'problems.decisions': fc.integer({ min: 2, max: 9 }),
  'problems.interdependence': fc.integer({ min: 0, max: 4 }),
  'collaborating.proposals': fc.integer({ min: 1, max: 12 }),
};

/** Any value that a parameter may take, its ends more often than chance would. */
function anyValue({ path, type, min, max, names }: Parameter): fc.Arbitrary<unknown> {
  const size = SIZES[path];
  if (size !== undefined) return size;
  if (type === 'switch') return fc.boolean();
  if (type === 'name') return fc.constantFrom(...(names ?? []));
  const least = min as number;
  const most = max as number;
  if (type === 'whole number') return fc.oneof(fc.integer({ min: least, max: most }), fc.constantFrom(least, most));
  // Thousandths of the range: people write no numbers next to the smallest that there is.
  return fc
    .oneof(fc.nat({ max: 1000 }), fc.constantFrom(0, 1000))
    .map((step) => least + ((most - least) * step) / 1000);
}

/**
 * Any small scenario that the schema allows: each parameter at its default, or anywhere in its range.
 * It shrinks by putting parameters back to their defaults.
 */
export function anyScenario(): fc.Arbitrary<ScenarioInput> {
  const values = Object.fromEntries(listParameters().map((parameter) => [parameter.path, anyValue(parameter)]));
  return fc
    .record(values, { requiredKeys: Object.keys(SIZES) })
    .map((chosen) => fitTogether(nest(chosen)) as ScenarioInput);
}

type Groups = Record<string, Record<string, unknown>>;

function nest(values: Readonly<Record<string, unknown>>): Groups {
  const scenario: Groups = {};
  for (const [path, value] of Object.entries(values)) {
    const steps = path.split('.');
    const last = steps.pop() as string;
    let place = scenario as Record<string, unknown>;
    for (const step of steps) {
      place[step] ??= {};
      place = place[step] as Record<string, unknown>;
    }
    place[last] = value;
  }
  return scenario;
}

/** What single ranges do not say: shares of behaviour sum to at most 1, K is below N, the network is a generated one. */
function fitTogether(scenario: Groups): Groups {
  const types = { conditional: 0.5, freeRider: 0.3, hump: 0.14, ...scenario.actors } as Record<string, number>;
  const total = types.conditional + types.freeRider + types.hump;
  const scale = total > 1 ? 1 / total : 1;
  const { actors, meanDegree } = scenario.network as Record<string, number>;
  const { decisions, interdependence } = scenario.problems as Record<string, number>;
  return {
    ...scenario,
    // A generated network can be at most half full.
    network: { kind: 'generated', actors, meanDegree: Math.min(meanDegree, (actors - 1) / 2) },
    actors: {
      ...scenario.actors,
      conditional: types.conditional * scale,
      freeRider: types.freeRider * scale,
      hump: types.hump * scale * (1 - 1e-12),
    },
    problems: { ...scenario.problems, interdependence: Math.min(interdependence, decisions - 1) },
  };
}
