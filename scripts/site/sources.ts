// The bibliography in words: docs/sources.bib has the forms of BibTeX that are read here, and no others.

/** An entry: what its fields say, in words. */
export type Source = Readonly<Record<string, string>>;

const ACCENTS: Readonly<Record<string, string>> = {
  '"': '\u0308',
  "'": '\u0301',
  '`': '\u0300',
  '^': '\u0302',
  '~': '\u0303',
  c: '\u0327',
  v: '\u030c',
};
const LETTERS: Readonly<Record<string, string>> = {
  ae: 'æ',
  oe: 'œ',
  o: 'ø',
  aa: 'å',
  ss: 'ß',
  AE: 'Æ',
  O: 'Ø',
  AA: 'Å',
  i: 'ı',
  l: 'ł',
};

/** A value of BibTeX as a reader sees it. Throws an Error for what is left of its commands. */
export function plainText(value: string): string {
  const text = value
    .replace(/\{\\(["'`^~cv])\s*\{?(\w)\}?\}/g, (_, accent: string, letter: string) =>
      (letter + ACCENTS[accent]).normalize('NFC'),
    )
    .replace(/\{\\([A-Za-z]+)\}/g, (whole: string, name: string) => LETTERS[name] ?? whole)
    .replace(/\\([&%_$#])/g, '$1')
    .replaceAll('---', '-')
    .replaceAll('--', '-')
    .replace(/[{}]/g, '')
    .trim();
  if (text.includes('\\')) throw new Error(`Expected no command of BibTeX that is not known here but found ${value}`);
  return text;
}

/** The entries of a bibliography, by key, each with its fields in words. */
export function readSources(bib: string): ReadonlyMap<string, Source> {
  const entries = bib.split(/^@/m).slice(1);
  return new Map(
    entries.map((entry) => {
      const [, key] = /^\w+\{([^,\s]+),/.exec(entry) ?? [];
      if (key === undefined) throw new Error(`Expected an entry of BibTeX but found ${entry.slice(0, 40)}`);
      const fields = [...entry.matchAll(/^\s*(\w+) = \{([^]*?)\},?$/gm)];
      return [key, Object.fromEntries(fields.map(([, name, value]) => [name, plainText(value)]))];
    }),
  );
}

/** The entry of a key in one line of Markdown. Throws an Error for a key that is not there. */
export function cite(sources: ReadonlyMap<string, Source>, key: string): string {
  const entry = sources.get(key);
  if (entry === undefined) throw new Error(`Expected the key of an entry of docs/sources.bib but found ${key}`);
  const { author, organization, year, title, journal, booktitle, volume, number, pages, publisher, edition } = entry;
  const { howpublished, note, doi, url } = entry;
  const place = [
    journal ?? booktitle,
    volume === undefined ? undefined : `${volume}${number === undefined ? '' : `(${number})`}`,
    pages,
  ].filter((part) => part !== undefined);
  const parts = [
    `${namesOf(author ?? organization ?? '')} (${year}). ${title}`,
    place.length === 0 ? undefined : `*${place[0]}*${place.length > 1 ? ` ${place.slice(1).join(', ')}` : ''}`,
    edition === undefined ? undefined : `${edition} edition`,
    publisher,
    howpublished,
    note,
    doi === undefined ? (url === undefined ? undefined : `<${url}>`) : `[doi:${doi}](https://doi.org/${doi})`,
  ];
  return `${parts.filter((part) => part !== undefined).join('. ')}.`;
}

/** Names as they stand in a sentence, three at most. */
function namesOf(authors: string): string {
  const names = authors.split(' and ');
  if (names.length > 3) return `${names[0]} and others`;
  return names.length === 1 ? names[0] : `${names.slice(0, -1).join('; ')} and ${names.at(-1)}`;
}

/** The keys of a `@source` tag: `morris1991, campolongo2007`. */
export function keysOf(tag: string): string[] {
  return tag.split(/[\s,]+/).filter((key) => key !== '');
}
