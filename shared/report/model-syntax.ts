/** The model as it was written, and the lines of R by which lavaan estimates the same. */
import { toModelSpec } from '../document/compile/to-model-spec.ts';
import { printSyntax } from '../engine/estimate.ts';
import type { EstimatedFit } from '../engine/fit.ts';
import type { Method } from '../engine/method.ts';
import type { ModelSpec } from '../engine/model/model-spec.ts';
import { expandEffects } from '../engine/model/expand-effects.ts';
import { arrangeGroups } from '../engine/model/join-blocks.ts';
import { lavaanOfFit } from '../export/script-of-fit.ts';
import { unlikeLavaan } from '../export/unlike-lavaan.ts';
import { success } from '../problem.ts';
import type { ReportBlock } from './blocks.ts';
import type { ReportContext } from './context.ts';
import { rich } from '../language/rich-text.ts';

export function modelSyntax(context: ReportContext): ReportBlock[] {
  const { document, fit, translate } = context;
  const estimated = fit && fit.status !== 'failed' ? fit : undefined;
  const spec = context.spec ? success(context.spec) : toModelSpec(document);
  if (!spec.ok) return [];
  // Blocks of groups stand in the order of the data's groups.
  const arranged = estimated
    ? arrangeGroups(
        spec.value,
        estimated.groups.map(({ label }) => label),
      )
    : spec;
  const shown = arranged.ok ? arranged.value : spec.value;
  return [
    { kind: 'heading', level: 2, id: 'syntax', text: translate('report.notes.syntax') },
    {
      kind: 'code',
      text: printSyntax(expandEffects(shown, estimated?.groups.length ?? 1, estimated?.settings ?? document.settings)),
    },
    ...(estimated ? [...differences(estimated, shown, context), ...linesOfR(estimated, spec.value, context)] : []),
  ];
}

/** What lavaan would misread in the text above. */
function differences(fit: EstimatedFit, spec: ModelSpec, { translate }: ReportContext): ReportBlock[] {
  const isRelated = fit.problems.some(({ code }) => code === 'product-covariances-added');
  const found = [...unlikeLavaan(spec), ...(isRelated ? (['related'] as const) : [])];
  if (found.length === 0) return [];
  const reasons = found.map((one) => translate(`report.notes.unlike.${one}`)).join(translate('report.list-separator'));
  return [{ kind: 'note', tone: 'plain', text: rich(translate, 'report.notes.unlike-lavaan', { reasons }) }];
}

function linesOfR(fit: EstimatedFit, spec: ModelSpec, context: ReportContext): ReportBlock[] {
  const { translate, document, provenance, dataSummary } = context;
  const heading: ReportBlock = { kind: 'heading', level: 2, id: 'r', text: translate('report.notes.r') };
  const note = (key: Exclude<Method['family'], 'covariance'> | 'covariances' | 'data' | 'none'): ReportBlock => ({
    kind: 'note',
    tone: 'plain',
    text: rich(translate, `report.notes.r-${key}`),
  });
  if (fit.method.family !== 'covariance') return [heading, note(fit.method.family)];
  const file = provenance ?? document.data;
  const source = { ...(file ? { file } : {}), steps: document.preparation };
  const columns = dataSummary && dataSummary.columns.length > 0 ? dataSummary.columns : undefined;
  const script = lavaanOfFit(fit, spec, source, columns);
  if (!script.ok) return [heading, note('none')];
  return [
    heading,
    note(fit.method.missing === 'covariances' ? 'covariances' : 'data'),
    { kind: 'code', text: script.value },
  ];
}
