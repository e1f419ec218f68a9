/** A problem in the words of the window: treatments of missing answers by the names the settings panel gives them. */
import { settingChoices } from '../../shared/engine/settings/choices.ts';
import { describeProblem, type ProblemText } from '../../shared/language/describe-problem.ts';
import type { Translate } from '../../shared/language/translate.ts';
import type { Problem } from '../../shared/problem.ts';

export function describeInWindow(problem: Problem, t: Translate): ProblemText {
  const nameOf = (value: unknown): string | undefined => {
    const treatment = settingChoices.missing.find((each) => each === value);
    return treatment && t(`settings.missing.${treatment}`);
  };
  const names: Record<string, string> = {
    listwise: t('settings.missing.listwise'),
    pairwise: t('settings.missing.pairwise'),
    fiml: t('settings.missing.fiml'),
    fimlX: t('settings.missing.fiml.x'),
  };
  const isMissing = problem.values['setting'] === 'missing';
  if (isMissing) names['setting'] = t('settings.missing');
  for (const key of isMissing ? ['value', 'usual'] : ['missing']) {
    const name = nameOf(problem.values[key]);
    if (name !== undefined) names[key] = name;
  }
  return describeProblem(problem, t, names);
}
