import { MOST_EXPLORATION } from '../../src/metagovernance/effects.js';
import { CAPACITIES } from '../../src/metagovernance/index.js';
import { JOINED, LEVERS, type State, WAITING, type World } from '../../src/model/index.js';

type Bounds = readonly [least: number, most: number];
const SHARE: Bounds = [0, 1];
const POSITIVE: Bounds = [0, Number.MAX_VALUE];
const FINITE: Bounds = [-Number.MAX_VALUE, Number.MAX_VALUE];

const BY_ACTOR: Partial<Record<keyof State, Bounds>> = {
  motive: SHARE,
  experience: [-1, 1],
  tradition: SHARE,
  control: POSITIVE,
  support: SHARE,
  frame: SHARE,
};
const BY_TIE: Partial<Record<keyof State, Bounds>> = {
  trust: SHARE,
  evidence: POSITIVE,
  dependence: SHARE,
  conflict: SHARE,
};
const BY_PROCESS: Partial<Record<keyof State, Bounds>> = {
  appraised: FINITE,
  agreedGain: FINITE,
  gain: FINITE,
  meetings: POSITIVE,
  pressure: POSITIVE,
};
const BY_MEMBER: Partial<Record<keyof State, Bounds>> = {
  activation: SHARE,
  effort: SHARE,
  voluntary: SHARE,
  // A weighted mean of shares, whose last bit may round past 1.
  expectation: [0, 1 + 1e-12],
  understood: SHARE,
  strain: SHARE,
  prospect: FINITE,
  outside: FINITE,
};

/** Every place where a state is outside the range its column promises, or at odds with itself; empty when all is well. */
export function violationsOf(world: World): string[] {
  const { state, sizes, setting, scenario } = world;
  const found: string[] = [];
  const check = (name: string, at: number, value: number, [least, most]: Bounds) => {
    if (!(value >= least && value <= most)) found.push(`${name}[${at}] = ${value}, outside ${least}..${most}`);
  };
  const checkAll = (columns: Partial<Record<keyof State, Bounds>>) => {
    for (const [name, bounds] of Object.entries(columns)) {
      for (const [at, value] of state[name as keyof State].entries()) check(name, at, value, bounds);
    }
  };
  checkAll(BY_ACTOR);
  checkAll(BY_PROCESS);
  checkAll(BY_MEMBER);
  const popularity = new Int32Array(sizes.actors);
  for (let actor = 0; actor < sizes.actors; actor++) {
    for (let tie = setting.rowStart[actor]; tie < setting.rowStart[actor] + state.degree[actor]; tie++) {
      for (const [name, bounds] of Object.entries(BY_TIE)) check(name, tie, state[name as keyof State][tie], bounds);
      popularity[state.target[tie]]++;
    }
  }
  for (const [at, value] of state.lever.entries()) {
    const lever = LEVERS[at % LEVERS.length];
    check(`lever ${lever}`, at, value, lever === 'exploration' ? [0, MOST_EXPLORATION] : SHARE);
  }
  for (const [at, level] of state.culture.entries()) check('culture', at, level, SHARE);
  for (const [at, level] of state.cultureTarget.entries()) check('cultureTarget', at, level, SHARE);
  for (const [at, name] of CAPACITIES.entries()) {
    check('stock', at, state.stock[at], [0, scenario.metagovernor[name].cap]);
    check('spent', at, state.spent[at], POSITIVE);
  }
  const load = new Int32Array(sizes.actors);
  for (let process = 0; process < sizes.processes; process++) {
    if (state.ended[process] >= 0 || state.status[process] === WAITING) continue;
    for (let place = 0; place < state.memberCount[process]; place++) {
      const slot = process * sizes.members + place;
      if (state.place[slot] === JOINED) load[state.member[slot]]++;
    }
  }
  for (let actor = 0; actor < sizes.actors; actor++) {
    check('popularity (counted anew)', actor, state.popularity[actor], [popularity[actor], popularity[actor]]);
    check('load (counted anew)', actor, state.load[actor], [load[actor], load[actor]]);
  }
  return found;
}
