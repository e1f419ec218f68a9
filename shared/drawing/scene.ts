/**
 * The drawing as plain geometry and words: what the canvas and the printed figure both show.
 * `buildScene` (build-scene.ts) makes it from a diagram and its fit; nothing else decides
 * sizes, labels, widths or tones, so the diagram on screen is the diagram in print.
 */
import type { Point } from '../document/layout/geometry.ts';
import type { Language } from '../document/types.ts';

/** (x, y) is the centre. */
export interface SceneNode {
  readonly id: string;
  readonly kind: 'construct' | 'observed' | 'indicator';
  /** A construct made of its parts by weights: a hexagon in place of an ellipse. */
  readonly isComposite?: true;
  /** The construct an indicator belongs to. */
  readonly owner?: string;
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly height: number;
  /** May hold one line break. */
  readonly title: string;
  /** The label in the other language, when there is one. */
  readonly subtitle?: string;
  /** `R² .46` */
  readonly note?: string;
  /** Residual variance on demand, written beside the node at `residualAt`. */
  readonly residual?: string;
  readonly residualAt?: Point;
  /** A problem names this node. */
  readonly isCulprit: boolean;
}

/** positive, negative: significant. plain: no estimate, or its sign does not matter. */
export type SceneTone = 'positive' | 'negative' | 'not-significant' | 'plain' | 'stale';

export interface SceneEdge {
  /** The path's, covariance's or moderation's id; of a loading `loadingEdgeId(indicator.id)`. */
  readonly id: string;
  readonly kind: 'path' | 'loading' | 'covariance' | 'moderation';
  readonly from: string;
  /** A node; of a moderation the anchor on the moderated path. */
  readonly to: string;
  /** Ends on the outlines of the two nodes. */
  readonly start: Point;
  readonly end: Point;
  /** Control point of a quadratic curve: covariances, and paths that bend around a node. Straight without it. */
  readonly control?: Point;
  /** Centre of the label. */
  readonly labelAt: Point;
  /** `.62***`; empty without an estimate. */
  readonly text: string;
  /** Stroke width in pixels. */
  readonly width: number;
  readonly tone: SceneTone;
  readonly isDashed: boolean;
  readonly isCulprit: boolean;
  /** Said by a further statement: shown, but not drawn by hand. */
  readonly isWritten?: true;
}

/** Where a moderation meets its path: a small ring on the line. */
export interface SceneAnchor extends Point {
  readonly id: string;
  readonly tone: SceneTone;
}

export function anchorId(moderationId: string): string {
  return `anchor:${moderationId}`;
}

/** An indicator's loading needs an id beside the indicator's own. */
export function loadingEdgeId(indicatorId: string): string {
  return `loading:${indicatorId}`;
}

export interface Scene {
  readonly nodes: readonly SceneNode[];
  readonly edges: readonly SceneEdge[];
  readonly anchors: readonly SceneAnchor[];
  /** Enclosing rectangle with a margin. */
  readonly left: number;
  readonly top: number;
  readonly width: number;
  readonly height: number;
}

/** What is written on the drawing. */
export interface SceneOptions {
  readonly estimates: 'standardized' | 'raw';
  /** What follows a coefficient: stars, its p-value, its interval, or nothing. */
  readonly significance: 'stars' | 'p' | 'interval' | 'none';
  readonly showLoadings: boolean;
  readonly showResiduals: boolean;
  /** The numbers of hypotheses before the coefficients of what they speak of: `H1 -.32***`. */
  readonly showHypotheses: boolean;
}

export const defaultSceneOptions: SceneOptions = {
  estimates: 'standardized',
  significance: 'stars',
  showLoadings: true,
  showResiduals: false,
  showHypotheses: false,
};

export interface SceneContext {
  readonly language: Language;
  /** The fit belongs to an earlier model or earlier data. */
  readonly isStale: boolean;
  /** Ids of elements that a problem names (see `culprits` in the document room). */
  readonly culprits: ReadonlySet<string>;
  /** Labels in the other language below the titles; true when left out. */
  readonly isBilingual?: boolean;
}
