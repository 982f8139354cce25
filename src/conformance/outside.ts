/** What reads the clock or draws by chance, and so differs from run to run: where it stands and what it is called. */
const SOURCES: readonly (readonly [owner: object | undefined, name: string, label: string])[] = [
  [Math, 'random', 'Math.random'],
  [Date, 'now', 'Date.now'],
  [globalThis.performance, 'now', 'performance.now'],
  [globalThis.crypto, 'getRandomValues', 'crypto.getRandomValues'],
  [globalThis.crypto, 'randomUUID', 'crypto.randomUUID'],
  [(globalThis as { process?: object }).process, 'hrtime', 'process.hrtime'],
];

/** Watches who reads a clock or draws by chance. */
export interface Watch {
  /** What was called since the last time this was asked, each once. */
  readonly takeCalled: () => string[];
  /** Leave all as it was found. */
  readonly end: () => void;
}

/** Watch everything that reads a clock or draws by chance, until `end` is called. All goes on working. */
export function watchOutside(): Watch {
  const called = new Set<string>();
  const undo: (() => void)[] = [];
  const replace = (owner: object, name: string, value: unknown) => {
    const before = Object.getOwnPropertyDescriptor(owner, name);
    Object.defineProperty(owner, name, { value, configurable: true, writable: true });
    undo.push(() => {
      if (before === undefined) Reflect.deleteProperty(owner, name);
      else Object.defineProperty(owner, name, before);
    });
  };
  for (const [owner, name, label] of SOURCES) {
    const original: unknown = owner && Reflect.get(owner, name);
    if (owner === undefined || typeof original !== 'function') continue;
    const watched = new Proxy(original, {
      apply: (target, self, given) => {
        called.add(label);
        return Reflect.apply(target, self, given);
      },
    });
    replace(owner, name, watched);
  }
  const watchedDate = new Proxy(Date, {
    apply: (target, self, given) => {
      called.add('Date()');
      return Reflect.apply(target, self, given);
    },
    construct: (target, given, made) => {
      if (given.length === 0) called.add('new Date()');
      return Reflect.construct(target, given, made);
    },
  });
  replace(globalThis, 'Date', watchedDate);
  return {
    takeCalled: () => {
      const list = [...called];
      called.clear();
      return list;
    },
    end: () => {
      for (const each of undo.toReversed()) each();
    },
  };
}
