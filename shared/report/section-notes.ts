/** Every convention a reviewer needs to recompute the numbers. */
import { expandEffects } from '../engine/model/expand-effects.ts';
import { printSyntax } from '../engine/fit-model.ts';
import type { EstimatedFit } from '../engine/fit.ts';
import { toModelSpec } from '../document/to-model-spec.ts';
import { formatInteger, formatStatistic } from '../language/format.ts';
import type { MessageKey } from '../language/translate.ts';
import type { ReportBlock } from './blocks.ts';
import { formatDate, type ReportContext } from './context.ts';
import { rich, strong, type Values } from './rich-text.ts';
import { problemSentence } from './section-failure.ts';

export function sectionNotes(context: ReportContext): ReportBlock[] {
  const { fit, translate } = context;
  const estimated = fit && fit.status !== 'failed' ? fit : null;
  return [
    { kind: 'heading', level: 1, id: 'notes', text: translate('report.section.notes') },
    ...(estimated ? estimationNotes(estimated, context) : []),
    ...originNotes(context),
    ...(estimated ? problemNotes(estimated, context) : []),
    ...syntax(context),
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
  const { settings, npar, iterations, n, nRows, status } = fit;
  const { estimator, likelihood, stdLv } = settings;
  const hasFixedX =
    settings.fixedX && fit.estimates.some((row) => row.op === '~~' && !row.free && row.se === undefined);
  return [
    labelled(
      context,
      'report.notes.estimator',
      status === 'converged' ? 'report.notes.estimator-text' : 'report.notes.not-converged-text',
      { estimator, npar, iterations },
    ),
    labelled(context, 'report.notes.cases', 'report.notes.cases-text', {
      n: formatInteger(n),
      rows: formatInteger(nRows),
    }),
    labelled(
      context,
      'report.notes.convention',
      likelihood === 'normal' ? 'report.notes.convention-normal' : 'report.notes.convention-wishart',
      { other: formatStatistic(otherChiSquare(fit)) },
    ),
    labelled(context, 'report.notes.scale', stdLv ? 'report.notes.scale-stdlv' : 'report.notes.scale-marker'),
    ...(hasFixedX ? [labelled(context, 'report.notes.fixed-x', 'report.notes.fixed-x-text')] : []),
  ];
}

/** Chi-square by the other convention: the discrepancy does not depend on the divisor, its multiplier does. */
function otherChiSquare({ measures, n, settings }: EstimatedFit): number | undefined {
  const { chisq } = measures;
  if (chisq === undefined) return undefined;
  return settings.likelihood === 'normal' ? (chisq * (n - 1)) / n : (chisq * n) / (n - 1);
}

function originNotes(context: ReportContext): ReportBlock[] {
  const { document, generatedAt, language, provenance, version } = context;
  const data = provenance ?? document.data;
  return [
    labelled(context, 'report.notes.software', 'report.notes.software-text', {
      version,
      date: formatDate(generatedAt, language),
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

function syntax(context: ReportContext): ReportBlock[] {
  const { document, fit, translate } = context;
  const groups = fit && fit.status !== 'failed' ? fit.groups.length : 1;
  const spec = toModelSpec(document);
  if (!spec.ok) return [];
  return [
    { kind: 'heading', level: 2, id: 'syntax', text: translate('report.notes.syntax') },
    { kind: 'note', tone: 'plain', text: rich(translate, 'report.notes.syntax-text') },
    { kind: 'code', text: printSyntax(expandEffects(spec.value, groups)) },
  ];
}
