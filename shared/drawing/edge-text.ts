/** What is written on an edge and how it looks: text, tone, width. */
import { indexFigures, type ShownFigures } from '../document/shown/shown-figures.ts';
import type { EstimateRow, Fit } from '../engine/fit.ts';
import { formatCoefficient, formatEstimate, formatInterval, formatP, stars } from '../language/format.ts';
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
  const figures = row && fit && fit.status !== 'failed' ? indexFigures(fit)(row) : undefined;
  return {
    text: row && (kind !== 'loading' || options.showLoadings) ? edgeText(kind, row, options, figures) : '',
    tone: isStale ? 'stale' : kind === 'loading' ? 'plain' : toneOf(row, figures),
    width: kind === 'path' || kind === 'moderation' ? pathWidth(row?.stdAll) : strokes[kind],
    isDashed: kind !== 'loading' && figures?.isClear === false,
  };
}

function toneOf(row: EstimateRow | undefined, figures: ShownFigures | undefined): SceneTone {
  if (!row || figures?.isClear === undefined) return 'plain';
  if (!figures.isClear) return 'not-significant';
  return row.est < 0 ? 'negative' : 'positive';
}

function edgeText(
  kind: SceneEdge['kind'],
  row: EstimateRow,
  options: SceneOptions,
  figures: ShownFigures | undefined,
): string {
  const isStandardized = options.estimates === 'standardized';
  const format = isStandardized ? formatCoefficient : formatEstimate;
  const value = isStandardized ? row.stdAll : row.est;
  if (value === undefined) return '';
  const text = format(value);
  if (kind === 'loading') return text;
  switch (options.significance) {
    case 'stars':
      return text + stars(figures?.judgedP);
    case 'p':
      return figures?.pvalue === undefined ? text : `${text} (${formatP(figures.pvalue).replace(/ /g, '\u00a0')})`;
    case 'interval': {
      const interval = isStandardized ? figures?.stdInterval : figures?.interval;
      return figures?.isClear === undefined ? text : `${text} ${formatInterval(interval?.[0], interval?.[1], format)}`;
    }
    case 'none':
      return text;
  }
}
