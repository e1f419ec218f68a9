/** What is typed to compute a column, and the steps that come of it. */
import { readFormula } from '../../../shared/data/prepare/compute/formula.ts';
import type { Making } from '../../../shared/data/prepare/compute/schema.ts';
import { freeName } from '../../../shared/data/prepare/free-name.ts';
import type { StepOf } from '../../../shared/data/prepare/schemas.ts';
import { commonPrefix } from '../../../shared/document/edits/names.ts';

export const makings = [
  'mean',
  'sum',
  'formula',
  'standardise',
  'centre',
  'log',
  'seconds',
  'parcels',
] as const satisfies readonly (Making['by'] | 'parcels')[];

export interface ComputeDraft {
  readonly by: (typeof makings)[number];
  readonly columns: readonly string[];
  /** '' for the name that is proposed. */
  readonly name: string;
  readonly minimum: string;
  readonly formula: string;
  readonly parcels: string;
}

const endings = {
  mean: 'mean',
  sum: 'sum',
  standardise: 'z',
  centre: 'c',
  log: 'log',
  seconds: 's',
  parcels: 'P',
} as const;

/** One column each, or one of all that are ticked. */
export function isOfEach(by: ComputeDraft['by']): by is 'standardise' | 'centre' | 'log' | 'seconds' {
  return by === 'standardise' || by === 'centre' || by === 'log' || by === 'seconds';
}

/** A whole number between the ends, else null. */
export function countOf(text: string, least: number, most: number): number | null {
  const count = Number(text);
  return text.trim() !== '' && Number.isInteger(count) && count >= least && count <= most ? count : null;
}

/** Items dealt out in turn: the first to the first parcel, the second to the second. */
export function dealOut(items: readonly string[], count: number): readonly (readonly string[])[] {
  return Array.from({ length: count }, (_, parcel) => items.filter((_, item) => item % count === parcel));
}

export function proposedName({ by, columns }: ComputeDraft, taken: ReadonlySet<string>): string {
  if (by === 'formula') return freeName('X', taken);
  const [first = ''] = columns;
  const shared = columns.length > 1 ? commonPrefix(columns).replace(/[_.\s]+$/, '') : first;
  return freeName(`${shared === '' ? first : shared}_${endings[by]}`, taken);
}

/** Empty while something is missing or cannot be. */
export function computeSteps(draft: ComputeDraft, taken: ReadonlySet<string>): readonly StepOf<'compute'>[] {
  const { by, columns } = draft;
  const name = draft.name.trim() || proposedName(draft, taken);
  if (by !== 'formula' && columns.length === 0) return [];
  if (isOfEach(by)) {
    if (columns.length === 1) return taken.has(name) ? [] : [{ kind: 'compute', columns, name, make: { by } }];
    const used = new Set(taken);
    return columns.map((column) => {
      const own = freeName(`${column}_${endings[by]}`, used);
      used.add(own);
      return { kind: 'compute', columns: [column], name: own, make: { by } };
    });
  }
  if (by === 'parcels') return parcelSteps(draft, name, taken);
  if (taken.has(name)) return [];
  if (by === 'formula')
    return readFormula(draft.formula).ok
      ? [{ kind: 'compute', columns: [], name, make: { by, text: draft.formula } }]
      : [];
  const minimum = draft.minimum === '' ? columns.length : countOf(draft.minimum, 1, columns.length);
  return minimum === null ? [] : [{ kind: 'compute', columns, name, make: { by, minimum } }];
}

function parcelSteps(
  { columns, parcels }: ComputeDraft,
  name: string,
  taken: ReadonlySet<string>,
): readonly StepOf<'compute'>[] {
  const count = countOf(parcels, 1, Math.floor(columns.length / 2));
  if (count === null) return [];
  const used = new Set(taken);
  return dealOut(columns, count).map((items, index) => {
    const own = freeName(`${name}${String(index + 1)}`, used);
    used.add(own);
    return { kind: 'compute', columns: items, name: own, make: { by: 'mean', minimum: items.length } };
  });
}
