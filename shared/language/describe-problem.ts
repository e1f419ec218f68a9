/** The sentence and the remedy a person reads for a Problem. */
import type { Problem } from '../problem.ts';
import type { Translate } from './translate.ts';

export interface ProblemText {
  readonly message: string;
  readonly remedy: string;
}

/** Values of the problem plus `variables` and `parameters` as lists may stand in the sentences. */
export function describeProblem(problem: Problem, translate: Translate): ProblemText {
  const separator = translate('problem.list-separator');
  const values = {
    ...problem.values,
    variables: problem.variables.join(separator),
    parameters: problem.parameters.join(separator),
  };
  return {
    message: translate(`problem.${problem.code}.message`, values),
    remedy: translate(`problem.${problem.code}.remedy`, values),
  };
}
