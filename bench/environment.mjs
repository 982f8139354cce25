import { spawnSync } from 'node:child_process';
import { fileURLToPath } from 'node:url';
import { openEnvironment } from '../dist/environment/index.js';
import { prepareStrategy } from '../dist/metagovernance/index.js';
import { findScenario } from '../dist/scenarios/index.js';
import { openSession } from '../dist/simulation/index.js';
import { cpuSeconds, spreadOf } from './timing.mjs';

const SEED = 'bench';
const PROGRAM = fileURLToPath(new URL('../dist/cli/main.js', import.meta.url));
const { scenario } = findScenario('inclusive-environments');
const LEADER = prepareStrategy('collaborativeLeader').decide;
/** What was given last, so that nothing is left out for want of anybody who takes it. */
export let last;
const CONTEXT = { actors: 32, decisions: 12, draw: () => 0 };

/**
 * Steps per second: a bare session that is stepped, an environment in which the same is done (with its observation, mask, reward and
 * info at each step), and the same over stdio, both ends of the pipe counted.
 *
 * The two are measured in turns, and their ratio is the median of the ratios of the turns. What is done is worked out beforehand.
 *
 * @param {import('./timing.mjs').Effort} effort
 */
export function environment(effort) {
  return ['handsOff', 'collaborativeLeader'].map((strategy) => {
    const plans = plansOf(strategy, effort.atLeast < 0.1 ? 2 : 8);
    const steps = plans.reduce((sum, plan) => sum + plan.length, 0);
    const opened = openEnvironment(scenario, { seed: SEED });
    const turns = Array.from({ length: effort.rounds + 1 }, () => ({
      session: playSessions(plans),
      environment: playEnvironment(opened, plans),
    })).slice(1);
    return {
      strategy,
      sessionStepsPerSecond: spreadOf(turns.map(({ session }) => steps / session)),
      environmentStepsPerSecond: spreadOf(turns.map((turn) => steps / turn.environment)),
      ratio: spreadOf(turns.map((turn) => turn.session / turn.environment)),
      stdioStepsPerSecond: spreadOf(Array.from({ length: 3 }, () => throughStdio(plans))),
    };
  });
}

/** What is done in each tick of some runs. */
function plansOf(strategy, runs) {
  return Array.from({ length: runs }, (_, replicate) => {
    const session = openSession(scenario, { seed: SEED, replicate, strategy: 'handsOff' });
    const plan = [];
    while (!session.isOver) {
      const seen = session.observe();
      const acts = strategy === 'handsOff' || seen.tick >= seen.until ? [] : LEADER(seen, CONTEXT).interventions;
      plan.push(acts);
      session.apply(acts).step();
    }
    return plan;
  });
}

/** CPU seconds of the steps alone: to open a session takes longer than to reset an environment, and is not counted. */
function playSessions(plans) {
  return secondsOver(plans, (plan, replicate) => {
    const session = openSession(scenario, { seed: SEED, replicate, strategy: 'handsOff' });
    return () => {
      for (const acts of plan) session.apply(acts).step();
    };
  });
}

function playEnvironment(opened, plans) {
  return secondsOver(plans, (plan, replicate) => {
    opened.reset({ seed: SEED, replicate });
    return () => {
      for (const interventions of plan) last = opened.step({ interventions });
    };
  });
}

function secondsOver(plans, prepare) {
  return plans.reduce((sum, plan, replicate) => sum + cpuSeconds(prepare(plan, replicate)), 0);
}

/** Steps per second of the whole way: a program that says all at once, and one that answers; the start of it counted off. */
function throughStdio(plans) {
  const lines = plans.flatMap((plan, replicate) => [
    { reset: { seed: SEED, replicate } },
    ...plan.map((interventions) => ({ step: { interventions } })),
  ]);
  const start = secondsOf([]);
  return (lines.length - plans.length) / (secondsOf(lines) - start);
}

function secondsOf(lines) {
  const input = lines.map((line) => `${JSON.stringify(line)}\n`).join('');
  const began = performance.now();
  const { status, stdout } = spawnSync(process.execPath, [PROGRAM, 'environment', scenario.id, '--stdio'], {
    input,
    maxBuffer: 2 ** 30,
  });
  const took = (performance.now() - began) / 1000;
  const answers = stdout.toString().trimEnd().split('\n');
  if (status !== 0 || answers.length !== lines.length + 1) throw new Error(`${status}: ${answers.length} answers`);
  for (const answer of answers) JSON.parse(answer);
  return took;
}

/** @param {ReturnType<typeof environment>} results */
export function describeEnvironment(results) {
  return results.map(
    ({ strategy, sessionStepsPerSecond, environmentStepsPerSecond, ratio, stdioStepsPerSecond }) =>
      `${strategy}: ${environmentStepsPerSecond.median.toFixed(0)} steps/s, ${ratio.median.toFixed(2)} of a bare session's ` +
      `${sessionStepsPerSecond.median.toFixed(0)} [${ratio.min.toFixed(2)}, ${ratio.max.toFixed(2)}]; ` +
      `over stdio ${stdioStepsPerSecond.median.toFixed(0)} steps/s`,
  );
}
