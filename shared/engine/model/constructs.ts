/** The constructs of a specification, as its author wrote them. */
import type { ModelSpec } from './model-spec.ts';

/** One `=~` block. */
export interface Construct {
  readonly name: string;
  /** In the order in which they are written, each once. */
  readonly items: readonly string[];
}

/** The `=~` blocks of a model in the order in which they are written. */
export function constructBlocks({ terms }: Pick<ModelSpec, 'terms'>): readonly Construct[] {
  const blocks = new Map<string, string[]>();
  for (const { lhs, op, rhs } of terms) {
    if (op !== '=~') continue;
    const items = blocks.get(lhs) ?? [];
    if (!items.includes(rhs)) items.push(rhs);
    blocks.set(lhs, items);
  }
  return [...blocks].map(([name, items]) => ({ name, items }));
}
