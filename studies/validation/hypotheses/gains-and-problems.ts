import { GAINS } from 'metagovernor/measures';
import { type Hypothesis, problemsAt, type Seen } from './claim.ts';

const OTHERS = ['hierarchy', 'market'];
const PROBLEMS = {
  notMobilised: 'parties are not mobilised',
  disturbed: 'members leave or fall out',
  deadlock: 'no agreement',
  unclearCompromise: 'another solution, and no better',
};

/** How often processes end so. */
const oftenerThanOthers = (measure: string) => ({
  value: (seen: Seen) => above(measure, 'alone').value(seen) / problemsAt(seen),
});

/** How far a measure of the network is above that of the better, or worse, of hierarchy and market. */
const above = (measure: string, strategy: string) => ({
  value: ({ mean }: Seen) =>
    mean(`modes: wicked network/${strategy}`, measure) -
    Math.max(...OTHERS.map((mode) => mean(`modes: wicked ${mode}/${strategy}`, measure))),
});

export const gainsAndProblems: Hypothesis = {
  title: 'The six gains of network governance, and its four problems',
  from: 'S9-10',
  groups: ['modes'],
  about:
    'On the wicked problem. Gains: each in a led network less the larger of hierarchy and market under the same leader. Problems: share of the processes that end so in a network that nobody steers, less the larger of hierarchy and market. Nobody has to be gathered outside a network, so some of these cannot but be 0 there.',
  failing:
    'a hierarchy or a market always comes to a decision, and much of what it decides is no better; a network that cannot agree decides nothing.',
  claims: [
    ...Object.entries(GAINS).map(([name, { gain }]) => ({ label: `gain: ${gain}`, ...above(name, 'leader') })),
    ...Object.entries(PROBLEMS).map(([name, problem]) => ({
      label: `problem: ${problem}`,
      ...oftenerThanOthers(name),
    })),
  ],
};
