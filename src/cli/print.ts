/** Print lines of text on stdout, all at once. */
export function printLines(lines: readonly string[]): void {
  process.stdout.write(`${lines.join('\n')}\n`);
}

/** Print a value as JSON on stdout. */
export function printJson(value: unknown): void {
  process.stdout.write(formatJson(value));
}

/** A value as JSON text, two spaces deep; JSON has no NaN, so what is not a finite number becomes null. */
export function formatJson(value: unknown): string {
  return `${JSON.stringify(value, null, 2)}\n`;
}
