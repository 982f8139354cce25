/** What was changed by the user, one text each: as it stands on the command line, whatever the language. */
export function settingsText(settings: Readonly<Record<string, unknown>>): string[] {
  return Object.entries(settings).map(([path, value]) => `${path} = ${JSON.stringify(value)}`);
}
