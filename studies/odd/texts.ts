/** A number with twelve digits at most, in the shortest form. */
export function numberText(value: number): string {
  return String(Number(value.toPrecision(12)));
}

/** A 32-bit word as eight hexadecimal digits. */
export function wordText(word: number): string {
  return (word >>> 0).toString(16).padStart(8, '0');
}

/** A solution or a set of decisions as bits, decision 0 first; a dash for none. */
export function bitsText(bits: number, decisions: number): string {
  return bits < 0 ? '-' : Array.from({ length: decisions }, (_, decision) => (bits >>> decision) & 1).join('');
}

/** A name of the code in the page. */
export function codeText(name: string): string {
  return `\`${name}\``;
}
