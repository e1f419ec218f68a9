/** A Fit as text for a terminal. */
import { engineVersion } from '../../shared/engine/estimate.ts';
import type { BootstrapResult, EstimatedFit, FitMeasures } from '../../shared/engine/fit.ts';
import { resolveSettings } from '../../shared/engine/settings/resolve-settings.ts';
import {
  formatDecimal,
  formatDf,
  formatIndex,
  formatPRelation,
  formatStatistic,
} from '../../shared/language/format.ts';
import type { Language } from '../../shared/document/types.ts';
import type { Translate } from '../../shared/language/translate.ts';
import { isBootstrapShown, pSource } from '../../shared/results/errors-note.ts';
import { hasReference, incompleteCases } from '../../shared/results/fit-facts.ts';
import {
  measureOf,
  reportedIndex,
  reportedTest,
  versionsOf,
  type FitVersion,
} from '../../shared/results/reported-fit.ts';
import { moderationParts } from './print-moderation.ts';
import type { ResultTable } from '../../shared/results/element.ts';
import { resultsByKind } from '../../shared/results/result-parameters.ts';
import { resultRsquare } from '../../shared/results/result-rsquare.ts';
import { toText } from '../../shared/results/write/terminal.ts';
import { withoutColumns } from '../../shared/results/write/used-columns.ts';

function fitLines(fit: EstimatedFit, translate: Translate): string {
  const { measures } = fit;
  const isTested = hasReference(fit, 'plain');
  const { estimator } = fit.settings;
  const criteria = translate('cli.fit.criteria', {
    logl: formatStatistic(measures['logl']),
    aic: formatStatistic(measures['aic']),
    bic: formatStatistic(measures['bic']),
  });
  if (!reportedTest(measures)) return [...likelihoodLines(fit, translate), criteria].join('\n');
  const test = {
    chisq: formatStatistic(measures['chisq']),
    df: formatDf(measures['df']),
    p: formatPRelation(measures['pvalue']),
  };
  const baseline = {
    chisq: formatStatistic(measures['baseline.chisq']),
    df: formatDf(measures['baseline.df']),
  };
  return [
    isTested ? translate('cli.fit.chisq', test) : translate('cli.fit.chisq-descriptive', { ...test, estimator }),
    translate('cli.fit.baseline', baseline),
    translate(isTested ? 'cli.fit.indices' : 'cli.fit.indices-descriptive', {
      ...indexValues(measures, 'plain'),
      srmr: formatIndex(measures['srmr']),
    }),
    ...correctedLines(measures, translate),
    criteria,
  ].join('\n');
}

function indexValues(measures: FitMeasures, version: FitVersion): Readonly<Record<string, string>> {
  const write = (id: string): string => formatIndex(measureOf(measures, id, version));
  return {
    cfi: write('cfi'),
    tli: write('tli'),
    rmsea: write('rmsea'),
    lower: write('rmsea.ci.lower'),
    upper: write('rmsea.ci.upper'),
  };
}

/** The corrected test and the indices that belong to it. */
function correctedLines(measures: FitMeasures, translate: Translate): string[] {
  const versions = versionsOf(measures).filter((version) => version !== 'plain');
  const test =
    measures['chisq.scaled'] === undefined
      ? []
      : [
          translate('cli.fit.chisq-scaled', {
            chisq: formatStatistic(measures['chisq.scaled']),
            df: formatDf(measures['df.scaled']),
            p: formatPRelation(measures['pvalue.scaled']),
            factor: formatDecimal(measures['chisq.scaling.factor'], 3),
          }),
        ];
  const indices = versions.map((version) =>
    translate(version === reportedIndex(measures, 'cfi')?.version ? 'cli.fit.indices-reported' : 'cli.fit.indices-of', {
      version: translate(`results.fit.version.${version}`),
      ...indexValues(measures, version),
    }),
  );
  return [...test, ...indices];
}

/** Under LMS, and with too many gaps, there is a likelihood and no chi-square. */
function likelihoodLines(fit: EstimatedFit, translate: Translate): string[] {
  const { measures } = fit;
  if (fit.method.family !== 'lms') return [translate('cli.fit.no-chisq-gaps')];
  if (measures['lrt.chisq'] === undefined) return [translate('cli.fit.no-chisq')];
  const ratio = translate('cli.fit.lrt', {
    chisq: formatStatistic(measures['lrt.chisq']),
    df: formatDf(measures['lrt.df']),
    p: formatPRelation(measures['lrt.pvalue']),
  });
  return [translate('cli.fit.no-chisq'), ratio];
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
  const { settings, measures } = fit;
  const { discrepancy, likelihood } = resolveSettings(settings);
  const values = { version: engineVersion, estimator: settings.estimator, likelihood, nodes: measures['nodes'] ?? '' };
  if (fit.method.family === 'lms') return translate('cli.title-lms', values);
  return translate(discrepancy === 'ML' || discrepancy === 'FIML' ? 'cli.title' : 'cli.title-least-squares', values);
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
    `${translate('cli.section.fit')}\n${fitLines(fit, translate)}`,
  ];
  if (fit.bootstrap) parts.push(bootstrapLines(fit, fit.bootstrap, translate));
  fit.groups.forEach(({ label, n }, index) => {
    const { group: column } = fit.settings;
    if (fit.groups.length > 1) parts.push(translate('cli.group', { column, label, n }));
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
