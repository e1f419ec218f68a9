/** Which parameters `group.equal` makes equal over groups, and what becomes free in return. */
import type { EstimationSettings, GroupEquality } from '../settings/settings.ts';
import type { ParameterRef } from '../../problem.ts';
import { parameterText } from './parameter-ref.ts';
import type { ParameterRow } from './parameter-row.ts';

/** The set of `group.equal` that a parameter belongs to. */
export function equalitySetOf(
  row: Pick<ParameterRow, 'lhs' | 'op' | 'rhs'>,
  latents: ReadonlySet<string>,
): GroupEquality | undefined {
  switch (row.op) {
    case '=~':
    case '<~':
      return 'loadings';
    case '~':
      return 'regressions';
    case '~1':
      return latents.has(row.lhs) ? 'means' : 'intercepts';
    case '|':
      return 'thresholds';
    case '~~':
      if (latents.has(row.lhs) && latents.has(row.rhs)) return row.lhs === row.rhs ? 'lv.variances' : 'lv.covariances';
      return row.lhs === row.rhs ? 'residuals' : 'residual.covariances';
    default:
      return undefined;
  }
}

const squeeze = (text: string): string => text.replace(/[\s`]+/g, '');

/** A parameter as `group.partial` may write it; covariances either way round. */
function writtenForms({ lhs, op, rhs }: ParameterRef): string[] {
  const forms = [{ lhs, op, rhs }, ...(op === '~~' ? [{ lhs: rhs, op, rhs: lhs }] : [])];
  return forms.map((form) => squeeze(parameterText(form)));
}

/** Whether `group.partial` lets this parameter differ between groups. */
export function isPartial(row: ParameterRef, settings: Pick<EstimationSettings, 'groupPartial'>): boolean {
  if (settings.groupPartial.length === 0) return false;
  const released = new Set(settings.groupPartial.map(squeeze));
  return writtenForms(row).some((form) => released.has(form));
}

/** Entries of `group.partial` that name no parameter of the model. */
export function unknownPartials(rows: readonly ParameterRow[], settings: EstimationSettings): string[] {
  const known = new Set(rows.flatMap(writtenForms));
  return settings.groupPartial.filter((entry) => !known.has(squeeze(entry)));
}

/** What equalities over groups set free from the second group on: scales and origins that the first group fixes. */
export interface Released {
  readonly latentMeans: boolean;
  readonly latentVariances: boolean;
  /** Scales (delta) or residual variances (theta) of ordered indicators. */
  readonly responseScales: boolean;
}

export function releasedFromSecondGroup(settings: EstimationSettings, group: number): Released {
  const has = (set: GroupEquality): boolean => settings.groupEqual.includes(set);
  const isLater = group > 1;
  return {
    latentMeans: isLater && (has('intercepts') || has('thresholds')) && !has('means'),
    latentVariances: isLater && settings.stdLv && has('loadings') && !has('lv.variances'),
    responseScales: isLater && (has('thresholds') || has('intercepts')),
  };
}

/** A linear equation over free parameters: sum of weights times parameters = value. */
export interface LinearEquation {
  readonly parameters: readonly number[];
  readonly weights: readonly number[];
  readonly value: number;
}

/** Effect coding: the loadings of each construct average 1, the intercepts of its indicators 0 [little-2006]. */
export function effectCodingEquations(rows: readonly ParameterRow[], hasMeans: boolean): LinearEquation[] {
  const equations: LinearEquation[] = [];
  const groups = Math.max(...rows.map((row) => row.group));
  for (let group = 1; group <= groups; group++) {
    const own = rows.filter((row) => row.group === group);
    const interceptOf = new Map(own.filter((row) => row.op === '~1').map((row) => [row.lhs, row]));
    for (const latent of new Set(own.filter((row) => row.op === '=~').map((row) => row.lhs))) {
      const loadings = own.filter((row) => row.op === '=~' && row.lhs === latent);
      equations.push(sumEquation(loadings, loadings.length));
      const intercepts = loadings.map((row) => interceptOf.get(row.rhs)).filter((row) => row !== undefined);
      if (hasMeans && intercepts.some((row) => row.parameter >= 0)) equations.push(sumEquation(intercepts, 0));
    }
  }
  return equations.filter((equation) => equation.parameters.length > 0);
}

function sumEquation(rows: readonly ParameterRow[], total: number): LinearEquation {
  const free = rows.filter((row) => row.parameter >= 0);
  const fixed = rows.reduce((sum, row) => sum + (row.parameter < 0 ? row.value : 0), 0);
  return { parameters: free.map((row) => row.parameter), weights: free.map(() => 1), value: total - fixed };
}
