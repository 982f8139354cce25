// In which order the pages of docs/ are read: a first afternoon first. What is not named here comes under REST, so that no page is lost.

export const REST = 'More guides';
export const EXAMPLES = 'Examples';
export const DOORS = 'Doors: every function and type';
export const DECISIONS = 'Why things are as they are';

const FIRST = 'A first afternoon';

export const GUIDES: Readonly<Record<string, readonly string[]>> = {
  [FIRST]: ['first-afternoon', 'page', 'lessons'],
  'Your own data': ['networks', 'structure', 'two-waves'],
  Experiments: ['experiments', 'clusters'],
  'Strategies and leaders': [
    'strategies',
    'roles',
    'operations',
    'culture-and-regimes',
    'benchmark',
    'optimise',
    'good-plans',
    'environment',
    'trained-strategy',
    'extending',
  ],
  'The model and its evidence': ['theory', 'odd', 'parameters', 'validation', 'calibration'],
  'To look things up': ['map', 'danish-words'],
};

/** The order of all that the site has. */
export const ORDER = [FIRST, EXAMPLES, ...Object.keys(GUIDES).slice(1), REST, DOORS, DECISIONS];

/**
 * The groups of the pages that are there, in order, each with its pages in order.
 *
 * @param names - of the files of docs/, without .md.
 * @returns pairs of a group and its names; the last, REST, has those that no group names.
 */
export function groupGuides(names: readonly string[]): (readonly [group: string, pages: readonly string[]])[] {
  const known = new Set(Object.values(GUIDES).flat());
  const groups = Object.entries(GUIDES).map(
    ([group, pages]) => [group, pages.filter((name) => names.includes(name))] as const,
  );
  const rest = names.filter((name) => !known.has(name)).sort();
  return [...groups, [REST, rest] as const].filter(([, pages]) => pages.length > 0);
}
