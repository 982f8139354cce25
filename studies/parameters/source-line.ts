const ACCENTS: Readonly<Record<string, string>> = {
  '"': '\u0308',
  "'": '\u0301',
  '`': '\u0300',
  '^': '\u0302',
  '~': '\u0303',
  c: '\u0327',
};

/**
 * One entry of a BibTeX file in plain text: who, when, what, where.
 *
 * @throws Error for a key that is not in it.
 */
export function sourceLine(bibliography: string, key: string): string {
  const entry = new RegExp(`^@\\w+\\{${key},([^]*?)^\\}`, 'm').exec(bibliography)?.[1];
  if (entry === undefined) throw new Error(`Expected docs/sources.bib to hold ${key} but found no such entry`);
  const field = (name: string) => plain(new RegExp(`^\\s*${name} = \\{(.*?)\\},?$`, 'm').exec(entry)?.[1] ?? '');
  const authors = field('author')
    .split(' and ')
    .map((author) => author.split(',')[0].trim());
  const list = authors.length > 1 ? `${authors.slice(0, -1).join(', ')} & ${authors.at(-1)}` : authors[0];
  const where = field('journal') || field('booktitle') || field('publisher') || field('howpublished');
  const volume = field('volume') === '' ? '' : ` ${field('volume')}`;
  return `${list} (${field('year')}). ${field('title')}. ${where}${volume}.`;
}

/** TeX accents as letters, braces gone. */
function plain(text: string): string {
  return text
    .replaceAll(
      /\{?\\(["'`^~c])\{?([A-Za-z])\}*/g,
      (_, accent: string, letter: string) => `${letter}${ACCENTS[accent]}`,
    )
    .replaceAll('{\\ae}', 'æ')
    .replaceAll('{\\o}', 'ø')
    .replaceAll('{\\oe}', 'œ')
    .replaceAll(/[{}]/g, '')
    .normalize('NFC');
}
