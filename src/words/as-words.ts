/** A camelCase name as words: "badExperience" as "bad experience". */
export function asWords(name: string): string {
  return name.replace(/[A-Z]/g, (letter) => ` ${letter.toLowerCase()}`);
}
