import type {
  BarrierShares,
  Differences,
  EffectMap,
  Funnel,
  NetworkPicture,
  Sensitivity,
  SeriesPicture,
  TradeOff,
} from '../../src/view/index.js';
import { captionOf } from '../../src/view/index.js';

// Pictures small enough to check by hand; tests change one thing of them at a time.

const caption = captionOf({ runs: 200, seed: 'spring', version: '0.1.0', note: 'Elder care' });

export const barrierShares: BarrierShares = {
  title: 'What stops processes?',
  caption,
  arms: [
    {
      arm: 'handsOff',
      stages: [
        {
          stage: 'collaboration',
          failures: 120,
          barriers: [
            { barrier: 'unexplained', share: 0.5, low: 0.4, high: 0.6, lastCheck: 0 },
            { barrier: 'mentalSilos', share: 0.1, low: -0.02, high: 0.22, lastCheck: 0.02 },
            { barrier: 'lackOfTrust', share: 0.4, low: 0.31, high: 0.49, lastCheck: 0.98 },
          ],
        },
        { stage: 'innovation', failures: 0, barriers: [] },
      ],
    },
    {
      arm: 'facilitator',
      stages: [
        {
          stage: 'collaboration',
          failures: 1,
          barriers: [
            { barrier: 'mentalSilos', share: 0.75, lastCheck: 0 },
            { barrier: 'lackOfTrust', share: 0.375, lastCheck: 1 },
            { barrier: 'goingAlone', share: -0.125, lastCheck: 0 },
          ],
        },
        { stage: 'innovation', barriers: [{ barrier: 'riskAversion', share: 1, lastCheck: 1 }] },
      ],
    },
  ],
};

export const sensitivity: Sensitivity = {
  title: 'What drives innovation?',
  caption,
  indices: ['first order', 'total'],
  unit: 'share of the variance',
  factors: [
    {
      label: 'uniqueness',
      values: [
        { value: 0.1, low: 0.05, high: 0.15 },
        { value: 0.2, low: 0.15, high: 0.3 },
      ],
    },
    {
      label: 'trust',
      values: [
        { value: 0.31, low: 0.25, high: 0.37 },
        { value: 0.56, low: 0.5, high: 0.62 },
      ],
    },
    { label: 'shocks', values: [{ value: -0.01 }, { value: 0.02 }] },
  ],
};

export const tradeOff: TradeOff = {
  title: 'What is given up for what?',
  caption,
  x: { label: 'innovations a run', better: 'more' },
  y: { label: 'cost, days', better: 'less' },
  arms: [
    { label: 'Hands-off', x: { value: 1, low: 0.8, high: 1.2 }, y: { value: 10, low: 9, high: 11 } },
    { label: 'Facilitator', x: { value: 2, low: 1.8, high: 2.2 }, y: { value: 20, low: 18, high: 22 } },
    { label: 'Whip', x: { value: 1.5, low: 1.2, high: 1.8 }, y: { value: 25, low: 22, high: 28 } },
  ],
};

export const series: SeriesPicture = {
  title: 'Does trust last?',
  caption,
  measure: 'mean trust, 0 to 1',
  leavesAt: 2,
  lines: [
    {
      label: 'Hands-off',
      points: [0, 1, 2, 3].map((tick) => ({ tick, value: 0.3, low: 0.25, high: 0.35 })),
    },
    {
      label: 'Facilitator',
      points: [0.3, 0.45, 0.6, 0.52].map((value, tick) => ({ tick, value, low: value - 0.05, high: value + 0.05 })),
    },
  ],
};

export const effectMap: EffectMap = {
  title: 'Where does facilitation help?',
  caption,
  across: { label: 'trust', levels: [0.1, 0.9] },
  down: { label: 'uniqueness', levels: ['low', 'high'] },
  cells: [
    [{ value: 0.12, low: 0.02, high: 0.22 }, { value: -0.35 }],
    [{ value: 0, low: -0.1, high: 0.1 }, null],
  ],
  unit: 'innovations a run, more than hands-off',
  scale: 'diverging',
};

export const funnel: Funnel = {
  title: 'Where do processes stop?',
  caption,
  arms: ['Hands-off', 'Convener', 'Facilitator', 'Catalyst', 'Convener, facilitator and catalyst together'].map(
    (name) => ({
      name,
      stages: [
        {
          label: 'interaction',
          entered: 100,
          passed: 60,
          low: 0.5,
          high: 0.7,
          stops: [{ label: 'no tradition', count: 25 }],
        },
        { label: 'collaboration', entered: 60, passed: 20, stops: [{ label: 'lack of trust', count: 40 }] },
        { label: 'innovation', entered: 20, passed: 7, stops: [] },
      ],
      innovated: 7,
    }),
  ),
};

export const network: NetworkPicture = {
  title: 'Who trusts whom?',
  caption,
  nodes: ['Mayor', 'Nurses', 'Patients', 'Relatives'].map((label, index) => ({
    id: label,
    label,
    group: index < 2 ? 'public' : 'citizen',
  })),
  ties: [
    { source: 'Mayor', target: 'Nurses', weight: 0.9 },
    { source: 'Nurses', target: 'Mayor', weight: 0.2 },
    { source: 'Patients', target: 'Nurses', weight: 0.4, conflict: true },
  ],
};

export const differences: Differences = {
  title: 'Does it help?',
  caption,
  unit: 'innovations a run',
  rows: [
    { label: 'Convener', mean: 0.21, low: 0.05, high: 0.37 },
    { label: 'Catalyst', mean: 0.08, low: -0.06, high: 0.22 },
  ],
};
