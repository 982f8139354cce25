import {
  actorsAtStart,
  actorsOfFirstTick,
  caseScenario,
  caseWorld,
  firstDraws,
  tiesOfFirstTick,
} from './case-draws.ts';
import { followProcess } from './case-process.ts';
import { tellingReplicate } from './case-replicate.ts';
import { departingRuns, generatedEnds, generatedNetworks, generatedScenario } from './case-runs.ts';
import { followSteering, steeringPlan } from './case-steering.ts';
import { purposeTable } from './draw-tables.ts';
import { gainTable, measureTable, momentTable, parameterTable } from './parameter-tables.ts';
import {
  aspectTable,
  codeTable,
  formTable,
  leverTable,
  settingTable,
  stateTable,
  typicalTable,
} from './state-tables.ts';
import { competenceTable, operationTable, roleTable, strategyTable } from './steering-tables.ts';

/** The generated parts of docs/odd.md, by the name between its markers. */
const BLOCKS: Readonly<Record<string, () => string>> = {
  codes: codeTable,
  state: stateTable,
  setting: settingTable,
  levers: leverTable,
  aspects: aspectTable,
  forms: formTable,
  parameters: parameterTable,
  purposes: purposeTable,
  assets: () => typicalTable('TYPICAL_ASSETS'),
  needs: () => typicalTable('TYPICAL_NEEDS'),
  operations: operationTable,
  competences: competenceTable,
  strategies: strategyTable,
  roles: roleTable,
  measures: measureTable,
  gains: gainTable,
  moments: momentTable,
  'case scenario': caseScenario,
  'case 1 draws': firstDraws,
  'case 1 actors': actorsAtStart,
  'case 1 ties': tiesOfFirstTick,
  'case 1 after': actorsOfFirstTick,
  'case 2': () => followProcess(caseWorld(tellingReplicate()), tellingReplicate()),
  'case 3 plan': steeringPlan,
  'case 3': followSteering,
  'case 4 scenario': generatedScenario,
  'case 4 networks': generatedNetworks,
  'case 4 ends': generatedEnds,
  'case 4 departing': departingRuns,
};

/** A page with what stands between its markers written anew. Throws unless each block has its place exactly once. */
export function fillBlocks(page: string): string {
  let filled = page;
  for (const [name, write] of Object.entries(BLOCKS)) {
    const begin = `<!-- odd:begin ${name} -->`;
    const end = `<!-- odd:end ${name} -->`;
    const [before, rest, ...more] = filled.split(begin);
    if (rest === undefined || more.length > 0 || !rest.includes(end)) {
      throw new Error(`Expected one place for "${name}" between ${begin} and ${end}`);
    }
    filled = `${before}${begin}\n\n${write()}\n\n${rest.slice(rest.indexOf(end))}`;
  }
  return filled;
}
