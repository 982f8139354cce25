import type { OperationName } from 'metagovernor/metagovernance';

/** Why an operation shows no effect on what it is meant for, as far as the code tells. */
export const WHY_SILENT: Readonly<Partial<Record<OperationName, string>>> = {};
