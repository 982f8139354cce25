import { ownScenario } from '../story/own-scenario.js';

/** Read files that were dropped on the page, or chosen. They go nowhere else. */
export async function readOwnNetwork(files: readonly File[]): Promise<ReturnType<typeof ownScenario>> {
  const given = await Promise.all(files.map(async (file) => ({ name: file.name, text: await file.text() })));
  return ownScenario(given);
}
