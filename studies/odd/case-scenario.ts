import type { ScenarioInput } from 'metagovernor';

/** The seed of all cases. */
export const CASE_SEED = 'odd';

/** The five actors of the worked cases: some things are given, as data would give them, and the rest is drawn. */
export const CASE_SCENARIO = {
  id: 'odd-cases',
  title: 'Five actors and one problem',
  ticks: 60,
  network: {
    kind: 'embedded' as const,
    actors: [
      { id: 'council', sector: 'political' },
      { id: 'office', sector: 'administrative', assets: { knowledge: 0.7, authority: 0.9 } },
      { id: 'school', sector: 'professional', frame: [0.4, null] },
      { id: 'club', sector: 'civil', needs: { money: 1 } },
      { id: 'parents' },
    ],
    ties: [
      { from: 'council', to: 'office', trust: 0.7 },
      { from: 'council', to: 'club' },
      { from: 'office', to: 'council' },
      { from: 'office', to: 'school', dependence: 0.6 },
      { from: 'school', to: 'office', trust: 0.5, conflict: 0.1 },
      { from: 'school', to: 'club' },
      { from: 'school', to: 'parents' },
      { from: 'club', to: 'school' },
      { from: 'club', to: 'council', trust: 0.4 },
      { from: 'parents', to: 'school' },
      { from: 'parents', to: 'club' },
    ],
  },
  problems: { count: 1, lastStart: 0, decisions: 4, interdependence: 1, uniqueness: 0.5 },
  innovation: { distance: 1 },
} satisfies ScenarioInput;

/** What the actors are called, in their order. */
export const CASE_IDS = CASE_SCENARIO.network.actors.map(({ id }) => id);
