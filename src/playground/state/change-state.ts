import type { PageInput, PageState } from './page-state.js';

// Whatever changes the world begins another story: its acts, months and processes are not those of this one.
const WORLD = ['scenario', 'set', 'seed'] as const;

/** A state with some of it changed. */
export function changeState(state: PageState, { a = {}, b = {}, ...rest }: PageInput): PageState {
  const anew = WORLD.some((field) => rest[field] !== undefined && rest[field] !== state[field]);
  const cleared = anew ? { acts: [] } : {};
  return {
    ...state,
    ...(anew ? { month: 0, process: -1 } : {}),
    ...rest,
    a: withChanges(state.a, { ...cleared, ...a }),
    b: withChanges(state.b, { ...cleared, ...b }),
  };
}

/** The same object where nothing changes, so that who watches it sees that. */
function withChanges<T extends object>(now: T, changes: Partial<T>): T {
  const same = (Object.keys(changes) as (keyof T)[]).every((field) => Object.is(now[field], changes[field]));
  return same ? now : { ...now, ...changes };
}
