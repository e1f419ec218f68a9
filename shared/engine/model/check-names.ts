/** Names of a model against columns and constructs: unknown ones with what was probably meant, labels that look like one. */
import { problem, type Problem } from '../../problem.ts';
import type { ModelSpec, ModelTerm } from './model-spec.ts';
import type { ModelVariables } from './model-variables.ts';
import { nearestName } from './nearest-name.ts';
import { distinctParameters } from './parameter-ref.ts';

/** Unknown names told one by one; of more, the number. */
const unknownNamesTold = 20;

/** Names told apart by their digits are no slips of one another: `TRU1` and `TRU2`. */
const digitsOf = (name: string): string => name.replace(/\D/g, '');

/** The construct that was probably meant. */
function nearestConstruct(name: string, constructs: readonly string[]): string | undefined {
  return nearestName(
    name,
    constructs.filter((each) => digitsOf(each) === digitsOf(name)),
  );
}

/** Names that are neither columns nor constructs, each with what it probably meant. */
export function checkNames(
  { observed, latents }: ModelVariables,
  spec: ModelSpec,
  columns: readonly string[],
): Problem[] {
  const known = new Set(columns);
  const missing = observed.filter((name) => !known.has(name));
  if (missing.length === 0) return [];
  const indicators = new Set(spec.terms.filter((term) => term.op === '=~').map((term) => term.rhs));
  const problems: Problem[] = [];
  const unmeasured: string[] = [];
  for (const name of missing.slice(0, unknownNamesTold)) {
    const construct = nearestConstruct(name, latents);
    const column = nearestName(name, columns);
    // Where both are near, the spelling decides; an indicator is rather a column.
    const near = [construct, column].filter((each) => each !== undefined);
    const suggestion = nearestName(name, indicators.has(name) ? near.toReversed() : near);
    if (!indicators.has(name) && suggestion === undefined) unmeasured.push(name);
    else {
      const hint: Readonly<Record<string, string>> =
        suggestion === undefined ? {} : { suggestion, context: 'suggested' };
      const isConstruct = suggestion !== undefined && suggestion === construct && !indicators.has(name);
      const code = isConstruct ? 'construct-without-indicators' : 'unknown-column';
      problems.push(problem(code, { variables: [name], values: { name, ...hint } }));
    }
  }
  if (unmeasured.length > 0) problems.push(problem('construct-without-indicators', { variables: unmeasured }));
  const more = missing.length - unknownNamesTold;
  if (more > 0) problems.push(problem('unknown-column', { values: { context: 'more', more } }));
  return problems;
}

/**
 * Labels that are the name of a column or construct: `Y ~ X + X*Z` has no product, `X` there is a label of the path
 * from Z. One note for all.
 */
export function labelsThatAreNames(spec: ModelSpec, names: readonly string[]): Problem[] {
  const known = new Set(names);
  const found = new Set<string>();
  const bearers: ModelTerm[] = [];
  for (const term of spec.terms) {
    for (const label of [term.label, ...(term.byGroup ?? []).map((own) => own.label)]) {
      if (label === undefined || !known.has(label)) continue;
      found.add(label);
      bearers.push(term);
    }
  }
  if (found.size === 0) return [];
  return [problem('label-is-name', { variables: [...found], parameters: distinctParameters(bearers) })];
}
