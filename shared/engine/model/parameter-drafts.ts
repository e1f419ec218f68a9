/** Rows of the parameter table of one group while they are being collected. */
import type { ParameterRef } from '../../problem.ts';
import type { GroupModifier, ModelTerm, RelationOperator } from './model-spec.ts';
import { parameterKey } from './parameter-ref.ts';

export interface ParameterDraft {
  lhs: string;
  op: RelationOperator;
  rhs: string;
  label: string;
  /** undefined: free. */
  fixed?: number;
  start?: number;
  lower?: number;
  upper?: number;
  /** Written `NA*x` or with a start: the author says that it is free. */
  isSaidFree?: boolean;
  isSampleMoment: boolean;
  /** Follows from the other parameters: the residual variance or the scale of an ordered indicator. */
  isDependent: boolean;
}

/** A term as it stands in one group: the modifier of that group in place of `c(...)`. */
export function termOfGroup(term: ModelTerm, group: number): ModelTerm {
  const { byGroup, ...rest } = term;
  if (!byGroup) return term;
  const own: GroupModifier = { ...byGroup[group - 1] };
  delete (own as { absent?: true }).absent;
  return { ...rest, ...own };
}

/** Whether the block of this group has the parameter. */
export function isInGroup(term: ModelTerm, group: number): boolean {
  return !term.byGroup?.[group - 1]?.absent;
}

/** The terms of one group. */
export function termsOfGroup(terms: readonly ModelTerm[], group: number): ModelTerm[] {
  return terms.filter((term) => isInGroup(term, group)).map((term) => termOfGroup(term, group));
}

export class Drafts {
  readonly rows: ParameterDraft[] = [];
  private readonly byKey = new Map<string, ParameterDraft>();

  find(parameter: ParameterRef): ParameterDraft | undefined {
    return this.byKey.get(parameterKey(parameter));
  }

  /** Adds a default unless the author wrote the parameter. */
  addDefault(lhs: string, op: RelationOperator, rhs: string, fixed?: number, isSampleMoment = false): void {
    if (this.find({ lhs, op, rhs })) return;
    const value = fixed === undefined ? {} : { fixed };
    this.put({ lhs, op, rhs, label: '', ...value, isSampleMoment, isDependent: false });
  }

  /** Adds a quantity that follows from the parameters, unless the author wrote it. */
  addDependent(lhs: string, op: RelationOperator, rhs: string): void {
    if (this.find({ lhs, op, rhs })) return;
    this.put({ lhs, op, rhs, label: '', isSampleMoment: false, isDependent: true });
  }

  addUser(term: ModelTerm): void {
    const known = this.find(term);
    const plain = { label: '', isSampleMoment: false, isDependent: false };
    const draft = known ?? { lhs: term.lhs, op: term.op, rhs: term.rhs, ...plain };
    if (term.label !== undefined) draft.label = term.label;
    if (term.fixed !== undefined) draft.fixed = term.fixed;
    if (term.start !== undefined) draft.start = term.start;
    if (term.lower !== undefined) draft.lower = term.lower;
    if (term.upper !== undefined) draft.upper = term.upper;
    if (term.forcedFree || term.start !== undefined) draft.isSaidFree = true;
    if (!known) this.put(draft);
  }

  private put(draft: ParameterDraft): void {
    this.rows.push(draft);
    this.byKey.set(parameterKey(draft), draft);
  }
}

/** A label shared with a fixed parameter fixes every parameter that bears it. */
export function spreadFixedLabels(rows: readonly ParameterDraft[]): void {
  const values = new Map<string, number>();
  for (const row of rows) {
    if (row.label !== '' && row.fixed !== undefined && !values.has(row.label)) values.set(row.label, row.fixed);
  }
  for (const row of rows) if (row.fixed === undefined && values.has(row.label)) row.fixed = values.get(row.label)!;
}
