/** A Fit as text for a terminal. */
import { groupName } from '../../shared/results/group-title.ts';
import { version } from '../../shared/version.ts';
import type { BootstrapResult, EstimatedFit } from '../../shared/engine/fit.ts';
import { standsOnMoments } from '../../shared/engine/method.ts';
import { formatPRelation } from '../../shared/language/format.ts';
import { unstyled } from '../../shared/language/rich-text.ts';
import type { Language } from '../../shared/document/types.ts';
import type { Translate } from '../../shared/language/translate.ts';
import { isBootstrapShown, pSource } from '../../shared/results/errors-note.ts';
import { incompleteCases } from '../../shared/results/fit-facts.ts';
import { moderationParts } from './print-moderation.ts';
import type { ResultTable } from '../../shared/results/element.ts';
import { resultFit } from '../../shared/results/result-fit.ts';
import { resultsByKind } from '../../shared/results/result-parameters.ts';
import { resultRsquare } from '../../shared/results/result-rsquare.ts';
import { toText } from '../../shared/results/write/terminal.ts';
import { withoutColumns } from '../../shared/results/write/used-columns.ts';

/** Test and indices; why there are none of latent products, and with too many gaps. */
function fitPart(fit: EstimatedFit, writing: { readonly translate: Translate; readonly language: Language }): string {
  const { translate } = writing;
  const table = resultFit(fit, 'terminal', writing);
  const why = standsOnMoments(fit.method) ? 'cli.fit.no-chisq-gaps' : 'cli.fit.no-chisq';
  const reason = fit.measures.chisq ? [] : [translate(why)];
  const note = table.note && table.note.length > 0 ? [unstyled(table.note)] : [];
  return [table.title, ...reason, toText(withoutColumns(table, ['cutoff', 'source'])), ...note].join('\n');
}

/** How many replicates there are, of what kind, and what the tables show of them. */
export function bootstrapLines(fit: EstimatedFit, bootstrap: BootstrapResult, translate: Translate): string {
  const { type, ci, seed, requested, succeeded, chisqPvalue } = bootstrap;
  const lines = [translate('cli.bootstrap', { succeeded, requested, type, ci, seed })];
  if (isBootstrapShown(fit)) lines.push(translate(`cli.bootstrap-shown-${pSource(fit)}`));
  if (chisqPvalue !== undefined) lines.push(translate('cli.bootstrap-p', { p: formatPRelation(chisqPvalue) }));
  return lines.join('\n');
}

/** What was maximised or minimised: a likelihood is named where there is a choice of them. */
function titleLine(fit: EstimatedFit, translate: Translate): string {
  const { method, measures } = fit;
  const { estimator } = fit.settings;
  if (method.family !== 'covariance')
    return translate(`cli.title-${method.family}`, { version, nodes: measures.nodes?.plain ?? '' });
  const { discrepancy, likelihood } = method;
  const isLikelihood = discrepancy === 'ML' || discrepancy === 'FIML';
  return translate(isLikelihood ? 'cli.title' : 'cli.title-least-squares', { version, estimator, likelihood });
}

function casesLine(fit: EstimatedFit, translate: Translate): string {
  const incomplete = incompleteCases(fit) ?? 0;
  const key = incomplete > 0 ? 'cli.cases-incomplete' : 'cli.cases';
  return translate(key, { n: fit.n, rows: fit.nRows, npar: fit.npar, incomplete });
}

/** Heading, fit, one table a kind of parameter, explained variance. */
export function printFit(fit: EstimatedFit, translate: Translate, language: Language): string {
  // Tables are written in the names of the syntax.
  const writing = { translate, language, labelOf: (name: string) => name };
  const parts = [
    [
      titleLine(fit, translate),
      casesLine(fit, translate),
      translate(`cli.status.${fit.status}`, { count: fit.iterations }),
    ].join('\n'),
    fitPart(fit, writing),
  ];
  if (fit.bootstrap) parts.push(bootstrapLines(fit, fit.bootstrap, translate));
  fit.groups.forEach((own, index) => {
    const { group: column } = fit.settings;
    if (fit.groups.length > 1) parts.push(translate('cli.group', { column, label: groupName(own), n: own.n }));
    parts.push(...groupParts(fit, index + 1, translate), ...moderationParts(fit, index + 1, writing));
  });
  const defined = fit.estimates.filter(({ op }) => op === ':=');
  parts.push(...resultsByKind(defined, fit, translate).map(printResult));
  return `${parts.join('\n\n')}\n`;
}

/** One table a kind of parameter, and explained variance, of one group. */
function groupParts(fit: EstimatedFit, group: number, translate: Translate): string[] {
  const rows = fit.estimates.filter((row) => row.group === group && row.op !== ':=');
  const rsquare = resultRsquare(fit, group, translate);
  return [...resultsByKind(rows, fit, translate), ...(rsquare ? [rsquare] : [])].map(printResult);
}

/** Of two standardised solutions a terminal has room for the one of all variables. */
function printResult(table: ResultTable): string {
  return `${table.title}\n${toText(withoutColumns(table, ['std-lv']))}`;
}
