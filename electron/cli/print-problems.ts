/** Problems on standard error: severity, code, sentence, names, remedy. */
import { problemTexts } from '../../shared/engine/model/parameter-ref.ts';
import { describeProblem } from '../../shared/language/describe-problem.ts';
import type { Translate } from '../../shared/language/translate.ts';
import type { Problem } from '../../shared/problem.ts';

function printProblem(problem: Problem, translate: Translate): string {
  const { message, remedy } = describeProblem(problem, translate);
  const severity = translate(`problem.severity.${problem.severity}`);
  const names = [...problem.variables, ...problemTexts(problem)].filter((name) => !message.includes(name));
  const lines = [`${severity} [${problem.code}] ${message}`];
  if (names.length > 0) lines.push(`  ${names.join(translate('problem.list-separator'))}`);
  lines.push(`  ${translate('problem.remedy-lead', { remedy })}`);
  return `${lines.join('\n')}\n`;
}

export function printProblems(problems: readonly Problem[], translate: Translate): string {
  return problems.map((problem) => printProblem(problem, translate)).join('');
}
