/**
 * Expected failures as values.
 *
 * A Problem carries a code and the facts of the case; the sentence and the remedy a person
 * reads are made from them in the language room (`problem.<code>.message`, `problem.<code>.remedy`).
 */

/** error: no result. warning: there is a result that must not be trusted as it stands. note: worth knowing. */
export type Severity = 'error' | 'warning' | 'note';

/** Every code the application can report, with its severity. Adding one is one line here and two sentences a language. */
export const problemSeverities = {
  // reading files
  'file-unreadable': 'error',
  'file-empty': 'error',
  'file-too-large': 'error',
  'file-not-a-table': 'error',
  'file-damaged': 'error',
  'file-encrypted': 'error',
  'file-not-written': 'error',
  'picture-too-large': 'error',
  'picture-not-painted': 'error',
  'characters-not-painted': 'warning',
  'workbook-damaged': 'error',
  'sheet-not-found': 'error',
  'sheets-not-read': 'note',
  'title-rows-skipped': 'note',
  'digits-as-text': 'note',
  'formula-errors': 'note',
  'rows-uneven': 'warning',
  'quotes-unbalanced': 'warning',
  'table-transposed': 'warning',
  'delimiter-unusual': 'warning',
  'quotes-single': 'warning',
  'duplicate-column': 'warning',
  'unnamed-column': 'warning',
  'text-decoding-doubtful': 'warning',
  'cases-beyond-count': 'warning',
  'weights-not-applied': 'note',
  'dates-as-text': 'note',
  'times-in-seconds': 'note',
  'project-invalid': 'error',
  'project-newer': 'error',
  'project-data-missing': 'warning',
  'project-changed-on-disk': 'warning',
  'project-gone': 'warning',
  'project-kept-beside': 'note',
  'autosave-unreadable': 'warning',
  'autosave-not-written': 'warning',
  'autosave-set-aside': 'warning',
  'autosave-waiting': 'note',
  'project-data-changed': 'warning',
  // preparing data
  'step-column-missing': 'error',
  'step-values-invalid': 'error',
  'codebook-without-names': 'error',
  // the model
  'syntax-error': 'error',
  'model-empty': 'error',
  'model-too-long': 'error',
  'model-name-clash': 'error',
  'parameter-repeated': 'error',
  'self-regression': 'error',
  'construct-without-indicators': 'error',
  'not-available': 'error',
  'analysis-needs-covariances': 'error',
  'script-not-for-products': 'error',
  'scores-of-ordered-items': 'error',
  'unknown-column': 'error',
  'unknown-label': 'error',
  'label-is-name': 'note',
  'threshold-impossible': 'error',
  'interaction-impossible': 'error',
  'setting-not-for-products': 'error',
  'interaction-indicators-unused': 'note',
  'moderator-effect-added': 'note',
  'product-covariances-added': 'note',
  'constraints-contradictory': 'error',
  'constraints-redundant': 'error',
  'ordered-variance-follows': 'warning',
  'ordered-variance-needed': 'error',
  // the data as the model meets them
  'no-data': 'error',
  'non-numeric-column': 'error',
  'empty-column': 'error',
  'constant-column': 'error',
  'scale-extreme': 'error',
  'too-few-cases': 'error',
  'weights-singular': 'error',
  'model-too-large': 'error',
  'missing-codes-suspected': 'warning',
  'incomplete-cases-dropped': 'note',
  'empty-cases-dropped': 'note',
  'cases-without-covariate-dropped': 'note',
  'cases-without-group-dropped': 'note',
  'never-answered-together': 'warning',
  'saturated-not-converged': 'warning',
  'too-many-gaps': 'warning',
  'moments-undetermined': 'error',
  'full-information-not-used': 'note',
  'missing-needs-likelihood': 'error',
  'pairwise-needs-ordered': 'error',
  'pairs-without-answers': 'error',
  'sample-covariance-not-positive-definite': 'error',
  'perfect-collinearity': 'error',
  'empty-category': 'error',
  'many-categories': 'warning',
  'too-many-categories': 'error',
  'two-valued-column': 'error',
  'perfect-prediction': 'error',
  'empty-cell': 'note',
  'correlation-at-bound': 'warning',
  'covariance-invalid': 'error',
  'means-missing': 'error',
  'estimator-unsuitable': 'error',
  'group-needed': 'error',
  'single-group': 'error',
  'group-too-small': 'warning',
  'too-many-groups': 'error',
  'group-modifiers-mismatch': 'error',
  'group-equality-apart': 'note',
  'group-equality-by-label': 'note',
  'group-equality-fixes': 'note',
  'higher-order-means': 'note',
  'means-needed': 'note',
  // the estimate
  'not-identified': 'error',
  'covariances-impossible': 'error',
  'not-converged': 'warning',
  'marker-weak': 'note',
  heywood: 'warning',
  'latent-covariance-not-positive-definite': 'warning',
  'residual-covariance-not-positive-definite': 'warning',
  'standard-errors-unavailable': 'warning',
  'correction-too-large': 'warning',
  'negative-loading': 'warning',
  'bound-active': 'note',
  'definition-undefined': 'warning',
  'bootstrap-needs-data': 'error',
  'bootstrap-type-unsuitable': 'error',
  'bootstrap-not-for-products': 'error',
  'bootstrap-failures': 'warning',
  // scales
  'single-item-construct': 'warning',
  'item-reversed': 'warning',
  // survey statistics
  'survey-nothing-chosen': 'error',
  'survey-no-model': 'error',
  'survey-no-marker': 'warning',
  'products-left-out': 'note',
  // factors
  'too-many-factors': 'error',
  'rotation-not-converged': 'warning',
  // power
  'population-incomplete': 'error',
  'population-impossible': 'error',
  'power-unreachable': 'error',
  // comparisons and scores
  'comparison-not-nested': 'error',
  'comparison-same-df': 'error',
  'comparison-different-data': 'error',
  'difference-not-positive': 'warning',
  'invariance-step-empty': 'note',
  'invariance-step-failed': 'warning',
  'scores-unavailable': 'error',
  'quadrature-coarse': 'warning',
  // the machine
  cancelled: 'note',
  'worker-died': 'error',
  'window-crashed': 'warning',
  'window-reopened': 'warning',
  'unexpected-error': 'error',
  'no-browser': 'error',
  'pdf-failed': 'error',
  'report-not-replaced': 'warning',
  'request-invalid': 'error',
} as const satisfies Record<string, Severity>;

export type ProblemCode = keyof typeof problemSeverities;

/** How two sides of a parameter are related, in lavaan's signs; `:=` is a quantity defined from others. */
export type ParameterOperator = '=~' | '<~' | '~' | '~~' | '~1' | '|' | '~*~' | ':=';

/** A parameter by its place in the model; see `engine/model/parameter-ref.ts` for its key and its text. */
export interface ParameterRef {
  readonly lhs: string;
  readonly op: ParameterOperator;
  /** '' of an intercept; of a defined quantity its expression. */
  readonly rhs: string;
  /** 1, 2, ...; without one the parameter is meant in every group. */
  readonly group?: number;
}

export interface Problem {
  readonly code: ProblemCode;
  readonly severity: Severity;
  /** Columns or constructs responsible, by name. */
  readonly variables: readonly string[];
  /** Parameters responsible: these are marked on the drawing. */
  readonly parameters: readonly ParameterRef[];
  /** What sentences name in place of the parameters, as it is written: a statement, a constraint, the name of a setting. */
  readonly quoted: readonly string[];
  /** Facts the sentences mention: numbers, file names, a line and column. */
  readonly values: Readonly<Record<string, string | number>>;
  /** What a program said where an exception was caught: message and stack, for whoever looks for the cause. */
  readonly detail?: string;
}

/** Either a value (perhaps with warnings) or the problems that prevented it. Exceptions are bugs. */
export type Outcome<T> =
  | { readonly ok: true; readonly value: T; readonly problems: readonly Problem[] }
  | { readonly ok: false; readonly problems: readonly Problem[] };

export interface ProblemFacts {
  readonly variables?: readonly string[];
  readonly parameters?: readonly ParameterRef[];
  readonly quoted?: readonly string[];
  readonly values?: Readonly<Record<string, string | number>>;
  readonly detail?: string;
}

export function problem(code: ProblemCode, facts: ProblemFacts = {}): Problem {
  return {
    code,
    severity: problemSeverities[code],
    variables: facts.variables ?? [],
    parameters: facts.parameters ?? [],
    quoted: facts.quoted ?? [],
    values: facts.values ?? {},
    ...(facts.detail === undefined ? {} : { detail: facts.detail }),
  };
}

/** The same where what it speaks of is left out and the rest goes on. */
export function asWarning(one: Problem): Problem {
  return { ...one, severity: 'warning' };
}

/** The same where nothing is left to go on with. */
export function asError(one: Problem): Problem {
  return { ...one, severity: 'error' };
}

/** Message and stack of what was thrown, whatever it is. */
export function describeError(error: unknown): string {
  if (!(error instanceof Error)) return String(error);
  const { name, message, stack } = error;
  // Some engines begin the stack with the message, some leave it out.
  return stack?.includes(message) ? stack : [`${name}: ${message}`, stack].filter(Boolean).join('\n');
}

/** An exception as a Problem that keeps its message and stack. */
export function catchProblem(code: ProblemCode, error: unknown): Problem {
  return problem(code, { detail: describeError(error) });
}

export function success<T>(value: T, problems: readonly Problem[] = []): Outcome<T> {
  return { ok: true, value, problems };
}

export function failure(...problems: readonly Problem[]): {
  readonly ok: false;
  readonly problems: readonly Problem[];
} {
  return { ok: false, problems };
}
