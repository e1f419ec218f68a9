/** What terms say of names and labels. */
import type { ModelTerm } from './model-spec.ts';

/** Every label of a term, of all groups. */
export function labelsOf({ label, byGroup = [] }: ModelTerm): string[] {
  return [label, ...byGroup.map((own) => own.label)].filter((one) => one !== undefined);
}

/** Constructs: what indicators measure or weights make up. */
export function constructsOf(terms: readonly ModelTerm[]): ReadonlySet<string> {
  return new Set(terms.filter(({ op }) => op === '=~' || op === '<~').map(({ lhs }) => lhs));
}
