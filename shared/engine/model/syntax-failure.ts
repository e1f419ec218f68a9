/** How the parser gives up: thrown inside it, caught at its door, never beyond. */
import { problem, type Problem } from '../../problem.ts';
import { modelLimits } from './model-limits.ts';
import { syntaxProblem, type Token } from './tokenize-syntax.ts';

export class SyntaxFailure extends Error {
  readonly problem: Problem;
  constructor(found: Problem) {
    super('syntax');
    this.problem = found;
  }
}

/** A token that nothing is known to begin or go on with. */
export function unexpected(token: Token): SyntaxFailure {
  return new SyntaxFailure(syntaxProblem(token, token.kind === 'end' || token.kind === 'newline' ? '' : token.text));
}

/** What would make the model larger than one may be, or a name longer. */
export function beyondLimit(token: Token, kind: keyof typeof modelLimits): SyntaxFailure {
  const { line, column } = token;
  return new SyntaxFailure(
    problem('syntax-error', { values: { line, column, most: modelLimits[kind], context: kind } }),
  );
}

/** What other programs have and this one has not, by name. */
export type MissingFeature = 'level' | 'block' | 'efa' | 'three-way' | 'modifier' | 'operator';

/** Something that is understood and cannot be estimated. */
export function notAvailable(token: Token, context: MissingFeature, feature: string): SyntaxFailure {
  const { line, column } = token;
  return new SyntaxFailure(problem('not-available', { values: { feature, context, line, column } }));
}
