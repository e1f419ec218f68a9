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
