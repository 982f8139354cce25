import { readFileSync } from 'node:fs';
import { join } from 'node:path';

/** A door of the package. */
export interface Door {
  /** What it is imported by. */
  readonly name: string;
  /** The path of its source. */
  readonly source: string;
  readonly about: string;
}

/**
 * The doors of the package: what each is imported by, the source behind it, and what it holds in the words of docs/map.md.
 *
 * Throws an Error for a door that the map does not have.
 */
export function readDoors(root: string): Door[] {
  const { name, exports } = JSON.parse(readFileSync(join(root, 'package.json'), 'utf8')) as {
    name: string;
    exports: Record<string, string | { import: string }>;
  };
  const rows = [...readFileSync(join(root, 'docs', 'map.md'), 'utf8').matchAll(/^\| `([^`]+)` \| (.+?) \|/gm)];
  const holds = new Map(rows.map(([, door, about]) => [door, about]));
  return Object.entries(exports).flatMap(([path, door]) => {
    if (typeof door === 'string') return [];
    const called = `${name}${path.slice(1)}`;
    const about = holds.get(called);
    if (about === undefined) throw new Error(`Expected a row for the door ${called} in docs/map.md but found none`);
    return [{ name: called, source: door.import.replace('./dist/', 'src/').replace(/\.js$/, '.ts'), about }];
  });
}
