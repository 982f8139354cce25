import type { Asset, BEHAVIOURS, Sector } from '../../model/index.js';
import type { Named, Term } from '../term.js';

/** Who takes part, in English. */
export const actors = {
  sectors: {
    political: { label: 'political' },
    administrative: { label: 'administrative' },
    professional: { label: 'professional' },
    private: { label: 'private' },
    civil: { label: 'civil' },
    citizen: { label: 'citizen' },
  } satisfies Readonly<Record<Sector, Named>>,
  assets: {
    knowledge: { label: 'knowledge' },
    skill: { label: 'skill' },
    authority: { label: 'authority' },
    money: { label: 'money' },
    legitimacy: { label: 'legitimacy' },
    access: { label: 'access' },
  } satisfies Readonly<Record<Asset, Named>>,
  /** `about` is a sentence. */
  behaviours: {
    conditional: { label: 'conditional', about: 'Gives as much as it expects of the others.' },
    freeRider: { label: 'free rider', about: 'Gives nothing, whatever the others give.' },
    hump: { label: 'hump', about: 'Gives more as the others give more, and less again when they give much.' },
    unconditional: { label: 'unconditional', about: 'Gives, whatever the others give.' },
  } satisfies Readonly<Record<(typeof BEHAVIOURS)[number], Term>>,
};
