import type { ActorRow } from '../network-table.js';
import type { ActorId } from './names.js';

/**
 * Who takes part, what each holds and needs, and how each sees the problem.
 *
 * Assets and needs: knowledge, skill, authority, money, legitimacy, access (to the children). Frame, first: 0 the difficulty
 * lies in the child and asks for a diagnosis, 1 it lies in surroundings that shut the child out. Second: 0 rules and safety,
 * 1 experiment and participation. The levels are our judgement, to one decimal; no survey stands behind them.
 */
// biome-ignore format: a table
export const ACTORS: readonly ActorRow<ActorId>[] = [
  // id                      sector            holds                          needs                          frame
  //                                           know skil auth mone legi acce  know skil auth mone legi acce
  ['council-committee',      'political',      [0.3, 0.2, 0.9, 0.8, 0.8, 0.3], [0.7, 0.4, 0.1, 0.2, 0.5, 0.7], [0.50, 0.35]],
  ['mayor',                  'political',      [0.3, 0.3, 0.8, 0.8, 0.9, 0.3], [0.6, 0.4, 0.2, 0.2, 0.4, 0.6], [0.55, 0.40]],
  ['chief-executive',        'administrative', [0.4, 0.5, 0.8, 0.7, 0.5, 0.2], [0.6, 0.4, 0.4, 0.4, 0.6, 0.5], [0.50, 0.30]],
  ['director',               'administrative', [0.5, 0.6, 0.8, 0.7, 0.5, 0.3], [0.6, 0.6, 0.6, 0.5, 0.6, 0.5], [0.60, 0.45]],
  ['school-department',      'administrative', [0.6, 0.6, 0.7, 0.6, 0.4, 0.3], [0.6, 0.6, 0.4, 0.5, 0.5, 0.6], [0.55, 0.35]],
  ['family-department',      'administrative', [0.6, 0.5, 0.9, 0.6, 0.3, 0.4], [0.8, 0.7, 0.3, 0.5, 0.6, 0.7], [0.30, 0.15]],
  ['culture-department',     'administrative', [0.3, 0.4, 0.4, 0.5, 0.5, 0.5], [0.4, 0.4, 0.5, 0.5, 0.5, 0.7], [0.80, 0.70]],
  ['public-schools',         'professional',   [0.7, 0.6, 0.3, 0.3, 0.7, 0.9], [0.6, 0.7, 0.6, 0.7, 0.4, 0.3], [0.40, 0.35]],
  ['school-leaders',         'professional',   [0.6, 0.6, 0.6, 0.5, 0.6, 0.6], [0.5, 0.6, 0.6, 0.7, 0.6, 0.4], [0.50, 0.40]],
  ['day-care',               'professional',   [0.6, 0.7, 0.2, 0.2, 0.6, 0.8], [0.6, 0.5, 0.6, 0.7, 0.4, 0.3], [0.70, 0.60]],
  ['after-school',           'professional',   [0.5, 0.7, 0.1, 0.2, 0.5, 0.8], [0.5, 0.4, 0.6, 0.6, 0.5, 0.5], [0.75, 0.70]],
  ['youth-centre',           'professional',   [0.5, 0.6, 0.1, 0.2, 0.6, 0.8], [0.5, 0.4, 0.5, 0.6, 0.5, 0.6], [0.80, 0.85]],
  ['health-visitors',        'professional',   [0.8, 0.7, 0.3, 0.1, 0.8, 0.8], [0.5, 0.4, 0.5, 0.4, 0.2, 0.5], [0.45, 0.40]],
  ['ppr',                    'professional',   [0.9, 0.9, 0.6, 0.2, 0.5, 0.4], [0.6, 0.3, 0.5, 0.5, 0.5, 0.8], [0.25, 0.35]],
  ['social-services',        'professional',   [0.7, 0.8, 0.3, 0.3, 0.4, 0.5], [0.5, 0.4, 0.7, 0.6, 0.5, 0.7], [0.40, 0.45]],
  ['ssp',                    'professional',   [0.6, 0.5, 0.6, 0.2, 0.5, 0.5], [0.7, 0.5, 0.3, 0.4, 0.5, 0.7], [0.50, 0.15]],
  ['library',                'professional',   [0.3, 0.4, 0.1, 0.2, 0.7, 0.6], [0.4, 0.4, 0.3, 0.5, 0.2, 0.6], [0.80, 0.70]],
  ['child-psychiatry',       'professional',   [0.9, 0.9, 0.6, 0.4, 0.7, 0.2], [0.6, 0.3, 0.2, 0.4, 0.3, 0.7], [0.10, 0.15]],
  ['gp',                     'private',        [0.7, 0.7, 0.4, 0.2, 0.8, 0.7], [0.7, 0.6, 0.3, 0.3, 0.2, 0.4], [0.15, 0.25]],
  ['residential-provider',   'private',        [0.6, 0.8, 0.2, 0.3, 0.3, 0.4], [0.5, 0.3, 0.8, 0.8, 0.6, 0.5], [0.30, 0.50]],
  ['private-school',         'private',        [0.5, 0.6, 0.3, 0.4, 0.5, 0.5], [0.6, 0.7, 0.4, 0.4, 0.3, 0.3], [0.55, 0.55]],
  ['teachers-union',         'civil',          [0.5, 0.3, 0.3, 0.3, 0.5, 0.6], [0.4, 0.2, 0.7, 0.5, 0.6, 0.6], [0.35, 0.25]],
  ['pedagogues-union',       'civil',          [0.5, 0.3, 0.3, 0.3, 0.5, 0.6], [0.4, 0.2, 0.6, 0.5, 0.5, 0.7], [0.70, 0.60]],
  ['sports-clubs',           'civil',          [0.3, 0.5, 0.0, 0.2, 0.6, 0.7], [0.4, 0.4, 0.4, 0.7, 0.3, 0.5], [0.80, 0.65]],
  ['scouts',                 'civil',          [0.3, 0.6, 0.0, 0.1, 0.6, 0.5], [0.3, 0.3, 0.3, 0.6, 0.3, 0.6], [0.85, 0.80]],
  ['church',                 'civil',          [0.4, 0.5, 0.1, 0.3, 0.6, 0.4], [0.4, 0.4, 0.2, 0.2, 0.3, 0.7], [0.70, 0.50]],
  ['volunteer-associations', 'civil',          [0.5, 0.5, 0.0, 0.2, 0.7, 0.7], [0.4, 0.4, 0.5, 0.8, 0.5, 0.5], [0.80, 0.75]],
  ['housing-association',    'civil',          [0.4, 0.3, 0.3, 0.5, 0.4, 0.6], [0.6, 0.6, 0.6, 0.3, 0.4, 0.5], [0.75, 0.40]],
  ['parents-boards',         'citizen',        [0.4, 0.3, 0.4, 0.1, 0.8, 0.6], [0.6, 0.4, 0.7, 0.6, 0.3, 0.5], [0.50, 0.50]],
  ['pupils-council',         'citizen',        [0.5, 0.2, 0.1, 0.0, 0.7, 0.7], [0.4, 0.4, 0.7, 0.5, 0.6, 0.5], [0.75, 0.85]],
  ['families',               'citizen',        [0.8, 0.3, 0.2, 0.1, 0.8, 0.9], [0.8, 0.8, 0.5, 0.5, 0.3, 0.5], [0.30, 0.55]],
  ['young-people',           'citizen',        [0.8, 0.2, 0.0, 0.0, 0.9, 0.9], [0.6, 0.6, 0.6, 0.4, 0.6, 0.5], [0.80, 0.95]],
];
