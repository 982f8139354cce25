import { PANEL_KINDS, type PanelName, recover } from '../laboratory/index.ts';
import { recoveryRows } from './rows/recovery-rows.ts';
import type { Row } from './rows/row.ts';
import type { Study } from './study.ts';

/** Whether a fit to two waves finds the parameters that the waves were simulated from, and says rightly how sure it is. */
export const twoWaves: Study = {
  title: 'Two waves tell how ties change (panels simulated from known parameters)',
  note: [
    'A panel is a first wave drawn like a network of the default scenario, and a second simulated from it; what was drawn along the way (trust, and so on) is not given to the fit. Panels whose fit did not converge are counted, and left out of the other rows.',
    'Coverage is that of the intervals of 95 %, worked out on the scale of the estimation. The spread of the estimates against their mean standard error is taken on that scale too: 1 is right.',
  ].join('\n'),
  async run({ quick, seed }) {
    const rows: Row[] = [];
    for (const name of Object.keys(PANEL_KINDS) as PanelName[]) {
      const found = [];
      for (let panel = 0; panel < (quick ? 5 : 200); panel++) {
        found.push(
          await recover(PANEL_KINDS[name], panel, `${seed}: ${name}`, { search: 60, final: 300, goodness: 100 }),
        );
      }
      rows.push(...recoveryRows(name, found));
    }
    return rows;
  },
};
