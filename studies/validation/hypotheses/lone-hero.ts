import { HEROES } from 'metagovernor/model';

import type { Hypothesis, Seen } from './claim.ts';

const KINDS = Object.keys(HEROES);

/** What collaboration delivers more than the best kind of hero. */
const overBestHero = ({ mean }: Seen, kind: string) =>
  mean(`modes: ${kind} network/leader`, 'delivery') -
  Math.max(...KINDS.map((hero) => mean(`heroes: ${kind} ${hero}/leader`, 'delivery')));

export const loneHero: Hypothesis = {
  title: 'Collaboration beats the lone hero on wicked problems, not on simple ones',
  from: 'S15-16',
  groups: ['modes', 'heroes'],
  about:
    'Delivery of a led network against the best of five kinds of hero under the same leader. Problems: wicked as in inclusive-environments, simple as in standard-service.',
  claims: [
    { label: 'wicked: collaboration over the best hero', value: (seen) => overBestHero(seen, 'wicked') },
    { label: 'simple: the best hero over collaboration', value: (seen) => -overBestHero(seen, 'standard') },
  ],
};
