/** Measurement invariance step by step, where it was tested. */
import type { LadderRung } from '../engine/comparison/ladder-rungs.ts';
import { formatBounded } from '../language/format.ts';
import type { ReportBlock, RichText, TableBlock } from './blocks.ts';
import type { ReportContext } from './context.ts';
import { firstFailure, ladderCutOffs, ladderFigures, ladderReleases, ladderVersionWords } from './ladder-words.ts';
import { plain, rich, symbols } from './rich-text.ts';

const releasesTold = 3;

export function sectionInvariance(context: ReportContext): ReportBlock[] {
  const { fit, ladder, translate } = context;
  if (!fit || fit.status === 'failed' || !ladder || ladder.length === 0) return [];
  return [
    { kind: 'heading', level: 1, id: 'invariance', text: translate('report.section.invariance') },
    { kind: 'paragraph', text: verdict(ladder, context) },
    ladderTable(ladder, fit.settings.group, context),
    ...releases(ladder, context),
  ];
}

/** How far the ladder holds. */
function verdict(ladder: readonly LadderRung[], { translate }: ReportContext): RichText {
  const failed = firstFailure(ladder);
  const reached = ladder[(failed === -1 ? ladder.length : failed) - 1] ?? ladder[0];
  const step = translate(`results.ladder.${reached?.name ?? 'configural'}`);
  return rich(translate, failed === -1 ? 'report.invariance.all' : 'report.invariance.until', { step });
}

function ladderTable(ladder: readonly LadderRung[], column: string, context: ReportContext): TableBlock {
  const { translate } = context;
  const titles = ['χ² (*df*)', 'CFI', 'RMSEA', 'SRMR', 'Δχ² (Δ*df*)', '*p*', 'ΔCFI', 'ΔRMSEA', 'ΔSRMR'];
  return context.table({
    id: 'invariance',
    title: translate('report.invariance.title', { column }),
    columns: [
      { title: plain(translate('report.column.step')), align: 'left' },
      ...titles.map((text) => ({ title: symbols(text), align: 'right' as const })),
    ],
    rows: ladder.map((rung) => {
      const { test, cfi, rmsea, srmr, difference, p, cfiDiff, rmseaDiff, srmrDiff } = ladderFigures(rung, ladder);
      const figures = [test, cfi, rmsea, srmr, difference, p, cfiDiff, rmseaDiff, srmrDiff];
      return { kind: 'cells', cells: [translate(`results.ladder.${rung.name}`), ...figures].map(plain) };
    }),
    note: rich(translate, 'report.invariance.note', {
      versions: ladderVersionWords(ladder, translate) ?? '',
      cfi: formatBounded(ladderCutOffs.cfi, 3),
      rmsea: formatBounded(ladderCutOffs.rmsea, 3),
    }),
  });
}

function releases(ladder: readonly LadderRung[], { translate }: ReportContext): ReportBlock[] {
  const separator = translate('report.list-separator');
  return ladderReleases(ladder, releasesTold).map(({ rung, found }): ReportBlock => {
    const text = rich(translate, 'report.invariance.releases', {
      step: translate(`results.ladder.${rung.name}`),
      parameters: found.map(({ parameter }) => parameter).join(separator),
    });
    return { kind: 'note', tone: 'plain', text };
  });
}
