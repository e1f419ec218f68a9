/** The hypotheses of a project with their verdicts, as text for a terminal and as JSON. */
import { variableLabel } from '../../shared/document/find.ts';
import { fitOfGroup } from '../../shared/document/fit-of-group.ts';
import { judgedInterval, judgeHypotheses, type JudgedHypothesis } from '../../shared/document/judge-hypotheses.ts';
import type { Language, ProjectDocument } from '../../shared/document/types.ts';
import type { EstimatedFit, Fit } from '../../shared/engine/fit.ts';
import { formatDecimal, formatP, formatPercent } from '../../shared/language/format.ts';
import type { Translate } from '../../shared/language/translate.ts';
import { expectedSignText, targetWords, verdictWord } from '../../shared/results/hypothesis-words.ts';
import type { JsonObject } from './fit-json.ts';
import { textTable } from '../../shared/results/write/text-table.ts';

/** How a project and its words are written. */
export interface HypothesisWriting {
  readonly document: ProjectDocument | null;
  readonly language: Language;
  readonly translate: Translate;
}

/** What is spoken of, in the words of the user's labels. */
function wordsOf({ hypothesis }: JudgedHypothesis, document: ProjectDocument, writing: HypothesisWriting): string {
  const labelOf = (name: string): string => variableLabel(document, name, writing.language);
  return targetWords(hypothesis.target, labelOf, writing.translate);
}

function number(value: number | undefined, decimals = 3): string {
  return value === undefined ? '' : formatDecimal(value, decimals);
}

function interval(limits: readonly [number, number] | undefined): string {
  return limits === undefined ? '' : `[${number(limits[0])}, ${number(limits[1])}]`;
}

function groupTable(fit: EstimatedFit, document: ProjectDocument, writing: HypothesisWriting): string {
  const { translate } = writing;
  const level = formatPercent(fit.settings.level);
  const header = [
    translate('report.column.hypothesis'),
    translate('hypothesis.table.hypothesis'),
    translate('hypothesis.table.expected'),
    translate('report.column.result'),
    translate('cli.column.est'),
    translate('cli.column.se'),
    translate('cli.column.std'),
    translate('report.column.interval', { level }),
    translate('cli.column.p'),
  ];
  const rows = judgeHypotheses(document, fit).map((each) => {
    const { hypothesis, estimate, verdict } = each;
    const { se, pvalue } = estimate?.figures ?? {};
    return [
      hypothesis.name,
      wordsOf(each, document, writing),
      expectedSignText(hypothesis.sign, translate),
      verdictWord(verdict, translate),
      number(estimate?.est),
      number(se),
      number(estimate?.beta),
      interval(estimate && judgedInterval(estimate)),
      pvalue === undefined ? '' : formatP(pvalue),
    ];
  });
  return textTable(header, rows, 4);
}

/** '' without hypotheses. */
export function printHypotheses(fit: Fit, writing: HypothesisWriting): string {
  const { document, translate } = writing;
  if (fit.status === 'failed' || !document || document.hypotheses.length === 0) return '';
  const title = translate('hypothesis.table.title');
  const tables = fit.groups.map(({ label, n }, index) => {
    const table = groupTable(fitOfGroup(fit, index + 1), document, writing);
    if (fit.groups.length === 1) return `${title}\n${table}`;
    return `${title}: ${translate('cli.group', { column: fit.settings.group, label, n })}\n${table}`;
  });
  const rule = translate('hypothesis.rule', { level: formatPercent(fit.settings.level) });
  return `\n${[...tables, rule].join('\n')}\n`;
}

/** One object a hypothesis and group; no key without hypotheses. */
export function hypothesesJson(fit: Fit, writing: HypothesisWriting): JsonObject {
  const { document, translate } = writing;
  if (fit.status === 'failed' || !document || document.hypotheses.length === 0) return {};
  const ofGroup = (_: unknown, index: number): JsonObject[] =>
    judgeHypotheses(document, fitOfGroup(fit, index + 1)).map((each) => {
      const { hypothesis, estimate, verdict } = each;
      const figures = estimate?.figures;
      return {
        id: hypothesis.name,
        text: wordsOf(each, document, writing),
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
