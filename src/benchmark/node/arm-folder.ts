import { join } from 'node:path';
import { createPlan } from '../../experiment/index.js';
import type { PlannedArm } from '../plan-benchmark.js';

/** The folder of the runs of an arm, in that of its benchmark: another for whatever changes a number. */
export function armFolder(folder: string, { label, experiment }: PlannedArm): string {
  const name = label.replace(/[^\p{L}\p{N}_-]+/gu, '-').slice(0, 60);
  return join(folder, 'runs', `${name}-${createPlan(experiment.experiment).id.slice(0, 8)}`);
}
