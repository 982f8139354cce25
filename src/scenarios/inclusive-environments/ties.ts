import type { TieCell } from '../network-table.js';
import type { ActorId } from './names.js';

/**
 * Whom each turns to about inclusion: [to whom, dependence on it, trust in it, conflict with it].
 *
 * The middle is dense: administration, schools and the professions around them, with the public schools as hub. The edges
 * are thin, on purpose. Politicians know the field through officials. Each association, each group of citizens, general practice
 * and psychiatry is tied to the rest by two organisations at most: the associations above all by the department of culture, the
 * young by school and youth centre, families by school and health visitors. The levels are our judgement; no survey stands behind.
 */
// biome-ignore format: a table
export const TIES: Readonly<Record<ActorId, readonly TieCell<ActorId>[]>> = {
  // Political
  'council-committee': [
    ['director', 0.8, 0.7], ['school-department', 0.5, 0.6], ['chief-executive', 0.5, 0.7],
    ['family-department', 0.4, 0.5],
  ],
  mayor: [
    ['chief-executive', 0.8, 0.7], ['director', 0.6, 0.6], ['council-committee', 0.4, 0.6], ['ssp', 0.4, 0.6],
    ['school-department', 0.4, 0.6],
  ],

  // Administrative
  'chief-executive': [
    ['mayor', 0.7, 0.7], ['director', 0.7, 0.7], ['council-committee', 0.6, 0.6], ['school-department', 0.4, 0.6],
    ['family-department', 0.4, 0.5], ['culture-department', 0.3, 0.6],
    ['teachers-union', 0.3, 0.4], ['ppr', 0.3, 0.6],
  ],
  director: [
    ['school-department', 0.8, 0.7], ['council-committee', 0.7, 0.6], ['chief-executive', 0.7, 0.7],
    ['family-department', 0.7, 0.6], ['school-leaders', 0.7, 0.6], ['public-schools', 0.6, 0.5], ['ppr', 0.5, 0.6],
    ['health-visitors', 0.4, 0.7],
  ],
  'school-department': [
    ['school-leaders', 0.8, 0.6], ['director', 0.7, 0.7], ['public-schools', 0.7, 0.5], ['day-care', 0.6, 0.6],
    ['ppr', 0.6, 0.6], ['family-department', 0.5, 0.5], ['council-committee', 0.5, 0.5],
    ['teachers-union', 0.4, 0.3, 0.4], ['residential-provider', 0.3, 0.4], ['private-school', 0.3, 0.4],
  ],
  'family-department': [
    ['social-services', 0.8, 0.7], ['public-schools', 0.8, 0.5], ['ppr', 0.7, 0.6], ['director', 0.6, 0.6],
    ['health-visitors', 0.6, 0.6], ['residential-provider', 0.5, 0.5, 0.2], ['school-leaders', 0.5, 0.4],
    ['day-care', 0.5, 0.5], ['child-psychiatry', 0.5, 0.4], ['council-committee', 0.4, 0.5], ['gp', 0.4, 0.5],
    ['after-school', 0.4, 0.6], ['culture-department', 0.3, 0.5],
  ],
  'culture-department': [
    ['director', 0.6, 0.7], ['sports-clubs', 0.6, 0.7], ['volunteer-associations', 0.6, 0.7],
    ['youth-centre', 0.6, 0.7], ['public-schools', 0.5, 0.5], ['council-committee', 0.5, 0.6], ['library', 0.4, 0.8],
    ['mayor', 0.4, 0.6], ['ssp', 0.4, 0.6], ['private-school', 0.3, 0.6],
  ],

  // Professional
  'public-schools': [
    ['school-leaders', 0.8, 0.7], ['ppr', 0.8, 0.5, 0.2], ['school-department', 0.7, 0.5],
    ['family-department', 0.6, 0.4], ['families', 0.5, 0.5], ['social-services', 0.5, 0.5], ['director', 0.5, 0.5],
  ],
  'school-leaders': [
    ['school-department', 0.8, 0.6], ['public-schools', 0.8, 0.7], ['director', 0.7, 0.6], ['ppr', 0.7, 0.5],
    ['family-department', 0.5, 0.4], ['parents-boards', 0.4, 0.6],
  ],
  'day-care': [
    ['school-department', 0.7, 0.6], ['ppr', 0.6, 0.6], ['health-visitors', 0.6, 0.7], ['family-department', 0.5, 0.4],
    ['public-schools', 0.4, 0.6], ['library', 0.2, 0.8],
  ],
  'after-school': [
    ['public-schools', 0.7, 0.5], ['school-leaders', 0.7, 0.6], ['school-department', 0.6, 0.6], ['ppr', 0.4, 0.5],
    ['youth-centre', 0.3, 0.7], ['pedagogues-union', 0.3, 0.7], ['sports-clubs', 0.3, 0.7], ['ssp', 0.3, 0.6],
    ['health-visitors', 0.3, 0.7],
  ],
  'youth-centre': [
    ['culture-department', 0.6, 0.7], ['public-schools', 0.6, 0.5], ['young-people', 0.6, 0.8],
    ['social-services', 0.4, 0.5], ['director', 0.4, 0.6], ['pedagogues-union', 0.3, 0.6],
    ['health-visitors', 0.3, 0.6],
  ],
  'health-visitors': [
    ['families', 0.5, 0.7], ['public-schools', 0.5, 0.6], ['school-department', 0.5, 0.6],
    ['family-department', 0.5, 0.5], ['gp', 0.4, 0.6], ['director', 0.4, 0.6],
  ],
  ppr: [
    ['public-schools', 0.8, 0.5, 0.2], ['school-leaders', 0.7, 0.6], ['day-care', 0.6, 0.6],
    ['school-department', 0.6, 0.6], ['director', 0.5, 0.6], ['child-psychiatry', 0.5, 0.4], ['youth-centre', 0.4, 0.6],
    ['private-school', 0.3, 0.5],
  ],
  'social-services': [
    ['family-department', 0.8, 0.6], ['public-schools', 0.7, 0.5], ['school-leaders', 0.6, 0.5], ['ppr', 0.5, 0.6],
    ['day-care', 0.5, 0.6], ['health-visitors', 0.5, 0.6], ['volunteer-associations', 0.3, 0.6],
    ['residential-provider', 0.2, 0.5],
  ],
  ssp: [
    ['public-schools', 0.7, 0.6], ['youth-centre', 0.6, 0.6], ['school-leaders', 0.6, 0.6],
    ['family-department', 0.5, 0.6], ['housing-association', 0.4, 0.6], ['council-committee', 0.4, 0.6],
    ['mayor', 0.3, 0.6], ['culture-department', 0.3, 0.6],
  ],
  library: [
    ['culture-department', 0.6, 0.8], ['public-schools', 0.6, 0.7], ['after-school', 0.4, 0.7], ['day-care', 0.3, 0.7],
    ['private-school', 0.3, 0.6], ['director', 0.3, 0.6], ['social-services', 0.2, 0.6],
  ],
  'child-psychiatry': [['ppr', 0.5, 0.5], ['gp', 0.5, 0.6], ['family-department', 0.4, 0.4]],

  // Private
  gp: [['child-psychiatry', 0.6, 0.5], ['health-visitors', 0.5, 0.7], ['family-department', 0.4, 0.4]],
  'residential-provider': [
    ['family-department', 0.9, 0.5, 0.2], ['social-services', 0.5, 0.6], ['public-schools', 0.5, 0.5],
    ['ppr', 0.5, 0.6], ['ssp', 0.4, 0.6], ['private-school', 0.3, 0.5], ['pedagogues-union', 0.2, 0.5],
  ],
  'private-school': [
    ['ppr', 0.7, 0.5], ['school-department', 0.4, 0.4], ['health-visitors', 0.4, 0.7], ['council-committee', 0.3, 0.4],
    ['school-leaders', 0.3, 0.5], ['youth-centre', 0.2, 0.6],
  ],

  // Civil
  'teachers-union': [
    ['public-schools', 0.6, 0.7], ['school-department', 0.6, 0.3, 0.4], ['council-committee', 0.6, 0.4],
    ['school-leaders', 0.5, 0.4, 0.2], ['director', 0.5, 0.4],
  ],
  'pedagogues-union': [
    ['day-care', 0.6, 0.7], ['after-school', 0.6, 0.7], ['school-department', 0.5, 0.4],
    ['council-committee', 0.5, 0.4], ['culture-department', 0.3, 0.5], ['social-services', 0.3, 0.6],
    ['teachers-union', 0.2, 0.5],
  ],
  'sports-clubs': [['culture-department', 0.7, 0.7], ['after-school', 0.3, 0.6]],
  scouts: [['culture-department', 0.6, 0.6], ['church', 0.2, 0.7], ['youth-centre', 0.2, 0.6]],
  church: [['public-schools', 0.5, 0.6], ['volunteer-associations', 0.4, 0.7], ['scouts', 0.3, 0.7]],
  'volunteer-associations': [
    ['culture-department', 0.7, 0.6], ['housing-association', 0.4, 0.6], ['social-services', 0.4, 0.6],
    ['sports-clubs', 0.2, 0.6],
  ],
  'housing-association': [['ssp', 0.6, 0.6], ['volunteer-associations', 0.4, 0.7], ['family-department', 0.4, 0.5]],

  // Citizens
  'parents-boards': [['school-leaders', 0.7, 0.6], ['families', 0.5, 0.7], ['day-care', 0.4, 0.7]],
  'pupils-council': [['school-leaders', 0.7, 0.5], ['young-people', 0.5, 0.8], ['youth-centre', 0.3, 0.7]],
  families: [['public-schools', 0.7, 0.5, 0.2], ['health-visitors', 0.7, 0.8], ['young-people', 0.4, 0.7]],
  'young-people': [
    ['public-schools', 0.6, 0.4, 0.2], ['youth-centre', 0.6, 0.7], ['families', 0.5, 0.7], ['pupils-council', 0.3, 0.6],
  ],
};
