import type { Environment } from '../environment/index.js';
import { formatTextTable, wrap } from './text-table.js';

const WIDTH = 92;

/** What is seen and what can be chosen in an environment, as lines of text. */
export function environmentText({ scenario, layout, observationSpace, actionSpace }: Environment): string[] {
  const { fields, shape } = observationSpace;
  const perSlot = fields.filter(({ name }) => name.startsWith('slot0.'));
  const common = fields.filter(({ name }) => !/^slot\d+\./.test(name));
  const rows = [...common, ...perSlot].map(({ name, about }) => [name.replace(/^slot0\./, 'slotN.'), about]);
  return [
    `${scenario.title} (${scenario.id} ${scenario.version}), ${scenario.ticks} steps an episode.`,
    '',
    `Seen: ${shape[0]} numbers from 0 to 1; what begins with slotN is there for each of ${layout.slots} slots.`,
    ...formatTextTable([['number', 'what it is'], ...rows], 2),
    '',
    `Chosen at each step: one for each slot, of ${actionSpace.processChoices.length},`,
    ...wrap(actionSpace.processChoices.join(', '), WIDTH).map((line) => `  ${line}`),
    `and one at a distance, of ${actionSpace.distantChoices.length}:`,
    ...wrap(actionSpace.distantChoices.join(', '), WIDTH).map((line) => `  ${line}`),
  ];
}
