/** @import { ActorInput, TieInput } from 'metagovernor/model' */
/** @import { ReadReport } from 'metagovernor/network' */
/** @import { Answer } from './frames.mjs' */

/**
 * Which columns of the table of organisations have gaps.
 *
 * @param {ReadReport} report
 */
export function describeAttributes(report) {
  const gaps = report.missing.filter(({ of }) => of === 'node').map(({ attribute, count }) => `${attribute} ${count}`);
  return `attribute.csv: missing in ${report.nodes} rows: ${gaps.join(', ')}. None of these is used.`;
}

/**
 * Who did not answer, and where frames come from.
 *
 * @param {readonly ActorInput[]} actors
 * @param {readonly TieInput[]} ties
 * @param {ReadonlyMap<string, Answer>} answers
 */
export function describeAnswers(actors, ties, answers) {
  const answered = (/** @type {ActorInput} */ { id }) => answers.get(id)?.status === 'respondent';
  const senders = new Set(ties.map(({ from }) => from));
  const silent = actors.filter((actor) => !answered(actor));
  const namedNobody = actors.filter((actor) => answered(actor) && !senders.has(actor.id));
  const skipped = actors.filter((actor) => answered(actor) && actor.frame === undefined);
  const missing = actors.reduce((sum, actor) => sum + (answered(actor) ? (answers.get(actor.id)?.missing ?? 0) : 0), 0);
  return [
    `No answer from ${list(silent)} of ${actors.length} asked.`,
    `No tie from ${list(actors.filter(({ id }) => !senders.has(id)))}: whom the silent would name is missing, not nobody.`,
    `Answered and yet named nobody: ${list(namedNobody)}.`,
    `Beliefs used for frames: ${missing} of ${6 * (actors.length - silent.length)} answers are missing.`,
    `Frames from beliefs: ${actors.length - silent.length - skipped.length}. Drawn by the model: the silent, and ` +
      `${list(skipped)} who skipped too many of the items.`,
  ];
}

/**
 * What came out in the end.
 *
 * @param {readonly ActorInput[]} actors
 * @param {readonly TieInput[]} ties
 */
export function describeNetwork(actors, ties) {
  /** @type {Map<string, number>} */
  const sectors = new Map();
  for (const { sector = 'unknown' } of actors) sectors.set(sector, (sectors.get(sector) ?? 0) + 1);
  const density = ties.length / (actors.length * (actors.length - 1));
  return [
    `${actors.length} actors: ${Array.from(sectors, ([sector, count]) => `${sector} ${count}`).join(', ')}; no citizens.`,
    `${ties.length} ties, density ${density.toFixed(3)}.`,
  ];
}

/**
 * The first three ids.
 *
 * @param {readonly string[]} ids
 */
export function few(ids) {
  if (ids.length === 0) return 'none';
  return ids.length > 3 ? `${ids.slice(0, 3).join(', ')}, ...` : ids.join(', ');
}

/** @param {readonly ActorInput[]} actors */
function list(actors) {
  return `${actors.length} (${few(actors.map(({ id }) => id))})`;
}
