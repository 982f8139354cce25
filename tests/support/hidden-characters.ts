const HIDDEN: readonly (readonly [number, number])[] = [
  [0x00, 0x1f],
  [0x7f, 0x9f],
  [0xad, 0xad],
  [0x200b, 0x200f],
  [0x2028, 0x202e],
  [0x2060, 0x206f],
  [0xfeff, 0xfeff],
];

/** The code points of a text that a terminal obeys or does not show; the ends of lines are none. */
export function hiddenCharacters(text: string): number[] {
  const codes = Array.from(text, (character) => character.codePointAt(0)!);
  return codes.filter((code) => code !== 0x0a && HIDDEN.some(([first, last]) => code >= first && code <= last));
}
