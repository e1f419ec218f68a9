import type { ModelTerm } from './model-spec.ts';
import { parameterKey } from './parameter-ref.ts';

/** Adds terms that the author did not write, one by one. */
export class TermList {
  readonly terms: ModelTerm[];
  private readonly known: Set<string>;

  constructor(terms: readonly ModelTerm[]) {
    this.terms = [...terms];
    this.known = new Set(terms.map(parameterKey));
  }

  /** Whether it was added: what the author wrote stays as it is. */
  add(term: ModelTerm): boolean {
    const key = parameterKey(term);
    if (this.known.has(key)) return false;
    this.known.add(key);
    this.terms.push(term);
    return true;
  }
}
