/**
 * The project document: everything a user makes, as one immutable value.
 * Estimates are never in it: they are derived from (data hash, model, settings).
 */
import type { ImportSettings } from '../data/readers/schemas.ts';
import type { Refusal } from '../data/proposals/refusals.ts';
import type { PrepareStep } from '../data/types.ts';
import type { Language } from '../languages.ts';
import type { EstimationSettings } from '../engine/fit.ts';
import type { ModelSpec } from '../engine/model/model-spec.ts';
import type { AskedSurvey } from '../survey/settings.ts';

export { languages, type Language } from '../languages.ts';

/** A text the user (or a bundled study) gives in one language or several; screens show their own, else the first that is there. */
export type LocalText = Readonly<Partial<Record<Language, string>>>;

/** Where indicators stand around their construct; `auto` picks the side away from the paths. */
export type IndicatorSide = 'auto' | 'left' | 'right' | 'top' | 'bottom';

/** A column measuring a construct. */
export interface Indicator {
  readonly id: string;
  readonly column: string;
  /** Loading fixed to this value. */
  readonly fixed?: number;
  /** Parameter label of the loading; equal labels make equal loadings. */
  readonly label?: string;
}

/** An ellipse: a latent variable. `name` is unique and used in syntax. (x, y) is its centre. */
export interface Construct {
  readonly kind: 'construct';
  readonly id: string;
  readonly name: string;
  readonly label: LocalText;
  readonly x: number;
  readonly y: number;
  readonly indicators: readonly Indicator[];
  readonly indicatorSide: IndicatorSide;
  readonly isCollapsed: boolean;
}

/** A rectangle of its own: an observed variable used in the structural model, such as age. */
export interface ObservedVariable {
  readonly kind: 'observed';
  readonly id: string;
  readonly column: string;
  readonly x: number;
  readonly y: number;
}

export type DiagramNode = Construct | ObservedVariable;

/** A single arrow: regression of `to` on `from` (node ids). */
export interface Path {
  readonly id: string;
  readonly from: string;
  readonly to: string;
  readonly fixed?: number;
  readonly label?: string;
}

/** A curved double arrow between two nodes, or two indicators (their residuals). */
export interface Covariance {
  readonly id: string;
  readonly a: string;
  readonly b: string;
  readonly fixed?: number;
  readonly label?: string;
}

/** An arrow onto an arrow: the effect of a path depends on the moderator (a node id). */
export interface Moderation {
  readonly id: string;
  /** Id of the moderated path. */
  readonly path: string;
  readonly moderator: string;
  readonly fixed?: number;
  readonly label?: string;
}

export interface Diagram {
  readonly nodes: readonly DiagramNode[];
  readonly paths: readonly Path[];
  readonly covariances: readonly Covariance[];
  readonly moderations: readonly Moderation[];
}

/** Which data file the project belongs to; its bytes travel in the project file beside the document. */
export interface DataReference {
  readonly fileName: string;
  /** `sha256:<hex>` of the file's bytes. */
  readonly hash: string;
  readonly settings: ImportSettings;
  /** Shown as a banner and printed in the report. */
  readonly isSimulated: boolean;
}

export const expectedSigns = ['positive', 'negative', 'any'] as const;
/** `any`: the hypothesis only says that there is an effect. */
export type ExpectedSign = (typeof expectedSigns)[number];

/** What a hypothesis speaks of, by the names that variables have in the model: it outlives a drawing made anew. */
export type HypothesisTarget =
  | { readonly kind: 'path'; readonly from: string; readonly to: string }
  /** The coefficient of the product from x moderator. */
  | { readonly kind: 'moderation'; readonly from: string; readonly moderator: string; readonly to: string }
  /** One indirect effect: every variable from the first cause to the last outcome. */
  | { readonly kind: 'indirect'; readonly route: readonly string[] }
  /** All indirect effects of a pair together. */
  | { readonly kind: 'total-indirect'; readonly from: string; readonly to: string }
  /** The index of moderated mediation of a route: how the indirect effect changes with the moderator. */
  | { readonly kind: 'moderated-mediation'; readonly moderator: string; readonly route: readonly string[] };

export interface Hypothesis {
  readonly id: string;
  /** H1, H2a, ... as the user numbers hypotheses. */
  readonly name: string;
  readonly sign: ExpectedSign;
  readonly target: HypothesisTarget;
}

/** What the user knows of a column beyond its values. */
export interface VariableNote {
  readonly label: LocalText;
  /** What the data say where the author says nothing; in documents that are shown (`withDataLabels`). */
  readonly wording?: string;
}

/** A model as it was when the user kept it, to compare the present one with. */
export interface KeptModel {
  readonly name: string;
  readonly spec: ModelSpec;
  readonly settings: EstimationSettings;
}

export interface ProjectDocument {
  readonly title: LocalText;
  readonly data: DataReference | null;
  /** By column name. */
  readonly variables: Readonly<Record<string, VariableNote>>;
  readonly preparation: readonly PrepareStep[];
  /** What was proposed for the data and refused. */
  readonly refusedProposals: readonly Refusal[];
  readonly diagram: Diagram;
  /** In the order in which they were made; shown by number. */
  readonly hypotheses: readonly Hypothesis[];
  /** Statements of the model that no sign of the drawing stands for, in syntax: constraints, definitions, composites. */
  readonly furtherSyntax: string;
  readonly settings: EstimationSettings;
  /** What the Wald test holds the parameters to, in syntax: `a == b`. '' tests nothing. */
  readonly waldConstraints: string;
  readonly keptModels: readonly KeptModel[];
  /** What was asked of the survey beside the model; absent while nothing was. */
  readonly survey?: AskedSurvey;
}
