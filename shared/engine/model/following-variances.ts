/**
 * What is written about variances and scales of ordered items that are no parameters: residual variances under delta,
 * scales under theta, follow from the rest of the model [muthen-asparouhov-2002].
 */
import { problem, type Problem, type ProblemFacts } from '../../problem.ts';
import type { ModelSpec, ModelTerm } from './model-spec.ts';
import type { EstimationSettings } from '../settings/settings.ts';
import { namesIn } from './expression.ts';
import { distinctParameters } from './parameter-ref.ts';
import type { ModelFacts } from './parameter-row.ts';
import { labelsOf } from './term-facts.ts';

type Facts = Pick<ModelFacts, 'categories'>;
type Parameterization = Pick<EstimationSettings, 'parameterization'>;

/** Whether the term speaks of a quantity that follows from the parameters. */
export function isFollowing(
  { lhs, op, rhs }: ModelTerm,
  { parameterization }: Parameterization,
  { categories }: Facts,
): boolean {
  return op === (parameterization === 'delta' ? '~~' : '~*~') && lhs === rhs && categories.has(lhs);
}

/** Labels that nothing but following quantities bears, although constraints or definitions speak of them. */
function neededLabels(spec: ModelSpec, following: readonly ModelTerm[]): string[] {
  const own = new Set(following.flatMap(labelsOf));
  for (const term of spec.terms) if (!following.includes(term)) labelsOf(term).forEach((label) => own.delete(label));
  const used = [
    ...spec.definitions.flatMap(({ expression }) => namesIn(expression)),
    ...spec.constraints.flatMap(({ left, right }) => [...namesIn(left), ...namesIn(right)]),
  ];
  return [...own].filter((label) => used.includes(label));
}

function factsOf(terms: readonly ModelTerm[], values: Readonly<Record<string, string>>): ProblemFacts {
  return {
    variables: [...new Set(terms.map(({ lhs }) => lhs))],
    parameters: distinctParameters(terms),
    values,
  };
}

/** ordered-variance-follows (a warning) for what was written and is not used; ordered-variance-needed where more hangs on it. */
export function followingProblems(spec: ModelSpec, settings: EstimationSettings, known: ModelFacts): Problem[] {
  const { parameterization } = settings;
  const following = spec.terms.filter((term) => isFollowing(term, settings, known));
  const context: Readonly<Record<string, string>> = parameterization === 'theta' ? { context: 'theta' } : {};
  const problems: Problem[] = [];
  if (following.length > 0) {
    const labels = neededLabels(spec, following);
    const bearers = following.filter((term) => labelsOf(term).some((label) => labels.includes(label)));
    problems.push(
      labels.length === 0
        ? problem('ordered-variance-follows', factsOf(following, context))
        : problem('ordered-variance-needed', factsOf(bearers, { ...context, labels: labels.join(', ') })),
    );
  }
  const isEqual = parameterization === 'delta' && known.groupCount > 1 && settings.groupEqual.includes('residuals');
  if (isEqual && known.categories.size > 0)
    problems.push(
      problem('ordered-variance-follows', { variables: [...known.categories.keys()], values: { context: 'groups' } }),
    );
  return problems;
}
