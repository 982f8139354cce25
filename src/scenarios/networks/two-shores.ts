import { embedOrganisations } from '../organisation-table.js';

/** Two circles, town administration and neighbourhood, that know each other through one broker; levels are our judgement. */
// biome-ignore format: a table
export const TWO_SHORES = embedOrganisations([
  ['council', 'political', 'Town council', 'Byrådet', '328783', '662345', '32', 'planning:77 chief-executive:77 culture:55'],
  ['chief-executive', 'administrative', 'Chief executive', 'Kommunaldirektøren', '457753', '554345', '32', 'council:77 planning:67 culture:56'],
  ['planning', 'administrative', 'Planning department', 'Planafdelingen', '777543', '444446', '33', 'council:77 chief-executive:67 housing-company:66 broker:66'],
  ['culture', 'administrative', 'Culture department', 'Kulturforvaltningen', '555545', '554446', '54', 'council:66 planning:56 broker:77'],
  ['police', 'professional', 'Local police', 'Nærpolitiet', '547346', '544346', '22', 'planning:56 broker:66'],
  ['housing-company', 'private', 'Housing company', 'Boligselskabet', '566745', '444345', '43', 'planning:66 council:56 broker:66'],
  ['broker', 'professional', 'Neighbourhood secretariat', 'Områdesekretariatet', '772477', '445544', '55', 'planning:77 culture:77 council:66 housing-company:66 police:66 school:77 residents:77 tenants-board:77 youth-club:77 mosque:66 shops:66'],
  ['school', 'professional', 'School', 'Skolen', '663357', '555544', '65', 'broker:77 youth-club:67 residents:66'],
  ['youth-club', 'civil', 'Youth club', 'Ungdomsklubben', '561158', '456633', '87', 'school:67 broker:77 residents:66'],
  ['tenants-board', 'civil', 'Tenants\' board', 'Afdelingsbestyrelsen', '442266', '555544', '65', 'broker:77 residents:77'],
  ['mosque', 'civil', 'Mosque association', 'Moskeforeningen', '431267', '455544', '76', 'residents:77 broker:76 youth-club:55'],
  ['shops', 'private', 'Shopkeepers', 'Butikkerne', '342346', '455444', '54', 'residents:66 broker:66'],
  ['residents', 'citizen', 'Residents', 'Beboerne', '421258', '666522', '77', 'tenants-board:66 school:67 broker:66 mosque:66'],
]);
