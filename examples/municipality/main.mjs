import { byRun, mainEffects, meanInterval, pairedDifference } from 'metagovernor/analysis';
import { compareScenarios } from 'metagovernor/experiment';
import { answerSets, findScenario, MUNICIPAL_ANSWERS, withAnswers } from 'metagovernor/scenarios';

const REPLICATES = Number(process.argv[2] ?? 20);
const { scenario } = findScenario('municipality');
const names = /** @type {(keyof typeof MUNICIPAL_ANSWERS)[]} */ (Object.keys(MUNICIPAL_ANSWERS));
const combinations = answerSets();
const labelOf = (/** @type {readonly string[]} */ answers) => (answers.length === 0 ? 'none' : answers.join('+'));
const scenarios = Object.fromEntries(combinations.map((on) => [labelOf(on), withAnswers(scenario, on)]));
const runs = await compareScenarios({ scenarios, strategy: 'handsOff', replicates: REPLICATES, seed: 'municipality' });

console.log('Five problems of a municipality under New Public Management, and five answers');
for (const name of names)
  console.log(`  ${name}: ${MUNICIPAL_ANSWERS[name].problem.en} -> ${MUNICIPAL_ANSWERS[name].answer.en}`);
console.log(
  `\nAll ${combinations.length} combinations, ${REPLICATES} replicates each on the same seed, nobody steers.`,
);

for (const measure of ['effective', 'democratic', 'innovative', 'motiveKept', 'inclusion']) {
  const samples = byRun(runs, measure, { arm: 'scenario' });
  const valuesOf = (/** @type {readonly string[]} */ answers) => samples.get(labelOf(answers)) ?? new Float64Array();
  const without = meanInterval(valuesOf([]));
  console.log(`\n${measure}: ${text(without)} with none of the answers`);
  console.log(line('answer', 'alone', 'on average over the others'));
  const average = mainEffects(
    names,
    combinations.map((on) => ({ on, values: valuesOf(on) })),
  );
  for (const { factor, ...effect } of average) {
    console.log(line(factor, text(pairedDifference(valuesOf([factor]), valuesOf([]))), text(effect)));
  }
  console.log(line('all together', text(pairedDifference(valuesOf(names), valuesOf([]))), ''));
}

/** @param {{ mean: number, low: number, high: number }} interval */
function text({ mean, low, high }) {
  return `${mean.toFixed(3)} [${low.toFixed(3)}, ${high.toFixed(3)}]`;
}

/** @param {readonly string[]} cells */
function line(...[name, alone, average]) {
  return `  ${name.padEnd(18)}${alone.padStart(25)}${average.padStart(28)}`.trimEnd();
}
