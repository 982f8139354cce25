import * as fc from 'fast-check';
import { type Intervention, OPERATION_NAMES, type OperationName } from '../../src/metagovernance/index.js';
import { ARENA_FORMS, ASPECTS, HR_ASPECTS, RULES, type World } from '../../src/model/index.js';

/** Any well-formed intervention in a world: all operations, any target (there or not), any intensity. */
export function anyIntervention(world: World): fc.Arbitrary<Intervention> {
  return fc.oneof(...OPERATION_NAMES.map((operation) => anyOf(world, operation)));
}

function anyOf({ sizes, derived }: World, operation: OperationName): fc.Arbitrary<Intervention> {
  const process = fc.nat({ max: sizes.processes - 1 });
  const actor = fc.nat({ max: sizes.actors - 1 });
  const intensity = fc.option(fc.double({ min: 0, max: 1, noNaN: true }), { nil: undefined });
  const own = () => {
    switch (operation) {
      case 'invite':
      case 'exclude':
      case 'activate':
      case 'vouch':
        return fc.record({ process, actor });
      case 'brokerTie':
        return fc
          .uniqueArray(actor, { minLength: 2, maxLength: 2 })
          .map(([one, other]) => ({ actor: one, partner: other }));
      case 'chooseArena':
        return fc.record({ process, form: fc.constantFrom(...ARENA_FORMS) });
      case 'changeCulture':
        return fc.record({ aspect: fc.constantFrom(...ASPECTS.filter((aspect) => !HR_ASPECTS.includes(aspect))) });
      case 'recruit':
        return fc.record({ aspect: fc.constantFrom(...HR_ASPECTS) });
      case 'setRule':
        return fc.record({ process, rule: fc.constantFrom(...RULES) });
      case 'setInclusion':
        return fc.record({ process, pace: fc.nat({ max: 100 }) });
      case 'setAgenda':
        return fc.record({ process, decisions: fc.integer({ min: 1, max: derived.allDecisions }) });
      case 'setMix': {
        const weight = fc.double({ min: 0.01, max: 1, noNaN: true });
        const kind = fc.option(fc.constantFrom(...derived.kinds.map(({ name }) => name)), { nil: undefined });
        return fc
          .tuple(
            kind,
            fc.record({ network: weight }),
            fc.record({ hierarchy: weight, market: weight }, { requiredKeys: [] }),
          )
          .map(([name, some, more]) => ({ ...(name === undefined ? {} : { kind: name }), mix: { ...some, ...more } }));
      }
      case 'proposeSolution':
        return fc.oneof(
          fc.record({ process }),
          fc.record({ process, decisions: fc.nat({ max: derived.allDecisions }) }),
        );
      default:
        return fc.record({ process });
    }
  };
  return fc
    .tuple(own() as fc.Arbitrary<Partial<Intervention>>, intensity)
    .map(([target, level]) => ({ operation, ...target, ...(level === undefined ? {} : { intensity: level }) }));
}

/** One tick's worth of interventions for each of `ticks` ticks, most of them empty. */
export function anySchedule(world: World, ticks: number): fc.Arbitrary<readonly (readonly Intervention[])[]> {
  const some = fc.array(anyIntervention(world), { maxLength: 6 });
  return fc.array(fc.oneof(fc.constant([]), some), { minLength: ticks, maxLength: ticks });
}
