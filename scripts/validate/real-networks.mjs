import { networkOfWorld } from '../../dist/measures/index.js';
import { openSession } from '../../dist/simulation/index.js';
import { WHY_NO_FINLAND } from './finland.mjs';
import { BANDS, changeOf, isInBand } from './network-change.mjs';
import { measuredRow, networksRow, rangeRow } from './network-rows.mjs';
import { finnishRows } from './predict-ties.mjs';
import { positiveDifferenceRow } from './row.mjs';

const STUDY = 'V5';
const TICKS = 24;

/**
 * Networks left alone stay like measured ones, and the measured one changes like itself.
 *
 * @type {import('./row.mjs').Study}
 */
export const realNetworks = {
  id: STUDY,
  title: 'Networks stay real (eight measured governance networks; ten US estuaries; climate policy in Finland)',
  note: [
    'The generated networks are those of the default scenario in its first 24 ticks, without a metagovernor.',
    'The estuaries give one trust per respondent, the model has trust along ties: it is correlated along those that survive, and by actor as the mean of what it has in its partners. The second is low because partners change (over the ties an actor keeps it is about as high as the first). A disposition to trust, which respondents may have and the actors of the model do not, would keep it up.',
    'The networks whose closure ratio is too high are those that thin out: they lose ties and keep their triangles. Those whose reciprocity is too high are those that thicken.',
    WHY_NO_FINLAND === undefined
      ? 'Finland: pairs from organisations that answered in both waves, to those asked in both. The random graph is given the density of wave 1. Where the log loss fails while the order (AUC) holds, it is how many ties form and stay, not which: the inclination to form a tie (ties.formation) was set on networks of 30 actors with five ties each, and is too low for one of 96 with seventeen; more time does not mend it, for what forms is given up as readily.'
      : `Skipped: Finland, for ${WHY_NO_FINLAND}.`,
  ].join('\n'),
  run({ quick, seed }) {
    const rows = generatedRows(quick ? 200 : 1000, seed);
    if (WHY_NO_FINLAND !== undefined) return rows;
    const size = quick ? { futures: 100, resamples: 200 } : { futures: 1000, resamples: 2000 };
    return [...rows, ...finnishRows({ ...size, study: STUDY, seed })];
  },
};

function generatedRows(networks, seed) {
  const changes = Array.from({ length: networks }, (_, replicate) => {
    const session = openSession({}, { strategy: 'handsOff', seed, replicate });
    const before = networkOfWorld(session.world);
    return changeOf(before, networkOfWorld(session.step(TICKS).world));
  });
  const common = { study: STUDY, seed };
  const values = (name) => changes.map((change) => change[name]);
  const share = (label, cases) =>
    networksRow({ ...common, label, cases, target: 'at least 0.9', holds: (found) => found >= 0.9 });
  const inBand = (name) => changes.map(({ structure }) => isInBand(name, structure[name]));
  return [
    rangeRow({ ...common, label: 'drift of mean trust', values: values('drift'), range: [-0.05, 0.05] }),
    measuredRow({ ...common, label: 'size of that drift', values: values('drift').map(Math.abs) }),
    rangeRow({ ...common, label: 'r of trust along a tie', values: values('tieCorrelation'), range: [0.35, 0.6] }),
    rangeRow({
      ...common,
      label: 'r of mean trust of an actor',
      values: values('actorCorrelation'),
      range: [0.35, 0.6],
    }),
    rangeRow({ ...common, label: 'ties that survive', values: values('survival'), range: [0.35, 0.6] }),
    positiveDifferenceRow({
      ...common,
      label: 'reciprocated ties that survive, above the others',
      more: values('reciprocatedSurvival'),
      less: values('otherSurvival'),
    }),
    measuredRow({
      ...common,
      label: 'reciprocated ties',
      values: values('reciprocatedSurvival'),
      beside: '0.59 in the data',
    }),
    measuredRow({ ...common, label: 'other ties', values: values('otherSurvival'), beside: '0.41 in the data' }),
    ...Object.entries(BANDS).map(([name, band]) =>
      share(`networks with ${name} in ${band.join(' to ')}`, inBand(name)),
    ),
    measuredRow({
      ...common,
      label: 'networks with all four',
      values: changes.map(({ structure }) =>
        Object.keys(BANDS).every((name) => isInBand(name, structure[name])) ? 1 : 0,
      ),
    }),
    networksRow({
      ...common,
      label: 'networks denser than 0.6',
      cases: changes.map(({ structure }) => structure.density > 0.6),
      target: '0',
      holds: (found) => found === 0,
    }),
  ];
}
