import type { LearningRule } from '../../search/index.js';
import type { Sizes } from '../state/columns.js';
import type { Carries } from '../vocabulary/rules.js';
import type { Extension } from './extension.js';
import type { CheckedExtension } from './read-extension.js';

/** The extensions of a world. */
export interface ExtensionSet {
  readonly all: readonly CheckedExtension[];
  /** Rules of decision and of learning, by their codes: the library's come first. */
  readonly decisionRules: readonly (readonly [name: string, carries: Carries])[];
  readonly learningRules: readonly (readonly [name: string, choose: LearningRule['chooseAtTable']])[];
  /** As somebody wrote them. */
  readonly given: readonly Extension[];
  /** Whether what they do is looked at after each step, which is dear. */
  readonly isGuarded: boolean;
}

/** The extensions' own columns, by the place of the extension and by name. */
export type OwnColumns = readonly Readonly<Record<string, Float64Array<ArrayBuffer>>>[];

/** How many numbers a column of an extension has. */
export function entriesOf(of: 'run' | 'actor' | 'process', sizes: Sizes): number {
  if (of === 'run') return 1;
  return of === 'actor' ? sizes.actors : sizes.processes;
}

/** Bytes that the extensions' own columns take. */
export function ownBytes(extensions: ExtensionSet | null, sizes: Sizes): number {
  let entries = 0;
  for (const { state } of extensions?.all ?? []) {
    for (const { of } of Object.values(state)) entries += entriesOf(of, sizes);
  }
  return entries * Float64Array.BYTES_PER_ELEMENT;
}

/** The extensions' own columns at the end of the bytes of a state. */
export function layOwnColumns(extensions: ExtensionSet | null, sizes: Sizes, buffer: ArrayBuffer): OwnColumns {
  let offset = buffer.byteLength - ownBytes(extensions, sizes);
  return (extensions?.all ?? []).map(({ state }) =>
    Object.fromEntries(
      Object.entries(state).map(([name, { of }]) => {
        const column = new Float64Array(buffer, offset, entriesOf(of, sizes));
        offset += column.byteLength;
        return [name, column];
      }),
    ),
  );
}
