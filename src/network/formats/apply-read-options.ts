import { lookUp } from '../../base/index.js';
import { chooseTies } from './choose-ties.js';
import { codesOf, withoutCodes } from './missing-codes.js';
import { readNegativeTies } from './negative-ties.js';
import { type NetworkDraft, note } from './network-draft.js';
import { NEGATIVE, REPEATED, type TieReadOptions } from './read-options.js';
import { noteSuspectedCodes } from './suspected-codes.js';

/**
 * What a reader collected, as the options ask for it. All formats come through here.
 *
 * @throws UnknownNameError for an option that is none of its words, FormatError for a relation or wave that is not there.
 */
export function applyReadOptions(draft: NetworkDraft, options: TieReadOptions): NetworkDraft {
  checkWord('repeated', REPEATED, options.repeated);
  checkWord('negative', NEGATIVE, options.negative);
  const chosen = chooseTies(draft, options);
  const known = options.missing === undefined ? chosen : withoutCodes(chosen, codesOf(options.missing));
  noteSuspectedCodes(known);
  const signed = readNegativeTies(known, options);
  const counted = options.repeated === 'sum' ? withCounts(signed) : signed;
  return options.directed === undefined ? counted : withDirection(counted, options.directed);
}

function checkWord(name: string, words: readonly string[], found: string | undefined): void {
  if (found !== undefined) lookUp(`option ${name}`, Object.fromEntries(words.map((word) => [word, word])), found);
}

/** Ties without any numbers are counted. */
function withCounts(draft: NetworkDraft): NetworkDraft {
  if (draft.tieColumns.some(({ type }) => type === 'number')) return draft;
  const rows = draft.sources.map((_, row) => row);
  const weight = { name: 'weight', type: 'number', rows, values: rows.map(() => 1) } as const;
  return { ...draft, tieColumns: [...draft.tieColumns.filter(({ name }) => name !== 'weight'), weight] };
}

function withDirection(draft: NetworkDraft, directed: boolean): NetworkDraft {
  const undone = directed ? draft.undirected.filter((flag) => flag === 1).length : 0;
  if (undone > 0) note(draft, `${undone} undirected edges were read as one tie each, from source to target, as asked.`);
  return { ...draft, undirected: draft.sources.map(() => (directed ? 0 : 1)) };
}
