/**
 * Bounds that the sample suggests, so that small samples do not lead the search astray [de-jonckere-rosseel-2022]:
 * residual variances lie between 0 and the variable's variance, a marker explains at least a tenth of its own, loadings
 * and covariances are no larger than these variances allow. As lavaan's `bounds = "standard"`.
 */
import { searchBound } from '../../model/constraints.ts';
import type { ParameterRow } from '../../model/parameter-row.ts';
import type { SampleMoments } from '../../sample/sample-moments.ts';
import type { PreparedModel } from '../../model/prepare-model.ts';

/** Smallest share of a marker's variance that its latent variable explains. */
const markerReliability = 0.1;
/** Least variance of the disturbance of a latent variable that others explain. */
const leastDisturbance = 0.005;
/** Largest correlation. */
const largestCorrelation = 0.998;

interface Range {
  readonly low: number;
  readonly high: number;
}

/** One group: its rows, and the variance of each observed variable. */
interface GroupFacts {
  readonly rows: readonly ParameterRow[];
  readonly varianceOf: (name: string) => number | undefined;
  readonly latents: ReadonlySet<string>;
  /** Variables explained by others. */
  readonly outcomes: ReadonlySet<string>;
  /** Variance of the marker of each latent variable that has one. */
  readonly markers: ReadonlyMap<string, number>;
  readonly markerNames: ReadonlySet<string>;
}

function groupFacts({ table }: PreparedModel, moments: SampleMoments, group: number): GroupFacts {
  const rows = table.rows.filter((row) => row.group === group);
  const p = moments.names.length;
  const place = new Map(moments.names.map((name, i) => [name, i]));
  const varianceOf = (name: string): number | undefined => {
    const i = place.get(name);
    return i === undefined || table.categories.has(name) ? undefined : moments.cov[i * p + i];
  };
  const latents = new Set(table.latents);
  const markers = new Map<string, number>();
  const markerNames = new Set<string>();
  for (const { op, lhs, rhs, parameter, value } of rows) {
    const variance = varianceOf(rhs);
    if (op !== '=~' || parameter >= 0 || value !== 1 || variance === undefined || markers.has(lhs)) continue;
    markers.set(lhs, variance);
    markerNames.add(rhs);
  }
  const measured = rows.flatMap(({ op, rhs }) => (op === '=~' && latents.has(rhs) ? [rhs] : []));
  const explained = rows.flatMap(({ op, lhs }) => (op === '~' ? [lhs] : []));
  return { rows, varianceOf, latents, outcomes: new Set([...measured, ...explained]), markers, markerNames };
}

/** Range of a variance; undefined for variables without moments. */
function varianceRange(facts: GroupFacts, name: string): Range | undefined {
  const { latents, markers, markerNames, outcomes, varianceOf } = facts;
  if (!latents.has(name)) {
    const variance = varianceOf(name);
    if (variance === undefined) return undefined;
    return { low: 0, high: markerNames.has(name) ? (1 - markerReliability) * variance : variance };
  }
  const marker = markers.get(name);
  if (marker !== undefined)
    return { low: outcomes.has(name) ? leastDisturbance : markerReliability * marker, high: marker };
  const indicators = facts.rows.flatMap(({ op, rhs }) => (op === '=~' ? [varianceOf(rhs) ?? 0] : []));
  const largest = Math.max(0, ...indicators);
  return largest > 0 ? { low: 0, high: largest } : undefined;
}

/** The variance of a latent variable below which its loadings are not measured. */
function leastVariance({ rows, markers }: GroupFacts, latent: string): number | undefined {
  const marker = markers.get(latent);
  if (marker !== undefined) return markerReliability * marker;
  const own = rows.find(({ op, lhs, rhs }) => op === '~~' && lhs === latent && rhs === latent);
  return own && own.parameter < 0 && own.value > 0 ? own.value : undefined;
}

function rangeOf(facts: GroupFacts, { op, lhs, rhs }: ParameterRow): Range | undefined {
  if (op === '=~') {
    const variance = facts.varianceOf(rhs);
    const least = leastVariance(facts, lhs);
    if (variance === undefined || least === undefined) return undefined;
    const high = Math.sqrt(variance / least);
    return { low: -high, high };
  }
  if (op !== '~~') return undefined;
  if (lhs === rhs) return varianceRange(facts, lhs);
  const highest = (name: string): number | undefined => {
    const own = facts.rows.find((row) => row.op === '~~' && row.lhs === name && row.rhs === name);
    return own && own.parameter < 0 ? own.value : varianceRange(facts, name)?.high;
  };
  const [a, b] = [highest(lhs), highest(rhs)];
  if (a === undefined || b === undefined || !(a * b > 0)) return undefined;
  const high = largestCorrelation * Math.sqrt(a * b);
  return { low: -high, high };
}

/** The model with the bounds that its settings ask for and the moments suggest. */
export function withStandardBounds(prepared: PreparedModel, moments: readonly SampleMoments[]): PreparedModel {
  if (prepared.settings.bounds !== 'standard') return prepared;
  const bounds = moments.flatMap((own, g) => {
    const facts = groupFacts(prepared, own, g + 1);
    return facts.rows.flatMap((row) => {
      const range = row.parameter < 0 ? undefined : rangeOf(facts, row);
      return range ? [searchBound(row, '>', range.low), searchBound(row, '<', range.high)] : [];
    });
  });
  const { constraints } = prepared;
  return { ...prepared, constraints: { ...constraints, nonlinear: [...constraints.nonlinear, ...bounds] } };
}
