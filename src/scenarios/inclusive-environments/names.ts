import type { Bilingual } from '../network-table.js';

/** The organisations and groups around children and young people in a municipality, by id. */
export const NAMES = {
  'council-committee': { en: "Council's children and youth committee", da: 'Børne- og ungeudvalget' },
  mayor: { en: "Mayor's office", da: 'Borgmesterkontoret' },
  'chief-executive': { en: 'Municipal chief executive', da: 'Kommunaldirektøren' },
  director: { en: 'Director for children and culture', da: 'Børne- og kulturdirektøren' },
  'school-department': { en: 'Department of schools and day care', da: 'Skole- og dagtilbudsafdelingen' },
  'family-department': { en: 'Family department (casework)', da: 'Familieafdelingen (myndighed)' },
  'culture-department': { en: 'Department of culture and leisure', da: 'Kultur- og fritidsafdelingen' },
  'public-schools': { en: 'Public schools', da: 'Folkeskolerne' },
  'school-leaders': { en: 'School leaders', da: 'Skolelederne' },
  'day-care': { en: 'Day-care centres', da: 'Dagtilbuddene' },
  'after-school': { en: 'After-school clubs', da: 'Skolefritidsordningerne (SFO)' },
  'youth-centre': { en: 'Youth centre', da: 'Ungdomsklubben' },
  'health-visitors': { en: 'Health visitors', da: 'Sundhedsplejen' },
  ppr: { en: 'Educational-psychological counselling', da: 'Pædagogisk-psykologisk rådgivning (PPR)' },
  'social-services': { en: 'Social services (family support)', da: 'Familiecentret (støtte og behandling)' },
  ssp: { en: 'Police and crime prevention (SSP)', da: 'Politiet og SSP-samarbejdet' },
  library: { en: 'Public library', da: 'Folkebiblioteket' },
  'child-psychiatry': { en: 'Child psychiatry (region)', da: 'Børne- og ungdomspsykiatrien (regionen)' },
  gp: { en: 'General practitioners', da: 'De praktiserende læger' },
  'residential-provider': { en: 'Private residential provider', da: 'Privat opholdssted' },
  'private-school': { en: 'Private school', da: 'Privat grundskole' },
  'teachers-union': { en: "Teachers' union", da: 'Lærernes fagforening' },
  'pedagogues-union': { en: "Pedagogues' union", da: 'Pædagogernes fagforening (BUPL)' },
  'sports-clubs': { en: 'Sports clubs', da: 'Idrætsforeningerne' },
  scouts: { en: 'Scouts', da: 'Spejderne' },
  church: { en: 'Parish church', da: 'Sognekirken' },
  'volunteer-associations': { en: 'Voluntary social associations', da: 'De frivillige sociale foreninger' },
  'housing-association': { en: 'Housing association', da: 'Den almene boligorganisation' },
  'parents-boards': { en: "Parents' boards", da: 'Forældrebestyrelserne' },
  'pupils-council': { en: "Pupils' council", da: 'Elevrådet' },
  families: { en: 'Families and parents', da: 'Familier og forældre' },
  'young-people': { en: 'Children and young people', da: 'Børnene og de unge selv' },
} as const satisfies Record<string, Bilingual>;

/** The id of an actor of this scenario. */
export type ActorId = keyof typeof NAMES;
