import { type Claim, type Hypothesis, problemsAt, type Seen } from './claim.ts';

const rate = (seen: Seen, scenario: string, strategy: string) =>
  seen.mean(`steering: ${scenario}/${strategy}`, 'innovation') / problemsAt(seen);

/** How far the last doubling falls short of a tenth of all that steering adds. */
const levelsOff = (label: string, most: string, half: string): Claim => ({
  label,
  value: (seen) => {
    const added = Math.max(0, rate(seen, 'default', half) - rate(seen, 'default', 'alone'));
    return 0.1 * added - (rate(seen, 'default', most) - rate(seen, 'default', half));
  },
});

const sooner = (label: string, most: string, less: string): Claim => ({
  label,
  value: (seen) => {
    const gain = (scenario: string) => rate(seen, scenario, most) - rate(seen, scenario, less);
    return gain('default') - gain('self-regulating');
  },
});

export const doseOfSteering: Hypothesis = {
  title: 'Beyond some intensity more steering does not help, or harms; sooner for self-regulating networks',
  from: 'S11',
  groups: ['steering'],
  about:
    'Innovations per problem under two kinds of steering, each in four doses, by a metagovernor with means in plenty (200 points of each capacity, 50 a month, which does not vary over the space): support (the collaborative leader with 1, 2, 4 or 8 acts per process and month) and command (a shadow of hierarchy over every process, every 12, 6, 2 or 1 months). "Does not help": the last doubling adds less than a tenth of what steering at half that dose adds over none. A self-regulating network has 90 % conditional cooperators and 5 % free riders.',
  failing:
    'nothing turns more steering into harm by itself. A mandate enforces more at once than crowding out loses, and support has no price but its means; what too much of it does to motive is shown by the scenario killed-by-kindness.',
  claims: [
    levelsOff('support: the last doubling adds less than a tenth', '8 acts', '4 acts'),
    levelsOff('command: the last doubling adds less than a tenth', 'every 1', 'every 2'),
    sooner('support: going from 2 to 8 acts adds less where the network regulates itself', '8 acts', '2 acts'),
    sooner(
      'command: going from every 6 to every month adds less where the network regulates itself',
      'every 1',
      'every 6',
    ),
    {
      label: 'support harms: 2 acts better than 8',
      isBeside: true,
      value: (seen) => rate(seen, 'default', '2 acts') - rate(seen, 'default', '8 acts'),
    },
    {
      label: 'command harms: every 6 months better than every month',
      isBeside: true,
      value: (seen) => rate(seen, 'default', 'every 6') - rate(seen, 'default', 'every 1'),
    },
  ],
};
