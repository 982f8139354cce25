import { embedOrganisations } from '../organisation-table.js';

/** Who shares a coast and a stream across three municipalities; levels are our judgement. */
// biome-ignore format: a table
export const CLIMATE_ADAPTATION = embedOrganisations([
  ['ministry', 'political', 'Ministry of the Environment', 'Miljøministeriet', '539873', '552245', '42', 'coastal-authority:86 region:56'],
  ['council-upstream', 'political', 'Council upstream', 'Byrådet opstrøms', '328674', '662443', '23', 'technical-upstream:87 farmers:66 council-town:433'],
  ['council-town', 'political', 'Council of the town', 'Byrådet i byen', '328774', '662443', '64', 'technical-town:87 council-upstream:633 council-coast:54 utility:66'],
  ['council-coast', 'political', 'Council at the coast', 'Byrådet ved kysten', '327564', '663543', '73', 'technical-coast:87 council-town:54 coastal-authority:65'],
  ['region', 'administrative', 'Region', 'Regionen', '765553', '445544', '55', 'council-town:56 technical-town:56 university:66 ministry:55'],
  ['technical-upstream', 'administrative', 'Technical department upstream', 'Teknisk forvaltning opstrøms', '676544', '553544', '34', 'council-upstream:87 technical-town:65 farmers:66'],
  ['technical-town', 'administrative', 'Technical department of the town', 'Teknisk forvaltning i byen', '776644', '553444', '54', 'council-town:87 utility:77 technical-upstream:75 technical-coast:55 engineers:66'],
  ['technical-coast', 'administrative', 'Technical department at the coast', 'Teknisk forvaltning ved kysten', '565444', '664654', '63', 'council-coast:87 coastal-authority:76 technical-town:65'],
  ['coastal-authority', 'administrative', 'Coastal authority', 'Kystdirektoratet', '878553', '443345', '42', 'ministry:76 technical-coast:66'],
  ['utility', 'private', 'Water utility', 'Forsyningsselskabet', '785744', '444244', '45', 'technical-town:77 council-town:65 engineers:66'],
  ['engineers', 'private', 'Consulting engineers', 'Rådgivende ingeniører', '891322', '225645', '56', 'utility:76 technical-town:66 university:56'],
  ['university', 'professional', 'University', 'Universitetet', '971363', '234535', '77', 'region:56 engineers:56'],
  ['insurers', 'private', 'Insurers', 'Forsikringsselskaberne', '652744', '544334', '53', 'homeowners:66 council-town:44'],
  ['farmers', 'civil', 'Farmers\' association', 'Landboforeningen', '653467', '445643', '11', 'technical-upstream:65 council-upstream:76 nature-association:324'],
  ['nature-association', 'civil', 'Nature conservation society', 'Naturfredningsforeningen', '642276', '445534', '89', 'ministry:45 technical-town:55 farmers:324'],
  ['harbour', 'private', 'Harbour', 'Havnen', '553644', '444444', '32', 'technical-coast:65 council-coast:66'],
  ['homeowners', 'citizen', 'Homeowners by the water', 'Grundejere ved vandet', '321457', '666523', '62', 'technical-coast:64 insurers:55 council-town:55'],
]);
