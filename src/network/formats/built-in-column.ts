import { isBlank, leaveOut, type NetworkDraft } from './network-draft.js';
import type { DeclaredColumn, DeclaredColumns, ValueOwner } from './typed-value.js';

/** A column that no file declares: its values stand elsewhere in the format, such as labels. */
export function builtInColumn(name: string, type: 'text' | 'number'): DeclaredColumn {
  return { name, declared: type === 'number' ? 'double' : 'string', type, rows: [], values: [] };
}

/** Whether a column of labels says more than the ids do. */
export function saysMoreThanIds(labels: DeclaredColumn, { ids }: NetworkDraft): boolean {
  return labels.values.some((label, i) => label !== ids[labels.rows[i]]);
}

/** The declared columns, and the built-in ones unless one of their name is declared and has values: then it is said. */
export function withBuiltIns(
  draft: NetworkDraft,
  kind: ValueOwner['kind'],
  { byKey }: DeclaredColumns,
  builtIns: readonly DeclaredColumn[],
): DeclaredColumn[] {
  const all = new Map(Array.from(byKey.values(), (column) => [column.name, column]));
  for (const column of builtIns) {
    const { name, rows, values } = column;
    const declared = all.get(name);
    if (declared === undefined || isBlank(declared)) all.set(name, column);
    else {
      const stated = new Map(declared.rows.map((row, i) => [row, declared.values[i]]));
      const lost = rows.filter((row, i) => stated.get(row) !== values[i]).length;
      if (lost > 0) leaveOut(draft, `${name} of <${kind}>, as the file declares an attribute ${name}`, lost);
    }
  }
  return Array.from(all.values());
}
