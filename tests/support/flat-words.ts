/** Every text of some words by its path; a function is asked for its text with arguments that stand out. */
export function flatWords(words: object, path = ''): Map<string, string> {
  const texts = new Map<string, string>();
  for (const [name, value] of Object.entries(words) as [string, unknown][]) {
    const at = path === '' ? name : `${path}.${name}`;
    if (typeof value === 'string') texts.set(at, value);
    else if (typeof value === 'function') texts.set(at, String(value('<1>', '<2>', '<3>', '<4>')));
    else for (const [inner, text] of flatWords(value as object, at)) texts.set(inner, text);
  }
  return texts;
}
