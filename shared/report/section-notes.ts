/** Every convention a reviewer needs to recompute the numbers. */
import { groupName } from '../results/group-title.ts';
import type { EstimatedFit } from '../engine/fit.ts';
import { problemTexts } from '../engine/model/parameter-ref.ts';
import type { ProblemCode } from '../problem.ts';
import { standsOnMoments } from '../engine/method.ts';
import { weighsFourthMoments } from '../engine/settings/resolve-settings.ts';
import { formatInteger, formatStatistic } from '../language/format.ts';
import type { MessageKey } from '../language/translate.ts';
import type { ReportBlock } from './blocks.ts';
import type { ReportContext } from './context.ts';
import { formatDay } from './local-day.ts';
import { modelSyntax } from './model-syntax.ts';
import { productNamesOf } from '../engine/moderation-figures.ts';
import { analysesOf, missingReplicates } from './report-analyses.ts';
import { rich, strong, type Values } from '../language/rich-text.ts';
import { problemSentence } from './section-failure.ts';

export function sectionNotes(context: ReportContext): ReportBlock[] {
  const { fit, translate } = context;
  const estimated = fit && fit.status !== 'failed' ? fit : null;
  return [
    { kind: 'heading', level: 1, id: 'notes', text: translate('report.section.notes') },
    ...(estimated ? estimationNotes(estimated, context) : []),
    ...originNotes(context),
    ...(estimated ? problemNotes(estimated, context) : []),
    ...modelSyntax(context),
  ];
}

function labelled({ translate }: ReportContext, label: MessageKey, text: MessageKey, values: Values = {}): ReportBlock {
  const separator = translate('report.notes.label-separator');
  return {
    kind: 'note',
    tone: 'plain',
    text: [...strong(translate(label) + separator), ...rich(translate, text, values)],
  };
}

function estimationNotes(fit: EstimatedFit, context: ReportContext): ReportBlock[] {
  const { npar, iterations, n, nRows, status, measures } = fit;
  const scale = fit.method.scale;
  const outcome = status === 'converged' ? 'text' : 'not-converged-text';
  return [
    labelled(context, 'report.notes.estimator', `report.notes.${fit.method.family}-${outcome}`, {
      ...methodWords(fit, context),
      nodes: measures.nodes?.plain ?? '',
      npar,
      iterations,
    }),
    labelled(context, 'report.notes.cases', `report.notes.cases-${fit.method.missing}`, {
      n: formatInteger(n),
      rows: formatInteger(nRows),
    }),
    ...groupNotes(fit, context),
    ...conventionNotes(fit, context),
    ...productNotes(fit, context),
    ...bootstrapNotes(fit, context),
    ...missingNotes(context).map((id) => labelled(context, `report.notes.missing-${id}`, 'report.notes.missing-text')),
    ...(scale !== 'none' ? [labelled(context, 'report.notes.scale', `report.notes.scale-${scale}`)] : []),
    ...(fit.settings.defaults === 'lavaan'
      ? [labelled(context, 'report.notes.defaults', 'report.notes.defaults-lavaan')]
      : []),
    ...(weighsFourthMoments(fit.settings)
      ? [labelled(context, 'report.notes.correction', `report.notes.h1-${fit.settings.h1Information}`)]
      : []),
    ...(fit.groups.length > 1 && fit.measures.gfi !== undefined
      ? [labelled(context, 'report.notes.gfi', 'report.notes.gfi-groups')]
      : []),
    ...(fit.method.fixedPredictors.length > 0
      ? [
          labelled(context, 'report.notes.fixed-x', 'report.notes.fixed-x-text'),
          ...(fit.measures.gfi === undefined
            ? []
            : [labelled(context, 'report.notes.fixed-x', 'report.notes.fixed-x-gfi')]),
          labelled(context, 'report.notes.standardised', standardisedErrors(fit)),
        ]
      : []),
  ];
}

/** What standard errors of standardised coefficients take the variances of fixed predictors for. */
function standardisedErrors(fit: EstimatedFit): MessageKey {
  const { standardizedSe } = fit.settings;
  if (standardizedSe === 'random.x' && fit.method.missing === 'covariances') return 'report.notes.standardised-normal';
  return `report.notes.standardised-${standardizedSe}`;
}

/** What was minimised, and where standard errors and test come from. */
function methodWords({ method, settings }: EstimatedFit, { translate }: ReportContext): Values {
  const { estimator } = settings;
  if (method.family !== 'covariance') return { estimator };
  const { discrepancy, se, test, information } = method;
  return {
    estimator,
    method: translate(
      method.missing === 'two-stage' ? 'report.notes.method.two-stage' : `report.notes.method.${discrepancy}`,
    ),
    se: translate(`settings.se.${se}`),
    test: translate(`settings.test.${test}`),
    information: translate(`report.notes.information.${information}`),
  };
}

/** How chi-square is computed, where there is one, or why the method has none. */
function conventionNotes(fit: EstimatedFit, context: ReportContext): ReportBlock[] {
  if (standsOnMoments(fit.method) && fit.measures.chisq === undefined) return [];
  const values = { other: formatStatistic(otherChiSquare(fit)) };
  return [labelled(context, 'report.notes.convention', conventionOf(fit), values)];
}

function conventionOf(fit: EstimatedFit): MessageKey {
  const { method } = fit;
  if (method.family !== 'covariance') return `report.notes.convention-${method.family}`;
  const { discrepancy, likelihood } = method;
  if (discrepancy === 'FIML') return 'report.notes.convention-fiml';
  if (discrepancy !== 'ML') return 'report.notes.convention-least-squares';
  return fit.groups.length > 1
    ? `report.notes.convention-${likelihood}-groups`
    : `report.notes.convention-${likelihood}`;
}

/** Which groups there are, what is equal over them, and what differs in spite of that. */
function groupNotes(fit: EstimatedFit, context: ReportContext): ReportBlock[] {
  const { settings, groups } = fit;
  if (groups.length < 2) return [];
  const { translate } = context;
  const separator = translate('problem.list-separator');
  const listed = (names: readonly string[]): string => names.join(separator);
  const noted = (code: ProblemCode): readonly string[] =>
    fit.problems.flatMap((each) => (each.code === code ? problemTexts(each) : []));
  const byLabel = noted('group-equality-by-label');
  const equal = [
    ...settings.groupEqual.map((set) => translate(`settings.equality.${set}`)),
    ...(byLabel.length > 0 ? [translate('report.notes.groups-by-label', { parameters: listed(byLabel) })] : []),
  ];
  const released = settings.groupEqual.length > 0 ? settings.groupPartial : [];
  const apart = [...new Set([...noted('group-equality-apart'), ...released])];
  const groupsNote = labelled(context, 'report.notes.groups', 'report.notes.groups-text', {
    column: context.labelOf(settings.group),
    labels: groups.map((group) => `${groupName(group)} (${formatInteger(group.n)})`).join(separator),
    equal: equal.length > 0 ? listed(equal) : translate('report.notes.groups-none'),
  });
  if (apart.length === 0) return [groupsNote];
  const text = rich(translate, 'report.notes.groups-apart', { parameters: listed(apart) });
  return [groupsNote, { kind: 'note', tone: 'plain', text }];
}

/** How products of variables came about. */
function productNotes(fit: EstimatedFit, context: ReportContext): ReportBlock[] {
  const { interactions = [], sample, settings, method } = fit;
  const columns = new Set(sample.flatMap(({ names }) => names));
  const isColumn = interactions.map((one) => productNamesOf(one).some((name) => columns.has(name)));
  const ofConstructs = labelled(context, 'report.notes.products', `report.notes.products-${method.products ?? 'dmc'}`, {
    pairs: context.translate(`report.notes.pairs-${settings.pairs}`),
    standardised: context.translate('report.notes.products-standardised'),
  });
  return [
    ...(isColumn.includes(false) ? [ofConstructs] : []),
    ...(isColumn.includes(true) ? [labelled(context, 'report.notes.products', 'report.notes.products-observed')] : []),
  ];
}

function bootstrapNotes(fit: EstimatedFit, context: ReportContext): ReportBlock[] {
  const missing = missingReplicates(fit);
  const { bootstrap } = fit;
  const unrun =
    missing > 0
      ? [
          labelled(context, 'report.notes.bootstrap', 'report.notes.bootstrap-missing', {
            requested: formatInteger(missing),
          }),
        ]
      : [];
  if (!bootstrap) return unrun;
  const { succeeded, requested, type, ci, seed } = bootstrap;
  return [
    labelled(context, 'report.notes.bootstrap', 'report.notes.bootstrap-text', {
      succeeded: formatInteger(succeeded),
      requested: formatInteger(requested),
      type: context.translate(`settings.bootstrap-type.${type}`),
      ci: context.translate(`settings.ci.${ci}`),
      seed,
    }),
    ...unrun,
  ];
}

/** What the project sets and this report has no result of. */
function missingNotes({ document, fit, analyses }: ReportContext): readonly ('wald' | 'compare')[] {
  const wanted = analysesOf(document, fit);
  return (['wald', 'compare'] as const).filter((id) => wanted.includes(id) && !analyses[id]);
}

/** Chi-square of one group by the other convention: the discrepancy does not depend on the divisor, its multiplier does. */
function otherChiSquare({ measures, n, method }: EstimatedFit): number | undefined {
  const chisq = measures.chisq?.plain;
  if (chisq === undefined || method.family !== 'covariance') return undefined;
  return method.likelihood === 'normal' ? (chisq * (n - 1)) / n : (chisq * n) / (n - 1);
}

function originNotes(context: ReportContext): ReportBlock[] {
  const { document, generatedOn, language, provenance, version } = context;
  const data = provenance ?? document.data;
  return [
    labelled(context, 'report.notes.software', 'report.notes.software-text', {
      version,
      date: formatDay(generatedOn, language),
    }),
    ...(data
      ? [
          labelled(context, 'report.notes.data', 'report.notes.data-text', {
            file: data.fileName,
            hash: data.hash.replace(/^sha256:/, ''),
          }),
        ]
      : []),
  ];
}

function problemNotes(fit: EstimatedFit, context: ReportContext): ReportBlock[] {
  if (fit.problems.length === 0) return [];
  return [
    { kind: 'heading', level: 2, id: 'problems', text: context.translate('report.notes.problems') },
    ...fit.problems.map((each): ReportBlock => {
      const tone = each.severity === 'note' ? 'plain' : 'warning';
      return { kind: 'note', tone, text: problemSentence(each, context) };
    }),
  ];
}
