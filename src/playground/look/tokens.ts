import type { Sector } from '../../model/index.js';
import type { Theme } from '../state/page-state.js';

// The colours of the page. tests/unit/playground/tokens.test.ts computes that texts and marks stand out against both grounds,
// and that sectors stay apart for the three kinds of colour blindness.

/** The colours of one look. */
export interface Tokens {
  /** The page, and what lies on it. */
  readonly ground: string;
  readonly panel: string;
  readonly ink: string;
  readonly muted: string;
  /** Edges of what can be pressed. */
  readonly line: string;
  /** Edges that only part. */
  readonly faint: string;
  readonly focus: string;
  /** The one button that is meant to be pressed, and what is written on it. */
  readonly action: string;
  readonly onAction: string;
  /** What goes on, what arrives, what stops. */
  readonly pass: string;
  readonly arrive: string;
  readonly stop: string;
  readonly sectors: Readonly<Record<Sector, string>>;
  /** Trust in five classes, from least to most. */
  readonly trust: readonly [string, string, string, string, string];
}

const LIGHT: Tokens = {
  ground: '#ffffff',
  panel: '#f5f7fa',
  ink: '#14213d',
  muted: '#4a5568',
  line: '#6b7a8c',
  faint: '#dfe4ea',
  focus: '#0a58ca',
  action: '#14213d',
  onAction: '#ffffff',
  pass: '#4861e1',
  arrive: '#1b7a5f',
  stop: '#b42318',
  sectors: {
    political: '#4400ee',
    administrative: '#bb7711',
    professional: '#338877',
    private: '#552222',
    civil: '#332255',
    citizen: '#9977ff',
  },
  trust: ['#7b90a3', '#657f8e', '#486976', '#2b545e', '#063f47'],
};

const DARK: Tokens = {
  ground: '#0f1720',
  panel: '#18222e',
  ink: '#f1f5f9',
  muted: '#b6c2cf',
  line: '#7f92a6',
  faint: '#2c3a4a',
  focus: '#8ab8ff',
  action: '#f1f5f9',
  onAction: '#0f1720',
  pass: '#8ab8ff',
  arrive: '#5fd3a8',
  stop: '#ff8a7a',
  sectors: {
    political: '#53baff',
    administrative: '#f6c268',
    professional: '#58905b',
    private: '#b5658c',
    civil: '#eeefe7',
    citizen: '#7e6dee',
  },
  trust: ['#5f7487', '#7192a2', '#83b1be', '#96d2da', '#a9f3f7'],
};

/** Light, with nothing fainter than a projector in a bright room can show. */
const PROJECTOR: Tokens = {
  ...LIGHT,
  panel: '#f2f4f7',
  muted: '#333e50',
  line: '#4a5568',
  faint: '#c3cbd5',
  sectors: {
    political: '#020fb7',
    administrative: '#8c5901',
    professional: '#236e60',
    private: '#440604',
    civil: '#271b47',
    citizen: '#7550e8',
  },
  trust: ['#657f8e', '#52707f', '#3d5f6c', '#234a54', '#04353c'],
};

export const TOKENS: Readonly<Record<Theme, Tokens>> = { light: LIGHT, dark: DARK, projector: PROJECTOR };

/** The tokens as custom properties of the page, one block a look. */
export function tokenStyles(): string {
  return Object.entries(TOKENS)
    .map(([theme, { sectors, trust, ...rest }]) => {
      const properties = [
        ...Object.entries(rest),
        ...Object.entries(sectors).map(([sector, colour]) => [`sector-${sector}`, colour]),
        ...trust.map((colour, index) => [`trust-${index}`, colour]),
      ];
      return `:root[data-theme=${theme}]{${properties.map(([key, value]) => `--${key}:${value}`).join(';')}}`;
    })
    .join('\n');
}
