import { readScenarioSource } from '../src/cli/scenario-source.js';
import { readShardRanges } from '../src/cli/shard-ranges.js';
import { readStrategies } from '../src/cli/strategy-list.js';
import { listParameters } from '../src/model/index.js';
import { awkwardText, NUMBERS } from './awkward.js';
import type { Dice } from './dice.js';
import type { Input, Reader } from './input.js';
import { mutate } from './mutate.js';
import { attempt } from './sound.js';

const PATHS = listParameters().map(({ path }) => path);
const SETTINGS = [
  'forming.patience=12',
  'network.actors=8',
  'ticks=5',
  'title="x"',
  'actors.trust=0.4',
  'metagovernor={"capacity":3}',
];
const STRATEGIES = ['handsOff', 'convener:acts=2', 'handsOff,facilitator', 'facilitator:acts=2:x=1', 'mix:share=[0.5]'];
const SHARDS = ['0', '0-9,12', '3-3', ' 1 - 2 ', '0,1,2'];

function input(text: string, read: (text: string) => unknown): Input {
  return {
    texts: [text],
    run() {
      attempt(() => read(text), 'printed');
    },
  };
}

function drawSetting(dice: Dice): string {
  if (dice.chance(0.5)) return mutate(dice, dice.pick(SETTINGS), SETTINGS);
  const value = dice.pick([dice.pick(NUMBERS), awkwardText(dice), '[1,2]', '{"__proto__":1}', '"text"', 'null']);
  return `${dice.pick(PATHS)}=${value}`;
}

/** What stands after options of the command line. */
export const OPTION_READERS: readonly Reader[] = [
  {
    name: '--set',
    share: 5,
    draw(dice) {
      const set = [drawSetting(dice), ...dice.some(1, () => drawSetting(dice))];
      return {
        texts: set,
        run() {
          attempt(() => readScenarioSource({ scenario: 'generated-network', set }), 'printed');
        },
      };
    },
  },
  {
    name: '--strategies',
    share: 3,
    draw: (dice) => input(mutate(dice, dice.pick(STRATEGIES), STRATEGIES), readStrategies),
  },
  { name: '--shards', share: 2, draw: (dice) => input(mutate(dice, dice.pick(SHARDS), SHARDS), readShardRanges) },
];
