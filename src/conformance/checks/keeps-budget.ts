import { CAPACITIES } from '../../metagovernance/index.js';
import type { Check } from '../check.js';
import { recordRun } from '../record-run.js';

/** Sums of hundreds of prices differ in the last bits from their order. */
const ROUNDING = 1e-9;

/** No capacity is overdrawn, whatever it asks for. */
export const keepsBudget: Check = {
  name: 'keeps its budget',
  about: 'It never spends more of a capacity than there is: what it asks for beyond that is refused.',
  find: (subject, { trial }) => {
    let said: string | null = null;
    let tick = 0;
    recordRun(subject, trial, ({ state, scenario }) => {
      if (said !== null) return;
      tick = state.clock[0];
      for (const [at, capacity] of CAPACITIES.entries()) {
        const { start, cap, regeneration } = scenario.metagovernor[capacity];
        const ever = Math.min(start, cap) + tick * regeneration;
        if (state.stock[at] < 0 || state.stock[at] > cap) {
          said = `Expected the stock of ${capacity} to be from 0 to ${cap} but found ${state.stock[at]}`;
        } else if (state.spent[at] > ever * (1 + ROUNDING)) {
          said = `Expected at most ${ever} points of ${capacity} to be spent but found ${state.spent[at]}`;
        }
      }
    });
    return said === null ? null : { tick, said, example: null };
  },
};
