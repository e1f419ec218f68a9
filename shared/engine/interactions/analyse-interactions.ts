/**
 * What a moderation says: simple slopes, the region where they are significant, indirect effects that depend on it.
 *
 * For Y ~ b1 X + b2 M + b3 X:M the slope of X at M = v is b1 + b3 v with variance V11 + 2 v V13 + v^2 V33
 * [aiken-west-1991]; of a quadratic term X:X it is b1 + 2 b3 v. The region's ends solve
 * (b1 + b3 v)^2 = z^2 (V11 + 2 v V13 + v^2 V33) [johnson-neyman-1936]. For a path c from Y on to Z the indirect effect
 * at v is (b1 + b3 v) c, and b3 c is the index of moderated mediation [hayes-2015]. Standard errors by the delta method;
 * the values v are taken as given.
 */
import type { EstimateRow } from '../fit.ts';
import { deltaStandardError } from '../inference/parameter-covariance.ts';
import type { ParameterRow } from '../model/parameter-table.ts';
import { normalQuantile, normalTwoSided } from '../numeric/normal.ts';

/** An effect with its standard error; what cannot be computed is absent. */
export interface Effect {
  readonly est: number;
  readonly se?: number;
  readonly z?: number;
  readonly pvalue?: number;
  readonly ciLower?: number;
  readonly ciUpper?: number;
}

export interface EffectAt extends Effect {
  readonly moderatorValue: number;
  /** In standard deviations of the moderator from its mean. */
  readonly deviations: number;
}

export interface ModeratedPath {
  readonly through: string;
  readonly outcome: string;
  readonly index: Effect;
  readonly conditional: readonly EffectAt[];
}

export interface InteractionAnalysis {
  readonly group: number;
  readonly outcome: string;
  readonly predictor: string;
  readonly moderator: string;
  readonly moderatorMean: number;
  readonly moderatorSd: number;
  readonly slopes: readonly EffectAt[];
  readonly johnsonNeyman: {
    /** Values of the moderator where the slope's interval touches 0, ascending: none, one or two. */
    readonly bounds: readonly number[];
    /** Where the slope differs from 0: between the bounds, outside of them, everywhere or nowhere. */
    readonly significant: 'between' | 'outside' | 'everywhere' | 'nowhere';
  };
  readonly mediations: readonly ModeratedPath[];
}

/** Estimates with the parameter table they are of, row by row, and their sampling covariances (q x q). */
export interface ModerationSource {
  readonly rows: readonly ParameterRow[];
  readonly estimates: readonly EstimateRow[];
  readonly acov: Float64Array | undefined;
  readonly parameterCount: number;
  readonly level: number;
}

const deviationsTold = [-1, 0, 1];

interface Path {
  readonly est: number;
  /** -1 when fixed. */
  readonly parameter: number;
}

type Find = (lhs: string, op: string, rhs: string) => Path | undefined;

function finder({ rows, estimates }: ModerationSource, group: number): Find {
  return (lhs, op, rhs) => {
    const at = rows.findIndex((row) => row.group === group && row.lhs === lhs && row.op === op && row.rhs === rhs);
    const row = rows[at];
    const est = estimates[at]?.est;
    return row && est !== undefined ? { est, parameter: row.parameter } : undefined;
  };
}

/** The effect with its slopes by the parameters it is made of. */
function effect(source: ModerationSource, est: number, parts: readonly (readonly [Path, number])[]): Effect {
  const { acov, parameterCount, level } = source;
  if (!acov) return { est };
  const gradient = new Float64Array(parameterCount);
  for (const [{ parameter }, slope] of parts) if (parameter >= 0) gradient[parameter] = gradient[parameter]! + slope;
  const se = deltaStandardError(gradient, acov);
  if (!(se > 0)) return { est };
  const half = normalQuantile((1 + level) / 2) * se;
  return { est, se, z: est / se, pvalue: normalTwoSided(est / se), ciLower: est - half, ciUpper: est + half };
}

/** Roots of the Johnson-Neyman equation, and on which side the slope differs from 0. */
function johnsonNeyman(
  { acov, parameterCount: q, level }: ModerationSource,
  main: Path,
  product: Path,
  factor: number,
): InteractionAnalysis['johnsonNeyman'] {
  const entry = (i: number, j: number): number => (i < 0 || j < 0 ? 0 : (acov?.[i * q + j] ?? NaN));
  const z2 = normalQuantile((1 + level) / 2) ** 2;
  const b3 = factor * product.est;
  const v33 = factor * factor * entry(product.parameter, product.parameter);
  const a = b3 * b3 - z2 * v33;
  const b = 2 * (main.est * b3 - z2 * factor * entry(main.parameter, product.parameter));
  const c = main.est ** 2 - z2 * entry(main.parameter, main.parameter);
  const discriminant = b * b - 4 * a * c;
  if (!Number.isFinite(discriminant)) return { bounds: [], significant: 'nowhere' };
  // a v^2 + b v + c > 0 where the slope differs from 0.
  if (discriminant <= 0 || a === 0) return { bounds: [], significant: c > 0 ? 'everywhere' : 'nowhere' };
  const root = Math.sqrt(discriminant);
  const bounds = [(-b - root) / (2 * a), (-b + root) / (2 * a)].sort((x, y) => x - y);
  return { bounds, significant: a > 0 ? 'outside' : 'between' };
}

function mediationsOf(
  source: ModerationSource,
  row: ParameterRow,
  paths: { readonly main: Path; readonly product: Path; readonly factor: number },
  at: readonly { readonly deviations: number; readonly value: number }[],
): ModeratedPath[] {
  const find = finder(source, row.group);
  const { main, product, factor } = paths;
  const onward = source.rows.filter((next) => next.group === row.group && next.op === '~' && next.rhs === row.lhs);
  return onward.flatMap((next) => {
    const path = find(next.lhs, '~', row.lhs);
    if (!path) return [];
    const conditional = at.map(({ deviations, value }) => {
      const slope = main.est + factor * product.est * value;
      const parts = [[main, path.est], [product, factor * value * path.est], [path, slope]] as const; // prettier-ignore
      return { moderatorValue: value, deviations, ...effect(source, slope * path.est, parts) };
    });
    const index = effect(source, factor * product.est * path.est, [
      [product, factor * path.est],
      [path, factor * product.est],
    ]);
    return [{ through: row.lhs, outcome: next.lhs, index, conditional }];
  });
}

function analyse(source: ModerationSource, row: ParameterRow): InteractionAnalysis | undefined {
  const [predictor, moderator] = row.rhs.split(':');
  if (predictor === undefined || moderator === undefined) return undefined;
  const find = finder(source, row.group);
  const main = find(row.lhs, '~', predictor);
  const product = find(row.lhs, '~', row.rhs);
  const variance = find(moderator, '~~', moderator)?.est;
  if (!main || !product || variance === undefined || !(variance > 0)) return undefined;
  const factor = predictor === moderator ? 2 : 1;
  const moderatorMean = find(moderator, '~1', '')?.est ?? 0;
  const moderatorSd = Math.sqrt(variance);
  const at = deviationsTold.map((deviations) => ({ deviations, value: moderatorMean + deviations * moderatorSd }));
  const slopes = at.map(({ deviations, value }) => {
    const parts = [[main, 1], [product, factor * value]] as const; // prettier-ignore
    return { moderatorValue: value, deviations, ...effect(source, main.est + factor * product.est * value, parts) };
  });
  return {
    group: row.group,
    outcome: row.lhs,
    predictor,
    moderator,
    moderatorMean,
    moderatorSd,
    slopes,
    johnsonNeyman: johnsonNeyman(source, main, product, factor),
    mediations: mediationsOf(source, row, { main, product, factor }, at),
  };
}

/** Every `Y ~ X + X:M` of a model, in the order of its table; empty without products. */
export function analyseInteractions(source: ModerationSource): InteractionAnalysis[] {
  const products = source.rows.filter((row) => row.op === '~' && row.rhs.includes(':'));
  return products.map((row) => analyse(source, row)).filter((one) => one !== undefined);
}
