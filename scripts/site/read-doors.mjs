import { readFileSync } from 'node:fs';
import { join } from 'node:path';

/**
 * The doors of the package: what each is imported by, the source behind it, and what it holds in the words of docs/map.md.
 *
 * Throws an Error for a door that the map does not have.
 */
export function readDoors(root) {
  const { name, exports } = JSON.parse(readFileSync(join(root, 'package.json'), 'utf8'));
  const rows = [...readFileSync(join(root, 'docs', 'map.md'), 'utf8').matchAll(/^\| `([^`]+)` \| (.+?) \|/gm)];
  const holds = new Map(rows.map(([, door, about]) => [door, about]));
  return Object.entries(exports)
    .filter(([, door]) => typeof door === 'object')
    .map(([path, door]) => {
      const called = `${name}${path.slice(1)}`;
      const about = holds.get(called);
      if (about === undefined) throw new Error(`Expected a row for the door ${called} in docs/map.md but found none`);
      return { name: called, source: door.import.replace('./dist/', 'src/').replace(/\.js$/, '.ts'), about };
    });
}
