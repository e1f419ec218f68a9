/** The same parameter written more than once: its modifiers join, unless they contradict each other. */
import { failure, problem, success, type Outcome } from '../../problem.ts';
import type { GroupModifier, ModelTerm } from './model-spec.ts';
import { distinctParameters, parameterKey } from './parameter-ref.ts';

const singular = ['label', 'fixed', 'start', 'lower', 'upper', 'equalTo'] as const;

function joinGroups(
  known: readonly GroupModifier[],
  next: readonly GroupModifier[],
): readonly GroupModifier[] | undefined {
  if (known.length !== next.length) return undefined;
  const isContradictory = known.some((one, i) =>
    (['label', 'fixed', 'start', 'lower', 'upper'] as const).some((key) => isContradiction(one[key], next[i]?.[key])),
  );
  return isContradictory ? undefined : known.map((one, i) => ({ ...one, ...next[i] }));
}

function isContradiction(a: string | number | undefined, b: string | number | undefined): boolean {
  return a !== undefined && b !== undefined && a !== b;
}

/** @returns undefined when both say something different about the label, the value, the start or freedom. */
function joinTerm(known: ModelTerm, next: ModelTerm): ModelTerm | undefined {
  if (singular.some((key) => isContradiction(known[key], next[key]))) return undefined;
  if ((known.forcedFree && next.fixed !== undefined) || (next.forcedFree && known.fixed !== undefined))
    return undefined;
  const added = Object.fromEntries(Object.entries(next).filter(([, value]) => value !== undefined));
  // A covariance written the other way round keeps its first direction.
  const joined: ModelTerm = { ...known, ...added, lhs: known.lhs, rhs: known.rhs };
  if (!known.byGroup || !next.byGroup) return joined;
  const byGroup = joinGroups(known.byGroup, next.byGroup);
  return byGroup && { ...joined, byGroup };
}

/** One term a parameter, where it was first written. Fails with parameter-repeated. Cost: linear. */
export function joinTerms(terms: readonly ModelTerm[]): Outcome<readonly ModelTerm[]> {
  const joined = new Map<string, ModelTerm>();
  const repeated: ModelTerm[] = [];
  for (const term of terms) {
    const key = parameterKey(term);
    const known = joined.get(key);
    const together = known ? joinTerm(known, term) : term;
    if (together) joined.set(key, together);
    else repeated.push(term);
  }
  if (repeated.length > 0) return failure(problem('parameter-repeated', { parameters: distinctParameters(repeated) }));
  return success([...joined.values()]);
}
