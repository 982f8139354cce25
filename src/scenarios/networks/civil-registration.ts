import { embedOrganisations } from '../organisation-table.js';

/** Who takes part in issuing passports and certificates; levels are our judgement. */
// biome-ignore format: a table
export const CIVIL_REGISTRATION = embedOrganisations([
  ['ministry', 'political', 'Ministry of the Interior', 'Indenrigsministeriet', '529873', '452244', '22', 'agency:86 local-government-union:56'],
  ['council', 'political', 'Municipal council', 'Kommunalbestyrelsen', '328783', '552244', '42', 'citizen-service:77 chief-executive:67'],
  ['agency', 'administrative', 'Digital agency', 'Digitaliseringsstyrelsen', '777654', '443355', '32', 'ministry:67 it-supplier:85 citizen-service:66'],
  ['chief-executive', 'administrative', 'Chief executive', 'Kommunaldirektøren', '457753', '553344', '32', 'council:78 citizen-service:77'],
  ['citizen-service', 'administrative', 'Citizen service centre', 'Borgerservice', '685358', '443532', '43', 'agency:76 it-supplier:65 chief-executive:57 police:56 photo-shops:36'],
  ['it-supplier', 'private', 'System supplier', 'Systemleverandøren', '871522', '236655', '52', 'agency:75 printer:56'],
  ['printer', 'private', 'Passport printer', 'Pastrykkeriet', '680422', '224544', '32', 'agency:66 it-supplier:56'],
  ['photo-shops', 'private', 'Photographers', 'Fotografer', '350335', '333345', '54', 'citizen-service:56'],
  ['police', 'professional', 'Police', 'Politiet', '668474', '432345', '22', 'citizen-service:66 agency:56'],
  ['local-government-union', 'civil', 'Local Government Denmark', 'KL', '554475', '444434', '53', 'ministry:66 citizen-service:56 council:57'],
  ['consumer-council', 'civil', 'Consumer council', 'Forbrugerrådet', '431266', '553434', '65', 'agency:55 users:46'],
  ['users', 'citizen', 'Users', 'Brugerne', '210267', '556432', '66', 'citizen-service:77 photo-shops:46'],
]);
