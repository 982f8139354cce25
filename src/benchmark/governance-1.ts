import type { Suite } from './suite.js';

const NETWORK_ALONE = { network: 1, hierarchy: 0, market: 0, hero: 0 };

/** Eight scenarios of the catalogue and four kinds of generated networks, with little, the usual, and much to spend. */
export const GOVERNANCE_1: Suite = {
  name: 'governance-1',
  about: {
    en: 'Twelve settings, tame and wicked, trusting and not, small and large; one loses its broker, one is shaken by shocks, one is reformed midway.',
    da: 'Tolv situationer, tamme og vilde problemer, med og uden tillid, små og store; én mister sin brobygger, én rystes af chok, én reformeres undervejs.',
  },
  scenarios: [
    {
      label: 'inclusive-environments',
      about: { en: 'the example of the talk', da: 'foredragets eksempel' },
      entry: { scenario: 'inclusive-environments' },
    },
    {
      label: 'homelessness',
      about: { en: 'a wicked problem of a few', da: 'et vildt problem for få' },
      entry: { scenario: 'homelessness' },
    },
    {
      label: 'river-basin',
      about: { en: 'interests that collide', da: 'interesser, der støder sammen' },
      entry: { scenario: 'river-basin' },
    },
    {
      label: 'climate-adaptation',
      about: { en: 'across municipal borders', da: 'på tværs af kommunegrænser' },
      entry: { scenario: 'climate-adaptation' },
    },
    {
      label: 'standard-service',
      about: { en: 'a tame problem', da: 'et tamt problem' },
      entry: { scenario: 'standard-service' },
    },
    {
      label: 'municipality',
      about: { en: 'under New Public Management', da: 'under New Public Management' },
      entry: { scenario: 'municipality' },
    },
    {
      label: 'losing-its-broker',
      about: { en: 'who knew both shores leaves', da: 'den, der kendte begge bredder, går' },
      entry: { scenario: 'fragile-network-losing-its-broker' },
    },
    {
      label: 'austerity',
      about: { en: 'ambitions that grow', da: 'ambitioner, der vokser' },
      entry: { scenario: 'reform-under-austerity' },
    },
    {
      label: 'small-and-trusting',
      about: {
        en: 'generated: 12 actors, much trust, tame problems',
        da: 'genereret: 12 aktører, megen tillid, tamme problemer',
      },
      entry: {
        scenario: 'generated-network',
        changes: {
          'network.actors': 12,
          'network.meanDegree': 4,
          'actors.trust': 0.75,
          'problems.uniqueness': 0.25,
          'problems.unclearDefinition': 0.25,
          'problems.conflictingDemands': 0.1,
          'problems.conflictPotential': 0.2,
        },
      },
    },
    {
      label: 'large-and-distrusting',
      about: {
        en: 'generated: 48 actors, little trust, wicked problems',
        da: 'genereret: 48 aktører, lidt tillid, vilde problemer',
      },
      entry: {
        scenario: 'generated-network',
        changes: {
          'network.actors': 48,
          'actors.trust': 0.4,
          'actors.strangerTrust': 0.3,
          'problems.uniqueness': 0.8,
          'problems.unclearDefinition': 0.7,
          'problems.conflictingDemands': 0.4,
          'problems.conflictPotential': 0.6,
        },
      },
    },
    {
      label: 'turbulence',
      about: { en: 'generated: shocks about once a year', da: 'genereret: chok omtrent en gang om året' },
      entry: {
        scenario: 'generated-network',
        changes: { 'environment.shockRate': 0.08, 'environment.shockSize': 0.4, 'environment.drift': 0.03 },
      },
    },
    {
      label: 'reformed-midway',
      about: {
        en: 'generated: New Public Management, and after three years networks for all new problems',
        da: 'genereret: New Public Management, og efter tre år netværk til alle nye problemer',
      },
      entry: {
        scenario: 'generated-network',
        regime: 'newPublicManagement',
        changes: { 'environment.reforms': [{ tick: 36, mix: NETWORK_ALONE }] },
      },
    },
  ],
  budgets: [
    { name: 'tight', times: 1 / 3 },
    { name: 'usual', times: 1 },
    { name: 'ample', times: 3 },
  ],
  replicates: 20,
  quickReplicates: 4,
  practiceSeed: 'governance-1 practice',
};
