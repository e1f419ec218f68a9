/** The model in syntax, with the call by which lavaan estimates the same, as far as it can. */
import { toModelSpec } from '../document/to-model-spec.ts';
import { printSyntax } from '../engine/fit-model.ts';
import type { EstimatedFit } from '../engine/fit.ts';
import type { ModelSpec } from '../engine/model-spec.ts';
import { expandEffects } from '../engine/model/expand-effects.ts';
import { arrangeGroups } from '../engine/model/join-blocks.ts';
import { lavaanNames, printLavaanCall } from '../engine/scripts/print-lavaan.ts';
import { success } from '../problem.ts';
import type { ReportBlock } from './blocks.ts';
import type { ReportContext } from './context.ts';
import { hasProductIndicators, isFromCovariances, isLms } from './fit-facts.ts';
import { productNamesOf } from './moderation-words.ts';
import { rich } from './rich-text.ts';

export function modelSyntax(context: ReportContext): ReportBlock[] {
  const { document, fit, translate } = context;
  const estimated = fit && fit.status !== 'failed' ? fit : undefined;
  const spec = context.spec ? success(context.spec) : toModelSpec(document);
  if (!spec.ok) return [];
  // Other programs take blocks of groups in the order of the data's groups.
  const arranged = estimated
    ? arrangeGroups(
        spec.value,
        estimated.groups.map(({ label }) => label),
      )
    : spec;
  const shown = arranged.ok ? arranged.value : spec.value;
  return [
    { kind: 'heading', level: 2, id: 'syntax', text: translate('report.notes.syntax') },
    ...(estimated ? lavaanCall(estimated, shown, context) : []),
    {
      kind: 'code',
      text: printSyntax(expandEffects(shown, estimated?.groups.length ?? 1, estimated?.settings ?? document.settings)),
    },
  ];
}

/** Covariances of a product were added, or are written with the product in front, where lavaan does not read one. */
function hasRelatedProducts({ problems, interactions = [] }: EstimatedFit, spec: ModelSpec): boolean {
  const products = new Set(interactions.flatMap(productNamesOf));
  return (
    problems.some(({ code }) => code === 'product-covariances-added') || spec.terms.some(({ lhs }) => products.has(lhs))
  );
}

/** What keeps lavaan from estimating the same model from this syntax. */
function obstacle(fit: EstimatedFit, spec: ModelSpec): 'lms' | 'products' | 'names' | undefined {
  if (isLms(fit)) return 'lms';
  if (hasProductIndicators(fit) || hasRelatedProducts(fit, spec)) return 'products';
  const names = spec.terms.flatMap(({ lhs, rhs }) => [lhs, rhs]).flatMap((name) => name.split(':'));
  const isRead = (name: string): boolean =>
    name === '' || (lavaanNames.pattern.test(name) && !lavaanNames.isReserved(name));
  return names.every(isRead) ? undefined : 'names';
}

function lavaanCall(fit: EstimatedFit, spec: ModelSpec, { translate }: ReportContext): ReportBlock[] {
  const found = obstacle(fit, spec);
  if (found) return [{ kind: 'note', tone: 'plain', text: rich(translate, `report.notes.lavaan-${found}`) }];
  const source = isFromCovariances(fit) ? 'covariances' : 'data';
  const ordered = [...new Set(fit.estimates.flatMap(({ op, lhs }) => (op === '|' ? [lhs] : [])))];
  // Values that differ between groups stay apart in lavaan only where the call says so.
  const apart = fit.problems.flatMap(({ code, parameters }) => (code === 'group-equality-apart' ? parameters : []));
  const settings = { ...fit.settings, groupPartial: [...new Set([...fit.settings.groupPartial, ...apart])] };
  const hasWrittenMeans = spec.terms.some(({ op }) => op === '~1');
  const facts = { settings, ordered, hasMeans: fit.implied.some(({ mean }) => mean !== undefined), hasWrittenMeans };
  return [
    { kind: 'note', tone: 'plain', text: rich(translate, `report.notes.lavaan-${source}`) },
    { kind: 'code', text: printLavaanCall(facts, source) },
  ];
}
