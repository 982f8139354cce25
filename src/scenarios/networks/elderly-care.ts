import { embedOrganisations } from '../organisation-table.js';

/** Who cares for frail elderly people between hospital, general practice and home; levels are our judgement. */
// biome-ignore format: a table
export const ELDERLY_CARE = embedOrganisations([
  ['regional-council', 'political', 'Regional council', 'Regionsrådet', '328873', '652245', '22', 'hospital-management:87 council:44'],
  ['council', 'political', 'Municipal council', 'Byrådet', '328784', '662344', '52', 'care-department:87 regional-council:54 seniors-council:56'],
  ['hospital-management', 'administrative', 'Hospital management', 'Hospitalsledelsen', '568763', '553345', '22', 'regional-council:77 geriatric-ward:76 care-department:553'],
  ['care-department', 'administrative', 'Health and care department', 'Sundheds- og omsorgsforvaltningen', '567645', '664454', '53', 'council:77 hospital-management:653 home-care:87 home-nurses:77'],
  ['geriatric-ward', 'professional', 'Geriatric ward', 'Geriatrisk afdeling', '985365', '345545', '33', 'hospital-management:66 home-nurses:75 gps:65'],
  ['gps', 'professional', 'General practitioners', 'Praktiserende læger', '864587', '443322', '23', 'geriatric-ward:55 home-nurses:76 elderly:67'],
  ['home-nurses', 'professional', 'Home nurses', 'Hjemmesygeplejen', '783268', '556532', '56', 'gps:76 care-department:66 home-care:77 geriatric-ward:65 relatives:56'],
  ['home-care', 'professional', 'Home care', 'Hjemmeplejen', '560249', '666622', '66', 'care-department:75 home-nurses:77 elderly:67 relatives:56'],
  ['rehabilitation', 'professional', 'Rehabilitation centre', 'Genoptræningscentret', '782256', '445644', '67', 'geriatric-ward:66 home-care:66 care-department:65'],
  ['private-care', 'private', 'Private home care', 'Private leverandører', '450445', '445554', '54', 'care-department:75 elderly:56 home-nurses:45'],
  ['pharmacy', 'private', 'Pharmacies', 'Apotekerne', '752356', '444444', '34', 'gps:76 home-nurses:56'],
  ['danage', 'civil', 'DaneAge', 'Ældre Sagen', '541377', '455434', '77', 'seniors-council:67 council:55 elderly:67'],
  ['seniors-council', 'civil', 'Seniors\' council', 'Ældrerådet', '423175', '555445', '76', 'council:66 danage:67 care-department:55'],
  ['relatives', 'citizen', 'Relatives', 'De pårørende', '630249', '556531', '77', 'home-care:66 elderly:88 gps:55'],
  ['elderly', 'citizen', 'Elderly people', 'De ældre', '520259', '667622', '68', 'home-care:77 gps:77 relatives:88'],
]);
