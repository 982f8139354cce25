import { describe, expect, test } from 'vitest';
import { ParameterError, UnknownNameError } from '../../../src/base/index.js';
import { enact, type Intervention } from '../../../src/metagovernance/index.js';
import { openTable } from '../../support/table-of-actors.js';

const session = openTable();

describe('an intervention that is not well formed', () => {
  test.each<[string, unknown, RegExp, typeof ParameterError | typeof UnknownNameError]>([
    [
      'unknown operation',
      { operation: 'invte', process: 0 },
      /name of an operation, such as "invite"/,
      UnknownNameError,
    ],
    ['no operation', { process: 0 }, /operation/, UnknownNameError],
    [
      'no process',
      { operation: 'fund' },
      /fund\.process to be a whole number from 0 to 5 but found undefined/,
      ParameterError,
    ],
    ['process beyond the last', { operation: 'fund', process: 6 }, /fund\.process .* found 6/, ParameterError],
    ['half a process', { operation: 'fund', process: 0.5 }, /fund\.process .* found 0\.5/, ParameterError],
    ['no actor', { operation: 'invite', process: 0 }, /invite\.actor .* found undefined/, ParameterError],
    [
      'actor beyond the last',
      { operation: 'vouch', process: 0, actor: 14 },
      /from 0 to 13 but found 14/,
      ParameterError,
    ],
    ['no partner', { operation: 'brokerTie', actor: 1 }, /brokerTie\.partner/, ParameterError],
    [
      'a tie to oneself',
      { operation: 'brokerTie', actor: 1, partner: 1 },
      /another actor .* found 1 twice/,
      ParameterError,
    ],
    ['unknown form', { operation: 'chooseArena', process: 0, form: 'lap' }, /such as "lab"/, UnknownNameError],
    ['no form', { operation: 'chooseArena', process: 0 }, /form of arena/, UnknownNameError],
    ['unknown rule', { operation: 'setRule', process: 0, rule: 'consent' }, /such as "consensus"/, UnknownNameError],
    ['pace below 0', { operation: 'setInclusion', process: 0, pace: -1 }, /from 0 to 100 but found -1/, ParameterError],
    ['empty agenda', { operation: 'setAgenda', process: 0, decisions: 0 }, /from 1 to 255 but found 0/, ParameterError],
    [
      'agenda with a decision too many',
      { operation: 'setAgenda', process: 0, decisions: 256 },
      /found 256/,
      ParameterError,
    ],
    [
      'solution of other decisions',
      { operation: 'proposeSolution', process: 0, decisions: 256 },
      /from 0 to 255/,
      ParameterError,
    ],
    [
      'intensity above 1',
      { operation: 'fund', process: 0, intensity: 1.1 },
      /from 0 to 1 but found 1\.1/,
      ParameterError,
    ],
    [
      'intensity that is no number',
      { operation: 'fund', process: 0, intensity: Number.NaN },
      /found NaN/,
      ParameterError,
    ],
  ])('is an error: %s', (_, act, message, kind) => {
    const { world } = session.fork();
    const before = world.stateBytes.slice();
    expect(() => enact(world, [act as Intervention])).toThrow(message);
    expect(() => enact(world, [act as Intervention])).toThrow(kind);
    expect(world.stateBytes).toEqual(before);
  });
});
