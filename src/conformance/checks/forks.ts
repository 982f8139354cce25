import { openSession } from '../../simulation/index.js';
import type { Check } from '../check.js';

/** A fork has the same future as the run it was taken from, and so has a run that went back to a snapshot. */
export const forks: Check = {
  name: 'forks',
  about: 'A run goes on from a fork, or from a snapshot that was stored, as if nothing had been.',
  find: ({ make }, { trial, thrown, world }) => {
    if (thrown !== null) return null;
    const session = openSession(trial.scenario, { seed: trial.seed, strategy: make() });
    const [early, late] = [0.25, 0.6].map((share) => Math.floor(share * world.scenario.ticks));
    const branches = [early, late].map((tick) => {
      session.step(tick - session.tick);
      return { tick, fork: session.fork(), snapshot: structuredClone(session.snapshot()) };
    });
    const { digest } = session.finish();
    const found = branches.flatMap(({ tick, fork, snapshot }) => [
      { tick, what: 'a fork', end: () => fork.finish().digest },
      { tick, what: 'a snapshot', end: () => session.restore(snapshot).finish().digest },
    ]);
    const wrong = found.find(({ end }) => end() !== digest);
    if (wrong === undefined) return null;
    return {
      tick: wrong.tick,
      said: `Expected ${wrong.what} taken at tick ${wrong.tick} to end as the run did but found another end: what it remembers outside its memory is lost there`,
      example: null,
    };
  },
};
