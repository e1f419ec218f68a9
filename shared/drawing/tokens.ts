/** Colours, widths and type of the drawing: the canvas and the printed figure read the same numbers. */
import { indicatorFontSize, titleFontSize } from '../document/layout/node-size.ts';
import type { SceneEdge, SceneTone } from './scene.ts';

export interface ThemeTokens {
  readonly paper: string;
  readonly canvas: string;
  readonly gridDot: string;
  readonly ink: string;
  readonly soft: string;
  readonly faint: string;
  readonly hairline: string;
  readonly indicatorBorder: string;
  readonly loading: string;
  readonly accent: string;
  readonly wash: string;
  readonly negative: string;
  readonly warning: string;
  /** Bars of counts. */
  readonly bar: string;
  /** Between low and high: neither of both, next to no correlation. */
  readonly middle: string;
  /** From the least to the greatest distance from the middle, on the side of disagreement and of minus. */
  readonly low1: string;
  readonly low2: string;
  readonly low3: string;
  readonly low4: string;
  readonly low5: string;
  /** The same on the side of agreement and of plus. */
  readonly high1: string;
  readonly high2: string;
  readonly high3: string;
  readonly high4: string;
  readonly high5: string;
}

export const lightTheme: ThemeTokens = {
  paper: '#ffffff',
  canvas: '#fbfbf9',
  gridDot: '#ecedea',
  ink: '#1c2630',
  soft: '#5b6875',
  faint: '#9aa4ad',
  hairline: '#e2e5e8',
  indicatorBorder: '#b4bcc3',
  loading: '#a3adb5',
  accent: '#0f6e75',
  wash: '#e8f3f3',
  negative: '#a8491f',
  warning: '#946200',
  bar: '#6a929c',
  middle: '#c7ccd1',
  low1: '#feded0',
  low2: '#eaa585',
  low3: '#d67b50',
  low4: '#a44e26',
  low5: '#753111',
  high1: '#c6ebf3',
  high2: '#7bbfcd',
  high3: '#439fb1',
  high4: '#1b7081',
  high5: '#0a4c5a',
};

export const darkTheme: ThemeTokens = {
  paper: '#1d2329',
  canvas: '#15191e',
  gridDot: '#262d34',
  ink: '#e8ecef',
  soft: '#a9b4be',
  faint: '#828e99',
  hairline: '#333b43',
  indicatorBorder: '#4d5863',
  loading: '#64707b',
  accent: '#5cc3c9',
  wash: '#1b3436',
  negative: '#eb9a6d',
  warning: '#e0b04c',
  bar: '#5d828b',
  middle: '#3a4046',
  low1: '#422416',
  low2: '#78452e',
  low3: '#9c5534',
  low4: '#d57f57',
  low5: '#f1b79c',
  high1: '#103037',
  high2: '#225a65',
  high3: '#2a717f',
  high4: '#44a1b4',
  high5: '#90ceda',
};

export const fontSizes = {
  title: titleFontSize,
  subtitle: 12,
  observed: 12,
  indicator: indicatorFontSize,
  note: 10.5,
  coefficient: 12,
  loading: 10.5,
} as const;

export const strokes = {
  construct: 1.2,
  observed: 1.2,
  indicator: 1,
  loading: 1,
  covariance: 1.2,
  anchor: 1.4,
  culprit: 2,
  dash: [5, 4],
} as const;

export const corners = { observed: 3, indicator: 2, label: 4 } as const;
/** Radius of the ring where a moderation meets its path. */
export const anchorRadius = 4;
/** Length of an arrow head in pixels, and the air left between its tip and the outline it points to. */
export const arrow = { length: 9, width: 8, gap: 1 } as const;

/** Path widths grow with the size of the standardised coefficient: 1.2 at 0, 4.2 at .7 and above. */
export function pathWidth(standardized: number | undefined): number {
  if (standardized === undefined || !Number.isFinite(standardized)) return 1.4;
  return Math.round((1.2 + 3 * Math.min(1, Math.abs(standardized) / 0.7)) * 10) / 10;
}

export function toneColour(tone: SceneTone, kind: SceneEdge['kind']): keyof ThemeTokens {
  if (tone === 'stale') return 'faint';
  if (kind === 'loading') return 'loading';
  switch (tone) {
    case 'positive':
      return 'accent';
    case 'negative':
      return 'negative';
    case 'not-significant':
      return 'faint';
    case 'plain':
      return kind === 'covariance' ? 'soft' : 'ink';
  }
}

/** Text on an edge: loadings are quiet, paths carry their colour; grey lines keep text that can be read. */
export function labelColour(edge: SceneEdge): keyof ThemeTokens {
  if (edge.isCulprit) return 'warning';
  if (edge.kind === 'loading' || edge.tone === 'stale' || edge.tone === 'not-significant') return 'soft';
  return toneColour(edge.tone, edge.kind);
}
