import { CAPACITIES } from '../../metagovernance/index.js';
import type { Check } from '../check.js';

/** Sums of hundreds of prices differ in the last bits from their order. */
const ROUNDING = 1e-9;

/** No capacity is overdrawn, whatever it asks for. */
export const keepsBudget: Check = {
  name: 'keeps its budget',
  about: 'It never spends more of a capacity than there is: what it asks for beyond that is refused.',
  find: (_, { accounts, world }) => {
    for (const [place, { stock, spent }] of accounts.entries()) {
      const tick = place + 1;
      for (const [at, capacity] of CAPACITIES.entries()) {
        const { start, cap, regeneration } = world.scenario.metagovernor[capacity];
        const ever = Math.min(start, cap) + tick * regeneration;
        if (stock[at] < 0 || stock[at] > cap) {
          const said = `Expected the stock of ${capacity} to be from 0 to ${cap} but found ${stock[at]}`;
          return { tick, said, example: null };
        }
        if (spent[at] > ever * (1 + ROUNDING)) {
          const said = `Expected at most ${ever} points of ${capacity} to be spent but found ${spent[at]}`;
          return { tick, said, example: null };
        }
      }
    }
    return null;
  },
};
