import { embedOrganisations } from '../organisation-table.js';

/** Who uses, protects and governs a river; levels are our judgement. */
// biome-ignore format: a table
export const RIVER_BASIN = embedOrganisations([
  ['environment-ministry', 'political', 'Ministry of the Environment', 'Miljøministeriet', '539773', '552345', '82', 'water-agency:86'],
  ['agriculture-ministry', 'political', 'Ministry of Agriculture', 'Landbrugsministeriet', '539773', '552344', '12', 'farmers-union:67 environment-ministry:343'],
  ['water-agency', 'administrative', 'Water agency', 'Vandmyndigheden', '778463', '543545', '72', 'environment-ministry:77 monitoring:76 municipality-up:65 municipality-down:66'],
  ['municipality-up', 'administrative', 'Municipality upstream', 'Kommunen opstrøms', '556545', '664444', '34', 'water-agency:65 farmers-union:66 municipality-down:544'],
  ['municipality-down', 'administrative', 'Municipality downstream', 'Kommunen nedstrøms', '556545', '664444', '74', 'water-agency:66 municipality-up:734 waterworks:66 tourism:55'],
  ['monitoring', 'professional', 'Monitoring institute', 'Overvågningsinstituttet', '981262', '244646', '85', 'water-agency:77 university:67'],
  ['university', 'professional', 'University', 'Universitetet', '971353', '244536', '87', 'monitoring:67 advisers:46'],
  ['advisers', 'professional', 'Farm advisers', 'Landbrugsrådgivningen', '872346', '345544', '24', 'farmers:77 farmers-union:67'],
  ['hydropower', 'private', 'Hydropower company', 'Vandkraftværket', '676734', '443345', '21', 'water-agency:644 municipality-up:55'],
  ['waterworks', 'private', 'Waterworks', 'Vandværket', '674646', '544434', '73', 'municipality-down:66 farmers:534'],
  ['tourism', 'private', 'Tourist businesses', 'Turisterhvervet', '341445', '554544', '75', 'municipality-down:65 anglers:56'],
  ['farmers-union', 'civil', 'Farmers\' union', 'Landbrugsforeningen', '654567', '445443', '11', 'agriculture-ministry:76 farmers:78 advisers:67 nature-society:325'],
  ['nature-society', 'civil', 'Nature society', 'Naturforeningen', '652277', '445434', '98', 'environment-ministry:55 anglers:56 farmers-union:325'],
  ['anglers', 'civil', 'Anglers\' association', 'Lystfiskerforeningen', '541266', '555544', '87', 'nature-society:56 water-agency:45'],
  ['farmers', 'citizen', 'Farmers along the river', 'Landmændene langs åen', '564358', '445632', '12', 'farmers-union:77 advisers:77 municipality-up:54'],
  ['residents', 'citizen', 'Residents', 'Beboerne', '320258', '566522', '65', 'municipality-down:66 waterworks:65'],
]);
