/**
 * A start from the other way of giving latent variables their scale.
 *
 * Where the first indicator of a latent variable hardly loads on it, a loading of 1 is a scale almost without hold and
 * the search may not end. With unit variances the same model is well conditioned; its minimum, put on the scale of the
 * markers, is where the search begins again: eta = c eta*, with c the loading of the marker in unit variances (times the
 * marker's own c, where it is latent).
 */
import { createDiscrepancy } from '../discrepancies/create-discrepancy.ts';
import { estimatorGroups } from '../discrepancies/estimator-groups.ts';
import { locateMinimum, sampleStart } from './solve.ts';
import { withStandardBounds } from './standard-bounds.ts';
import { parameterKey } from '../../model/parameter-ref.ts';
import type { ParameterRow } from '../../model/parameter-row.ts';
import type { SampleMoments } from '../../sample/sample-moments.ts';
import { compileModel, type PreparedModel } from '../../model/prepare-model.ts';

/** A latent variable of one group and the indicator whose loading is 1. */
export interface Marker {
  readonly latent: string;
  readonly indicator: string;
  readonly group: number;
}

/** The same model with unit variances; undefined where nothing would change or it cannot be built. */
function withUnitVariances({ spec, settings, table }: PreparedModel): PreparedModel | undefined {
  if (settings.stdLv || settings.effectCoding) return undefined;
  const { groupCount, categories, hasMeans } = table;
  const facts = { groupCount, categories, isWithoutMeans: !hasMeans };
  const compiled = compileModel({ spec, variables: table }, { ...settings, stdLv: true }, facts);
  return compiled.ok ? compiled.value : undefined;
}

/** Loadings that are 1 in the model and free with unit variances. */
function findMarkers(rows: readonly ParameterRow[], unit: ReadonlyMap<string, ParameterRow>): Marker[] {
  return rows
    .filter(
      (row) => row.op === '=~' && row.parameter < 0 && row.value === 1 && unit.get(parameterKey(row))!.parameter >= 0,
    )
    .map(({ lhs, rhs, group }) => ({ latent: lhs, indicator: rhs, group }));
}

/** What a parameter is multiplied by when latent variables are: loadings and paths by target over source. */
function rescale({ lhs, op, rhs }: ParameterRow, scaleOf: (name: string) => number): number {
  switch (op) {
    case '=~':
      return scaleOf(rhs) / scaleOf(lhs);
    case '~':
    case '<~':
      return scaleOf(lhs) / scaleOf(rhs);
    case '~~':
      return scaleOf(lhs) * scaleOf(rhs);
    case '~1':
      return scaleOf(lhs);
    default:
      return 1;
  }
}

/** Group and name -> what the latent variable is multiplied by. A latent marker has a scale of its own. */
function scalesOf(
  rows: readonly ParameterRow[],
  markers: readonly Marker[],
  valueOf: (row: ParameterRow) => number,
): ReadonlyMap<string, number> {
  const isMarker = new Set(
    markers.map(({ latent, indicator, group }) => parameterKey({ lhs: latent, op: '=~', rhs: indicator, group })),
  );
  const loadings = new Map<string, ParameterRow>();
  for (const row of rows) {
    if (isMarker.has(parameterKey(row))) loadings.set(`${row.group} ${row.lhs}`, row);
  }
  const scales = new Map<string, number>();
  const scaleOf = (name: string): number => {
    const known = scales.get(name);
    const row = loadings.get(name);
    if (known !== undefined || !row) return known ?? 1;
    // Stands until the marker's own scale is known: markers in a circle have none.
    scales.set(name, NaN);
    const own = valueOf(row) * scaleOf(`${row.group} ${row.rhs}`);
    scales.set(name, own);
    return own;
  };
  for (const name of loadings.keys()) scaleOf(name);
  return scales;
}

/**
 * The minimum with unit variances as parameters of the model itself, and its markers.
 * @returns undefined where the model has no markers by default, or that minimum is not found either
 */
export function startFromUnitVariances(
  prepared: PreparedModel,
  moments: readonly SampleMoments[],
  isCancelled?: () => boolean,
): { readonly start: Float64Array; readonly markers: readonly Marker[] } | undefined {
  const compiled = withUnitVariances(prepared);
  if (!compiled) return undefined;
  const unit = withStandardBounds(compiled, moments);
  const unitRows = new Map(unit.table.rows.map((row) => [parameterKey(row), row]));
  const { rows, parameterCount } = prepared.table;
  if (rows.some((row) => !unitRows.has(parameterKey(row)))) return undefined;
  const markers = findMarkers(rows, unitRows);
  if (markers.length === 0) return undefined;
  const groups = estimatorGroups(unit, moments);
  const created = createDiscrepancy(unit, groups);
  if ('code' in created) return undefined;
  const located = locateMinimum(unit, groups, created.objective, isCancelled ? { isCancelled } : {}, sampleStart);
  if (!located.isConverged) return undefined;
  const valueOf = (row: ParameterRow): number => {
    const own = unitRows.get(parameterKey(row))!;
    return own.parameter >= 0 ? located.parameters[own.parameter]! : own.value;
  };
  const scales = scalesOf(rows, markers, valueOf);
  const start = new Float64Array(parameterCount);
  for (const row of rows) {
    if (row.parameter < 0) continue;
    const factor = rescale(row, (name) => scales.get(`${row.group} ${name}`) ?? 1);
    start[row.parameter] = valueOf(row) * factor;
  }
  return start.every(Number.isFinite) ? { start, markers } : undefined;
}
