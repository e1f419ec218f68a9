/** What is written on an edge and how it looks: text, tone, width. */
import { indexFigures } from '../document/shown-figures.ts';
import type { EstimateRow, Fit } from '../engine/fit.ts';
import {
  formatCoefficient,
  formatEstimate,
  formatInterval,
  formatP,
  significanceLevel,
  stars,
} from '../language/format.ts';
import type { SceneEdge, SceneOptions, SceneTone } from './scene.ts';
import { pathWidth, strokes } from './tokens.ts';

export type EdgeLook = Pick<SceneEdge, 'text' | 'tone' | 'width' | 'isDashed'>;

export function edgeLook(
  kind: SceneEdge['kind'],
  row: EstimateRow | undefined,
  options: SceneOptions,
  fit: Fit | null,
  isStale: boolean,
): EdgeLook {
  const isSignificant = row?.pvalue === undefined || row.pvalue < significanceLevel;
  const tone = toneOf(row, isSignificant);
  return {
    text: row && (kind !== 'loading' || options.showLoadings) ? edgeText(kind, row, options, fit) : '',
    tone: isStale ? 'stale' : kind === 'loading' ? 'plain' : tone,
    width: kind === 'path' || kind === 'moderation' ? pathWidth(row?.stdAll) : strokes[kind],
    isDashed: kind !== 'loading' && !isSignificant,
  };
}

function toneOf(row: EstimateRow | undefined, isSignificant: boolean): SceneTone {
  if (!row || row.pvalue === undefined) return 'plain';
  if (!isSignificant) return 'not-significant';
  return row.est < 0 ? 'negative' : 'positive';
}

function edgeText(kind: SceneEdge['kind'], row: EstimateRow, options: SceneOptions, fit: Fit | null): string {
  const isStandardized = options.estimates === 'standardized';
  const format = isStandardized ? formatCoefficient : formatEstimate;
  const value = isStandardized ? row.stdAll : row.est;
  if (value === undefined) return '';
  const text = format(value);
  if (kind === 'loading') return text;
  switch (options.significance) {
    case 'stars':
      return text + stars(row.pvalue);
    case 'p':
      return row.pvalue === undefined ? text : `${text} (${formatP(row.pvalue).replace(/ /g, '\u00a0')})`;
    case 'interval': {
      const figures = fit && fit.status !== 'failed' ? indexFigures(fit)(row) : undefined;
      const interval = isStandardized ? figures?.stdInterval : figures?.interval;
      return row.pvalue === undefined ? text : `${text} ${formatInterval(interval?.[0], interval?.[1], format)}`;
    }
    case 'none':
      return text;
  }
}
