import { malformed } from './malformed.js';
import { leaveOut, type NetworkDraft } from './network-draft.js';
import type { FieldLine } from './text-fields.js';

/** What stands before the data of a DL text. */
export interface DlHeader {
  readonly settings: ReadonlyMap<string, string>;
  /** By what they are of: 'all', 'row', 'column', 'matrix'. */
  readonly labels: ReadonlyMap<string, readonly string[]>;
  /** Of what labels stand among the data. */
  readonly embedded: ReadonlySet<string>;
  /** What stands behind `data:` on its line. */
  readonly rest: FieldLine;
}

const SETTINGS = ['n', 'nr', 'nc', 'nm', 'format', 'diagonal'];
const KINDS: ReadonlyMap<string, string> = new Map([
  ['row', 'row'],
  ['column', 'column'],
  ['col', 'column'],
  ['matrix', 'matrix'],
]);

/**
 * Read a DL text up to `data:`, and leave the lines behind it.
 *
 * @param format - for messages.
 * @throws FormatError for a text that does not start with `dl` or has no `data:`.
 */
export function readDlHeader(lines: Generator<FieldLine>, draft: NetworkDraft, format: string): DlHeader {
  const settings = new Map<string, string>();
  const labels = new Map<string, string[]>();
  const embedded = new Set<string>();
  let section: string[] | undefined;
  let isFirst = true;
  for (let step = lines.next(); step.done !== true; step = lines.next()) {
    const { number, fields } = step.value;
    const words = fields.map(({ text, quoted }) => (quoted ? '' : text.toLowerCase()));
    const plain = words.map((word) => word.replace(/:$/, ''));
    for (let i = 0; i < fields.length; i++) {
      if (isFirst) {
        if (plain[i] !== 'dl') throw malformed(format, number, 'dl', fields[i].text);
        isFirst = false;
      } else if (words[i] === 'data:') {
        return { settings, labels, embedded, rest: { number, fields: fields.slice(i + 1) } };
      } else if (SETTINGS.includes(plain[i]) && words[i + 1] === '=') {
        settings.set(plain[i], words[i + 2] ?? '');
        section = undefined;
        i += 2;
      } else if (KINDS.has(plain[i]) && plain[i + 1] === 'labels') section = undefined;
      else if (plain[i] === 'labels') {
        const of = KINDS.get(plain[i - 1]) ?? 'all';
        if (plain[i + 1] === 'embedded') {
          embedded.add(of);
          section = undefined;
          i++;
        } else labels.set(of, (section = []));
      } else if (section === undefined) leaveOut(draft, `${fields[i].text} of the header`);
      else if (words[i] !== '=') section.push(fields[i].text);
    }
  }
  throw malformed(format, undefined, isFirst ? 'dl' : 'data:', 'none');
}
