import { embedOrganisations } from '../organisation-table.js';

/** Who meets homeless people, and who holds the keys to a home; levels are our judgement. */
// biome-ignore format: a table
export const HOMELESSNESS = embedOrganisations([
  ['council', 'political', 'Municipal council', 'Byrådet', '328783', '762344', '42', 'social-department:87 housing-department:66'],
  ['social-department', 'administrative', 'Social department', 'Socialforvaltningen', '567544', '664555', '54', 'council:77 shelters:76 housing-department:654 jobcentre:554'],
  ['housing-department', 'administrative', 'Housing allocation', 'Boligsocial anvisning', '458444', '555445', '22', 'housing-associations:85 social-department:65'],
  ['jobcentre', 'administrative', 'Job centre', 'Jobcentret', '548545', '654355', '12', 'social-department:554 council:66'],
  ['psychiatry', 'professional', 'Psychiatric hospital', 'Psykiatrien', '976564', '345344', '23', 'addiction-centre:545 social-department:45'],
  ['addiction-centre', 'professional', 'Addiction centre', 'Misbrugscentret', '874346', '445554', '45', 'psychiatry:645 street-team:66 social-department:65'],
  ['street-team', 'professional', 'Street team', 'Gadeplansteamet', '781149', '456631', '88', 'shelters:77 addiction-centre:66 homeless:77'],
  ['police', 'professional', 'Police', 'Politiet', '448446', '543345', '11', 'council:56 street-team:44'],
  ['shelters', 'civil', 'Shelters', 'Herbergerne', '672347', '456633', '76', 'social-department:75 street-team:77 homeless:67'],
  ['church-army', 'civil', 'Church relief', 'Kirkens Korshær', '551368', '445533', '87', 'shelters:67 homeless:67'],
  ['homeless-union', 'civil', 'Union of the homeless', 'SAND, de hjemløses landsorganisation', '641168', '456532', '99', 'homeless:78 shelters:56 social-department:443'],
  ['housing-associations', 'private', 'Housing associations', 'De almene boligselskaber', '468735', '544444', '32', 'housing-department:66 council:56 tenants:66'],
  ['landlords', 'private', 'Private landlords', 'Private udlejere', '345724', '444454', '11', 'housing-department:44'],
  ['tenants', 'citizen', 'Tenants', 'Lejerne', '322257', '555432', '32', 'housing-associations:66'],
  ['homeless', 'citizen', 'Homeless people', 'De hjemløse', '610129', '577731', '89', 'street-team:77 shelters:66 homeless-union:57'],
]);
