import type { TieInput } from '../../model/index.js';
import { embedOrganisations, type OrganisationRow, type OrganisationTable } from '../organisation-table.js';

/** Twelve organisations of community mental health and the office that may serve them; levels are our judgement. */
// biome-ignore format: a table
const MEMBERS: readonly OrganisationRow[] = [
  ['health-department', 'administrative', 'Health department', 'Sundhedsforvaltningen', '567753', '553345', '42', ''],
  ['committee', 'political', 'Health committee', 'Sundhedsudvalget', '328783', '662345', '42', ''],
  ['hospital', 'professional', 'Psychiatric hospital', 'Psykiatrisk hospital', '986664', '344445', '22', ''],
  ['clinic', 'professional', 'Community clinic', 'Distriktspsykiatrien', '873346', '445544', '44', ''],
  ['gps', 'professional', 'General practitioners', 'Praktiserende læger', '763377', '443433', '33', ''],
  ['school', 'professional', 'School psychologists', 'Skolepsykologerne', '763256', '455544', '54', ''],
  ['crisis-centre', 'civil', 'Crisis centre', 'Krisecentret', '661257', '456633', '66', ''],
  ['housing', 'private', 'Supported housing', 'Botilbuddet', '562445', '445544', '55', ''],
  ['job-coaches', 'private', 'Job coaches', 'Jobkonsulenterne', '561345', '446554', '55', ''],
  ['carers', 'civil', 'Carers\' association', 'Pårørendeforeningen', '541267', '455433', '77', ''],
  ['users', 'citizen', 'Users\' council', 'Brugerrådet', '520158', '567632', '88', ''],
  ['volunteers', 'civil', 'Volunteers', 'De frivillige', '441257', '455544', '76', ''],
];
const OFFICE: OrganisationRow = [
  'network-office',
  'administrative',
  'Network administrative office',
  'Netværkssekretariatet',
  '674465',
  '444445',
  '55',
  '',
];

/** Everybody governs together: each turns to the six next around the circle. */
export const SHARED_GOVERNANCE = withTies(MEMBERS, (one, other, count) => (other - one + count) % count <= 6);

/** One of the members, the health department, leads: all turn to it and to their next two. */
export const LEAD_ORGANISATION = withTies(
  MEMBERS,
  (one, other, count) => one === 0 || other === 0 || (other - one + count) % count <= 2,
);

/** An office of its own administers the network: all turn to it and to their next two. */
export const ADMINISTRATIVE_ORGANISATION = withTies(
  [OFFICE, ...MEMBERS],
  (one, other, count) => one === 0 || other === 0 || (other - one + count - 1) % (count - 1) <= 2,
);

/** Trust and dependence are left to the model, so that a run can ask what they change. */
function withTies(
  rows: readonly OrganisationRow[],
  isTied: (one: number, other: number, count: number) => boolean,
): OrganisationTable {
  const { network, names } = embedOrganisations(rows);
  const ties: TieInput[] = [];
  for (const [one, [from]] of rows.entries()) {
    for (const [other, [to]] of rows.entries()) {
      if (one !== other && isTied(one, other, rows.length)) ties.push({ from, to });
    }
  }
  return { names, network: { ...network, ties } as OrganisationTable['network'] };
}
