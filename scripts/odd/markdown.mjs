/** A table of Markdown; a bar inside a cell would end it, so it is escaped. */
export function markdownTable(head, rows) {
  return [head, head.map(() => '---'), ...rows].map(line).join('\n');
}

function line(cells) {
  return `| ${cells.map((cell) => String(cell).replaceAll('|', '\\|')).join(' | ')} |`;
}

/** A number with twelve digits at most, in the shortest form. */
export function numberText(value) {
  return String(Number(value.toPrecision(12)));
}

/** A 32-bit word as eight hexadecimal digits. */
export function wordText(word) {
  return (word >>> 0).toString(16).padStart(8, '0');
}

/** A solution or a set of decisions as bits, decision 0 first; a dash for none. */
export function bitsText(bits, decisions) {
  return bits < 0 ? '-' : Array.from({ length: decisions }, (_, decision) => (bits >>> decision) & 1).join('');
}

/** A name of the code in the page. */
export function codeText(name) {
  return `\`${name}\``;
}
