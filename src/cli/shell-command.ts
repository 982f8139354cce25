import { UNSEEN } from '../base/index.js';

// What no shell reads as anything but itself.
const PLAIN = /^[\w@%+=:,./-]+$/;

/** A command of this program as it can be pasted into a POSIX shell: quoted where a word needs it. */
export function shellCommand(...words: readonly string[]): string {
  return ['metagovernor', ...words].map(shellWord).join(' ');
}

/** The path of a file or folder as a word that no command takes for an option. */
export function pathWord(path: string): string {
  return path.startsWith('-') ? `./${path}` : path;
}

/** A word as a POSIX shell takes it: quoted where it has to be. */
export function shellWord(word: string): string {
  if (PLAIN.test(word)) return word;
  // What cannot be seen is printed in another form, so it has to be written in another form.
  if (word.search(UNSEEN) >= 0) return `$'${word.replace(/[\\']/g, '\\$&').replace(UNSEEN, octal)}'`;
  return `'${word.replaceAll("'", `'\\''`)}'`;
}

function octal(character: string): string {
  const bytes = [...new TextEncoder().encode(character)];
  return bytes.map((byte) => `\\${byte.toString(8).padStart(3, '0')}`).join('');
}
