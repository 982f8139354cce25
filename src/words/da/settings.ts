import type { Words } from '../en.js';

/** How a problem is governed, and where and how a process decides, in Danish. */
export const settings: Pick<Words, 'modes' | 'heroes' | 'rules' | 'arenaForms' | 'aspects'> = {
  modes: {
    network: { label: 'netværk' },
    hierarchy: { label: 'hierarki' },
    market: { label: 'marked' },
    hero: { label: 'helt' },
  },
  heroes: {
    politician: { label: 'politiker' },
    manager: { label: 'offentlig leder' },
    provider: { label: 'privat udbyder' },
    employee: { label: 'medarbejder' },
    user: { label: 'bruger' },
  },
  rules: {
    consensus: { label: 'konsensus', about: 'Alle skal være for.' },
    supermajority: { label: 'kvalificeret flertal', about: 'Tre ud af fire skal være for.' },
    majority: { label: 'flertal', about: 'Mere end halvdelen skal være for.' },
    authority: { label: 'den ansvarlige afgør', about: 'Den, der har ansvaret, bestemmer.' },
  },
  arenaForms: {
    meeting: { label: 'møde' },
    lab: { label: 'laboratorium' },
    leaderNetwork: { label: 'ledernetværk' },
    partnership: { label: 'partnerskab' },
    crowdSourcing: { label: 'crowd-sourcing' },
  },
  aspects: {
    zeroError: { label: 'nulfejlskultur', about: 'Mindre må gå galt.' },
    ruleBurden: { label: 'regeltyranni', about: 'Flere regler, mere tælleri og flere indberetninger.' },
    fixedValues: { label: 'fast værdigrundlag', about: 'Værdierne er mere faste og entydige.' },
    flatness: { label: 'flad organisation', about: 'Organisationerne er fladere og mere fleksible.' },
    siloOpenness: { label: 'åbne siloer', about: 'Der er flere huller i siloerne.' },
    coProduction: {
      label: 'medproduktion',
      about: 'Borgere, frivillige og foreninger er medproducenter og ikke kunder.',
    },
    diversity: { label: 'mangfoldighed', about: 'De, der arbejder i samme sektor, er mere forskellige.' },
    boundarySpanners: { label: 'brobyggere', about: 'Flere bevæger sig mellem sektorerne.' },
    talent: { label: 'kreative talenter', about: 'Flere kreative talenter rekrutteres og fastholdes.' },
  },
};
