/** The hypotheses of a project with their verdicts, as text for a terminal and as JSON. */
import { fitOfGroup } from '../../shared/document/shown/fit-of-group.ts';
import { judgeHypotheses } from '../../shared/document/shown/judge-hypotheses.ts';
import type { Language, ProjectDocument } from '../../shared/document/types.ts';
import type { Fit } from '../../shared/engine/fit.ts';
import { formatPercent } from '../../shared/language/format.ts';
import type { Translate } from '../../shared/language/translate.ts';
import { createResultContext } from '../../shared/results/context.ts';
import { targetWords, verdictWord } from '../../shared/results/hypothesis-words.ts';
import { resultHypotheses } from '../../shared/results/result-hypotheses.ts';
import { toText } from '../../shared/results/write/terminal.ts';
import type { JsonObject } from './fit-json.ts';

/** How a project and its words are written. */
export interface HypothesisWriting {
  readonly document: ProjectDocument | null;
  readonly language: Language;
  readonly translate: Translate;
}

/** '' without hypotheses. */
export function printHypotheses(fit: Fit, writing: HypothesisWriting): string {
  const { document, language, translate } = writing;
  if (fit.status === 'failed' || !document || document.hypotheses.length === 0) return '';
  const context = createResultContext(document, language, translate);
  const tables = fit.groups.flatMap((_, index) => {
    const table = resultHypotheses(fit, index + 1, 'hypotheses', context);
    return table ? [`${table.title}\n${toText(table)}`] : [];
  });
  const rule = translate('hypothesis.rule', { level: formatPercent(fit.settings.level) });
  return `\n${[...tables, rule].join('\n')}\n`;
}

/** One object a hypothesis and group; no key without hypotheses. */
export function hypothesesJson(fit: Fit, writing: HypothesisWriting): JsonObject {
  const { document, language, translate } = writing;
  if (fit.status === 'failed' || !document || document.hypotheses.length === 0) return {};
  const { labelOf } = createResultContext(document, language, translate);
  const ofGroup = (_: unknown, index: number): JsonObject[] =>
    judgeHypotheses(document, fitOfGroup(fit, index + 1)).map((each) => {
      const { hypothesis, estimate, verdict } = each;
      const figures = estimate?.figures;
      return {
        id: hypothesis.name,
        text: targetWords(hypothesis.target, labelOf, translate),
        expected: hypothesis.sign,
        target: hypothesis.target,
        group: index + 1,
        est: estimate?.est,
        se: figures?.se,
        'ci.lower': figures?.interval?.[0],
        'ci.upper': figures?.interval?.[1],
        'std.all': estimate?.beta,
        'std.all.ci.lower': figures?.stdInterval?.[0],
        'std.all.ci.upper': figures?.stdInterval?.[1],
        source: figures && (figures.isBootstrapped ? 'bootstrap' : 'estimator'),
        pvalue: figures?.pvalue,
        verdict,
        verdictText: verdictWord(verdict, translate),
      };
    });
  return { hypotheses: fit.groups.flatMap(ofGroup) };
}
