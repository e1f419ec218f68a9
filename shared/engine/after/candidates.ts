/** Parameters that a model leaves out or fixes, and that could be set free. */
import type { ParameterRef } from '../../problem.ts';
import { parameterKey } from '../model/parameter-ref.ts';
import type { ParameterTable } from '../model/parameter-table.ts';
import type { ParameterRow } from '../model/parameter-row.ts';
import type { RelationOperator } from '../model/model-spec.ts';

/** A parameter to be set free: a fixed row of the table, or one that the table does not have. */
export interface Candidate {
  readonly lhs: string;
  readonly op: RelationOperator;
  readonly rhs: string;
  readonly group: number;
  /** Place among the table's rows; -1 when it is not there. */
  readonly row: number;
  /** Where it stands now: its fixed value, or 0. */
  readonly value: number;
}

/** Effects run from one variable to another whichever operator says so. */
function effectKey({ lhs, op, rhs }: ParameterRef): string {
  if (op === '=~') return parameterKey({ lhs: rhs, op: '~', rhs: lhs });
  return parameterKey({ lhs, op: op === '<~' ? '~' : op, rhs });
}

function pairs(names: readonly string[]): (readonly [string, string])[] {
  return names.flatMap((a, i) => names.slice(i + 1).map((b) => [a, b] as const));
}

/** Every ordered pair among variables that take part in regressions. */
function paths(rows: readonly ParameterRow[]): (readonly [string, string])[] {
  const regressions = rows.filter((row) => row.op === '~');
  const names = [...new Set([...regressions.map((row) => row.lhs), ...regressions.map((row) => row.rhs)])];
  return names.flatMap((to) => names.filter((from) => from !== to).map((from) => [to, from] as const));
}

/** What a group of the model could have besides: cross-loadings, residual and latent covariances, regressions. */
function absentRows(table: ParameterTable, own: readonly ParameterRow[]): Omit<Candidate, 'group' | 'row' | 'value'>[] {
  const latents = table.latents.filter((name) => !table.composites.has(name));
  const measured = new Set(own.filter((row) => row.op === '=~').map((row) => row.rhs));
  const indicators = table.observed.filter((name) => measured.has(name));
  return [
    ...latents.flatMap((lhs) => indicators.map((rhs) => ({ lhs, op: '=~' as const, rhs }))),
    ...[...pairs(indicators), ...pairs(latents)].map(([lhs, rhs]) => ({ lhs, op: '~~' as const, rhs })),
    ...paths(own).map(([lhs, rhs]) => ({ lhs, op: '~' as const, rhs })),
  ];
}

/** Moments of fixed covariates are data: nothing among those covariates can be set free. */
function isAmongCovariates(table: ParameterTable, { lhs, op, rhs }: Pick<Candidate, 'lhs' | 'op' | 'rhs'>): boolean {
  return table.exogenous.includes(lhs) && (op === '~1' || table.exogenous.includes(rhs));
}

function groupCandidates(table: ParameterTable, group: number): Candidate[] {
  const fixed = table.rows.flatMap((row, place): Candidate[] => {
    const isFixed = row.group === group && row.parameter < 0 && row.dependent < 0 && !row.isSampleMoment;
    const { lhs, op, rhs, value } = row;
    return isFixed ? [{ lhs, op, rhs, group, row: place, value }] : [];
  });
  const own = table.rows.filter((row) => row.group === group);
  const taken = new Set(own.map(effectKey));
  const absent = absentRows(table, own).filter((candidate) => {
    const key = effectKey(candidate);
    if (taken.has(key) || isAmongCovariates(table, candidate)) return false;
    taken.add(key);
    return true;
  });
  return [...fixed, ...absent.map((candidate) => ({ ...candidate, group, row: -1, value: 0 }))];
}

/** The candidates of all groups, those of one group together. */
export function listCandidates(table: ParameterTable): Candidate[] {
  return Array.from({ length: table.groupCount }, (_, g) => groupCandidates(table, g + 1)).flat();
}
