import { ParameterError } from '../base/index.js';
import { type Fault, LESSONS, OWN, readLink, Story, scenarioOf, soundState } from '../playground/index.js';

/**
 * The run that a link of the page stands for: as far as the page showed it, or to its end where it showed the start.
 *
 * The page takes what it can of a link; here all of it has to fit.
 *
 * @throws ParameterError for a link with something in it that does not fit, ScenarioError for settings that do not go together.
 */
export function readLinkedRun(link: string): { readonly story: Story; readonly months: number } {
  const read = readLink(link.slice(link.indexOf('#') + 1));
  if (read.state.scenario === OWN) {
    throw new ParameterError(
      'Expected --link to name a scenario of the catalogue but found a network of its own, which no link can hold (use --scenario FILE)',
    );
  }
  const { state, faults } = soundState(read.state, read.faults, { lessons: LESSONS });
  const [fault] = faults;
  if (fault !== undefined) throw faultOf(fault);
  const scenario = scenarioOf(state, state.a);
  return { story: new Story(scenario, state.seed, state.a), months: state.month === 0 ? scenario.ticks : state.month };
}

function faultOf(fault: Fault): ParameterError {
  if (fault.kind === 'act' || fault.kind === 'set') return new ParameterError(`--link: ${fault.found}`);
  const { kind, key, found, used } = fault;
  const expected = {
    unknown: 'a key of the page',
    limited: `a number in its range, such as ${used},`,
    ignored: 'a value it knows',
  }[kind];
  return new ParameterError(`Expected --link to hold ${expected} at ${key} but found ${found}`, { key, found });
}
