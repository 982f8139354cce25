import { embedOrganisations } from '../organisation-table.js';

/** Who is involved when a child must be placed outside the home at once; levels are our judgement. */
// biome-ignore format: a table
export const CHILD_PROTECTION = embedOrganisations([
  ['committee', 'political', 'Children and youth committee', 'Børne- og ungeudvalget', '439783', '761345', '31', 'family-department:86 legal-service:67'],
  ['family-department', 'administrative', 'Family department', 'Familieafdelingen', '669645', '662354', '22', 'committee:77 legal-service:76 caseworkers:77 police:66 foster-agency:75'],
  ['legal-service', 'administrative', 'Legal service', 'Juridisk afdeling', '767363', '543344', '12', 'committee:77 family-department:76'],
  ['appeals-board', 'administrative', 'Appeals board', 'Ankestyrelsen', '669272', '744344', '12', 'legal-service:66 committee:55'],
  ['caseworkers', 'professional', 'Caseworkers', 'Sagsbehandlerne', '774347', '555544', '34', 'family-department:77 school:66 health-visitors:67 parents:432'],
  ['police', 'professional', 'Police', 'Politiet', '558467', '533346', '11', 'family-department:66 emergency-ward:56'],
  ['emergency-ward', 'professional', 'Children\'s emergency ward', 'Børnemodtagelsen', '873386', '444333', '43', 'caseworkers:66 police:56 health-visitors:57'],
  ['health-visitors', 'professional', 'Health visitors', 'Sundhedsplejerskerne', '762178', '554424', '54', 'caseworkers:66 parents:56 emergency-ward:57'],
  ['school', 'professional', 'School', 'Skolen', '652368', '555543', '55', 'caseworkers:65 parents:55'],
  ['foster-agency', 'private', 'Foster care agency', 'Plejefamilieforeningen', '570445', '345554', '54', 'family-department:85 foster-families:77'],
  ['foster-families', 'citizen', 'Foster families', 'Plejefamilierne', '460257', '555533', '65', 'foster-agency:77 caseworkers:65'],
  ['childrens-rights', 'civil', 'Children\'s rights association', 'Børns Vilkår', '641275', '454445', '77', 'caseworkers:55 committee:45 parents:45'],
  ['parents', 'citizen', 'Parents', 'Forældrene', '520139', '567622', '86', 'caseworkers:533 school:66 childrens-rights:57'],
]);
