import type { Sector } from '../generators/sectors.js';

// In this order: a "citizens' association" is an association, a "minister" is no ministry.
const WORDS: readonly (readonly [sector: Sector, words: RegExp])[] = [
  [
    'civil',
    /\b(ngos?|non-?profits?|charit|voluntary|civil|foreninge?r?|frivillig)|associat|\bunions?\b|advoca|church/i,
  ],
  [
    'administrative',
    /ministr(y|ies)|ministerium|ministeri|agenc|administ|municipal|government|authorit|department|kommune|styrelse|forvaltning|public sector/i,
  ],
  ['political', /\bpart(y|ies)\b|politi(c|sk)|parliament|\bmayor|\bminister\b|elected|byråd|folketing|\bparti/i],
  ['professional', /universit|research|scien|academ|expert|consult|professional|hospital|forsk|\bschools?\b/i],
  [
    'private',
    /business|compan(y|ies)|\bfirms?\b|private|industr|corporat|enterprise|\bbanks?\b|virksomhed|erhverv|\bprivat/i,
  ],
  ['citizen', /citizen|resident|borger|beboer|household/i],
];

/** The sector that a word for a type of organisation probably means; undefined where it says none of ours. */
export function proposeSector(type: string): Sector | undefined {
  const words = type.slice(0, 200);
  return WORDS.find(([, pattern]) => pattern.test(words))?.[0];
}
