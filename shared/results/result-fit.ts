/** Fit indices, one row each and one column a version, with the cut-off they are judged by and who proposed it. */
import type { IndexDisplay, IndexPlace } from '../engine/indices/fit-index.ts';
import type { EstimatedFit } from '../engine/fit.ts';
import { formatBounded, formatPercent } from '../language/format.ts';
import { plain, rich, sentences, type RichText } from '../language/rich-text.ts';
import { sources } from '../sources/sources.ts';
import type { ResultContext } from './context.ts';
import { intervalCell, numberCell, textCell, wordCell, type Cell, type ResultTable, type Row } from './element.ts';
import { hasReference, isTested } from './fit-facts.ts';
import { measureOf, reportedIndex, versionsOf, type IndexVersion } from './reported-fit.ts';
import { intervalOf, shownIndices, type ShownIndex } from './shown-indices.ts';

type Words = Pick<ResultContext, 'translate' | 'language'>;

/** Every index, or those of one place. */
export type FitTableKind = 'all' | Exclude<IndexPlace, 'status'>;

const titles = {
  all: 'results.fit.title',
  untested: 'results.fit.title',
  versions: 'results.fit.versions-title',
  report: 'report.fit.title',
  terminal: 'results.fit.title',
} as const satisfies Record<FitTableKind, string>;

/** Without rows where nothing of the kind was computed. */
export function resultFit(fit: EstimatedFit, kind: FitTableKind, context: Words): ResultTable {
  const { translate } = context;
  const known = versionsOf(fit.measures);
  const versions: readonly IndexVersion[] = known.length > 1 ? known : ['plain'];
  const listed = shownIndices(kind);
  return {
    id: 'fit-indices',
    title: translate(titles[kind]),
    columns: [
      { id: 'index', head: plain(translate('report.column.index')), align: 'left', brief: true },
      ...versions.map((version) => ({
        id: version,
        head: plain(translate(versions.length > 1 ? `results.fit.version.${version}` : 'report.column.value')),
        align: 'right' as const,
        brief: true as const,
      })),
      { id: 'cutoff', head: plain(translate('report.column.cutoff')), align: 'left' },
      { id: 'source', head: plain(translate('report.column.source')), align: 'left' },
    ],
    rows: listed.flatMap((index) => {
      const row = indexRow(fit, index, versions, kind, context);
      const isListed = listed.some(({ id }) => id === index.display.interval?.lower);
      return [...row, ...(isListed ? [] : intervalRow(fit, index, versions, context))];
    }),
    note: noteOf(fit, kind, versions, context),
  };
}

/** The cells of those versions that have something; nothing where none has. */
function cellsOf(
  versions: readonly IndexVersion[],
  cellIn: (version: IndexVersion) => Cell | undefined,
): Readonly<Record<string, Cell>> | undefined {
  const cells = versions.flatMap((version) => {
    const cell = cellIn(version);
    return cell ? [[version, cell] as const] : [];
  });
  return cells.length === 0 ? undefined : Object.fromEntries(cells);
}

function indexRow(
  fit: EstimatedFit,
  { id, display }: ShownIndex,
  versions: readonly IndexVersion[],
  kind: FitTableKind,
  context: Words,
): readonly Row[] {
  const { translate } = context;
  const values = cellsOf(versions, (version) => {
    // An uncorrected sum of squares has no distribution to be tested by.
    if (display.isInference && !hasReference(fit, version)) return undefined;
    const value = measureOf(fit.measures, id, version);
    return value === undefined ? undefined : numberCell(value, display.form);
  });
  if (!values || (kind === 'versions' && !('scaled' in values || 'robust' in values))) return [];
  const definition = translate(`index.${id}`);
  return [
    {
      kind: 'cells',
      cells: {
        index: textCell(rich(translate, `index.label.${id}`)),
        ...values,
        ...judgementOf(fit, id, display, context),
      },
      ...(kind === 'all' ? { remark: definition } : { hint: definition }),
    },
  ];
}

function judgementOf(
  fit: EstimatedFit,
  id: ShownIndex['id'],
  { group, cutOff }: IndexDisplay,
  { translate }: Words,
): Readonly<Record<string, Cell>> {
  if (group === 'information') return { cutoff: wordCell(translate('report.fit.comparison-only')) };
  if (!cutOff || !isTested(fit) || !reportedIndex(fit.measures, id)) return {};
  const { better, good, source } = cutOff;
  return {
    cutoff: wordCell(`${better === 'higher' ? '≥' : '≤'} ${formatBounded(good, 2)}`),
    source: wordCell(sources[source].short),
  };
}

/** Below its index, where the limits are not listed by themselves. */
function intervalRow(
  fit: EstimatedFit,
  { id, display }: ShownIndex,
  versions: readonly IndexVersion[],
  { translate }: Words,
): readonly Row[] {
  if (!display.interval) return [];
  const intervals = cellsOf(versions, (version) => {
    const ends = hasReference(fit, version) ? intervalOf(fit.measures, display, version) : undefined;
    return ends && intervalCell(ends, display.form);
  });
  if (!intervals) return [];
  const level = formatPercent(display.interval.level);
  const name = translate('report.fit.interval', { level, index: translate(`index.label.${id}`) });
  return [{ kind: 'cells', cells: { index: wordCell(name), ...intervals } }];
}

function noteOf(
  fit: EstimatedFit,
  kind: FitTableKind,
  versions: readonly IndexVersion[],
  { translate, language }: Words,
): RichText {
  if (kind === 'all') return [];
  if (kind === 'versions') return plain(translate('results.fit.versions-hint'));
  // The report says it in its sentence on the likelihood.
  const hasRatio = kind !== 'report' && measureOf(fit.measures, 'lrt.chisq', 'plain') !== undefined;
  const products = hasRatio ? rich(translate, 'results.fit.note-products') : [];
  if (kind === 'untested') return products;
  const isUncorrected = versionsOf(fit.measures).length > 0 && !hasReference(fit, 'plain');
  const parts = [
    isUncorrected ? rich(translate, 'report.fit.note-uncorrected', { estimator: fit.settings.estimator }) : [],
    versions.length > 1
      ? rich(translate, versions.includes('robust') ? 'report.fit.note-versions' : 'report.fit.note-scaled')
      : [],
    products,
    kind === 'report' ? plain(translate('report.fit.note')) : [],
  ];
  return sentences(parts, language);
}
