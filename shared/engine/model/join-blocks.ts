/** Statements in `group:` blocks -> terms with one modifier a group, and the order of the data's groups. */
import { failure, problem, success, type Outcome } from '../../problem.ts';
import type { GroupModifier, ModelSpec, ModelTerm } from './model-spec.ts';
import { joinTerms } from './join-terms.ts';
import { termOfGroup } from './parameter-drafts.ts';
import { overGroups, parameterKey } from './parameter-ref.ts';

interface Block {
  readonly name: string;
  readonly terms: readonly ModelTerm[];
}

const absent: GroupModifier = { absent: true };

/** Sets of terms that each block has, what stands before the first block belonging to all. */
function termsOfBlocks(
  common: readonly ModelTerm[],
  blocks: readonly Block[],
): Outcome<readonly ReadonlyMap<string, ModelTerm>[]> {
  const found: ReadonlyMap<string, ModelTerm>[] = [];
  for (const [b, { terms }] of blocks.entries()) {
    const joined = joinTerms([...common.map((term) => termOfGroup(term, b + 1)), ...terms]);
    if (!joined.ok) return joined;
    found.push(new Map(joined.value.map((term) => [parameterKey(term), term])));
  }
  return success(found);
}

function modifierOf(term: ModelTerm | undefined): GroupModifier {
  if (!term) return absent;
  const { label, fixed, start, lower, upper, forcedFree } = term;
  const all = { label, fixed, start, lower, upper, forcedFree };
  return Object.fromEntries(Object.entries(all).filter(([, value]) => value !== undefined));
}

/** One term for all blocks: plain where all say the same. */
function overBlocks(term: ModelTerm, own: readonly GroupModifier[]): ModelTerm {
  const { lhs, op, rhs, equalTo } = term;
  const [first = {}] = own;
  const plain = { lhs, op, rhs, ...(equalTo === undefined ? {} : { equalTo }) };
  const isSame = own.every((each) => JSON.stringify(each) === JSON.stringify(first));
  return isSame ? { ...plain, ...(first as Omit<GroupModifier, 'absent'>) } : { ...plain, byGroup: own };
}

/**
 * Joins the statements before the first block with those of the blocks. A parameter that a block lacks is no parameter
 * of its group. Fails with parameter-repeated, group-modifiers-mismatch (a `c()` of another length before the blocks).
 */
export function joinBlocks(common: readonly ModelTerm[], blocks: readonly Block[]): Outcome<readonly ModelTerm[]> {
  if (blocks.length === 0) return joinTerms(common);
  const wrong = common.filter((term) => term.byGroup && term.byGroup.length !== blocks.length).map(overGroups);
  if (wrong.length > 0)
    return failure(problem('group-modifiers-mismatch', { parameters: wrong, values: { groups: blocks.length } }));
  const found = termsOfBlocks(common, blocks);
  if (!found.ok) return found;
  const first = new Map<string, ModelTerm>();
  for (const terms of found.value) for (const [key, term] of terms) if (!first.has(key)) first.set(key, term);
  return success(
    [...first].map(([key, term]) =>
      overBlocks(
        term,
        found.value.map((terms) => modifierOf(terms.get(key))),
      ),
    ),
  );
}

/** The block of each group: by the groups' names where all blocks bear one, else by number, else by order. */
function blockOfGroup(blocks: readonly string[], labels: readonly string[]): readonly number[] | undefined {
  const byName = labels.map((label) => blocks.indexOf(label));
  if (byName.every((block) => block >= 0)) return byName;
  const byNumber = labels.map((_, g) => blocks.indexOf(String(g + 1)));
  return byNumber.every((block) => block >= 0) ? byNumber : undefined;
}

/**
 * The model with the modifiers of each group in the order of the data's groups.
 * Fails with group-modifiers-mismatch: another number of groups, or blocks with names that no group has.
 */
export function arrangeGroups(spec: ModelSpec, labels: readonly string[]): Outcome<ModelSpec> {
  const wrong = spec.terms.filter((term) => term.byGroup && term.byGroup.length !== labels.length);
  const groups = labels.length;
  const { blocks } = spec;
  if (blocks && blocks.length !== groups) {
    const values = { groups, blocks: blocks.length, context: groups === 1 ? 'ungrouped' : 'blocks' };
    return failure(problem('group-modifiers-mismatch', { values }));
  }
  if (wrong.length > 0)
    return failure(problem('group-modifiers-mismatch', { parameters: wrong.map(overGroups), values: { groups } }));
  if (!blocks) return success(spec);
  const order = blockOfGroup(blocks, labels);
  if (!order) {
    const values = { blocks: blocks.join(', '), groups: labels.join(', '), context: 'names' };
    return failure(problem('group-modifiers-mismatch', { values }));
  }
  const terms = spec.terms.map((term): ModelTerm => {
    return term.byGroup ? { ...term, byGroup: order.map((block) => term.byGroup![block]!) } : term;
  });
  return success({ ...spec, terms, blocks: labels });
}
