import type { Words } from '../en.js';

/** Who takes part, in Danish. */
export const actors: Pick<Words, 'sectors' | 'assets' | 'behaviours'> = {
  sectors: {
    political: { label: 'politikere' },
    administrative: { label: 'forvaltning' },
    professional: { label: 'fagprofessionelle' },
    private: { label: 'virksomheder' },
    civil: { label: 'foreninger' },
    citizen: { label: 'borgere' },
  },
  assets: {
    knowledge: { label: 'viden' },
    skill: { label: 'kunnen' },
    authority: { label: 'myndighed' },
    money: { label: 'penge' },
    legitimacy: { label: 'legitimitet' },
    access: { label: 'adgang' },
  },
  behaviours: {
    conditional: { label: 'betinget', about: 'Giver så meget, som den venter af de andre.' },
    freeRider: { label: 'gratist', about: 'Giver intet, uanset hvad de andre giver.' },
    hump: { label: 'pukkel', about: 'Giver mere, når de andre giver mere, og mindre igen, når de giver meget.' },
    unconditional: { label: 'ubetinget', about: 'Giver, uanset hvad de andre giver.' },
  },
};
