const TRUE = ['true', '1', 'yes'];
const FALSE = ['false', '0', 'no'];

/** The truth value that a text says, as XML Schema and common writers have them, in any case; undefined where it says none. */
export function readTruth(text: string): boolean | undefined {
  const word = text.trim().toLowerCase();
  if (TRUE.includes(word)) return true;
  return FALSE.includes(word) ? false : undefined;
}
