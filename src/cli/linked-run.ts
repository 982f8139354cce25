import { ParameterError } from '../base/index.js';
import { OWN, readLink, Story, scenarioOf, soundActs } from '../playground/index.js';

/**
 * The run that a link of the page stands for: as far as the page showed it, or to its end where it showed the start.
 *
 * The page takes what it can of a link; here all of it has to fit.
 *
 * @throws ParameterError for a link with something in it that does not fit, ScenarioError for settings that do not go together.
 */
export function readLinkedRun(link: string): { readonly story: Story; readonly months: number } {
  const { state, faults } = readLink(link.slice(link.indexOf('#') + 1));
  const [fault] = faults;
  if (fault !== undefined) {
    const { kind, key, found, used } = fault;
    const expected =
      kind === 'unknown'
        ? 'a key of the page'
        : kind === 'limited'
          ? `at most or at least ${used}`
          : 'a value it knows';
    throw new ParameterError(`Expected --link to hold ${expected} at ${key} but found ${found}`, { key, found });
  }
  if (state.scenario === OWN) {
    throw new ParameterError(
      'Expected --link to name a scenario of the catalogue but found a network of its own, which no link can hold (use --scenario FILE)',
    );
  }
  const scenario = scenarioOf(state, state.a);
  const [wrong] = soundActs(scenario, state.a.acts).faults;
  if (wrong !== undefined) throw new ParameterError(`--link: ${wrong}`);
  return { story: new Story(scenario, state.seed, state.a), months: state.month === 0 ? scenario.ticks : state.month };
}
