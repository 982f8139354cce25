import { visibleJson } from '../../base/index.js';

const PLAIN = /^(?:\.{1,2}\/)*[\p{L}_][\p{L}\p{N}_./() -]*$/u;
const WORDS = ['true', 'false', 'null', 'yes', 'no', 'on', 'off', 'y', 'n', 'inf', 'nan'];

/** A text as it stands in YAML: as it is where nothing can be meant but this text, else in double quotes, as in JSON. */
export function yamlText(text: string): string {
  if (PLAIN.test(text) && !text.endsWith(' ') && !WORDS.includes(text.toLowerCase())) return text;
  return visibleJson(JSON.stringify(text));
}
