/** Measurement invariance step by step: the fit of each step and its difference from the one before. */
import { refOf } from '../engine/model/parameter-ref.ts';
import type { LadderRung } from '../engine/compare/ladder-rungs.ts';
import { formatBounded } from '../language/format.ts';
import { plain, rich } from '../language/rich-text.ts';
import type { Translate } from '../language/translate.ts';
import type { ResultContext } from './context.ts';
import { numberCell, wordCell, type Cell, type CellRow, type ResultTable } from './element.ts';
import { differenceCells, differenceColumns, fitCells, fitColumns } from './fits-beside.ts';
import {
  firstFailure,
  ladderCutOffs,
  ladderMeasures,
  ladderReleases,
  ladderVersionWords,
  stepHolds,
} from './ladder-words.ts';
import { cellText } from './write/cell-text.ts';

/** `column`: that of the groups. */
export function resultLadder(
  rungs: readonly LadderRung[],
  column: string,
  { translate }: Pick<ResultContext, 'translate'>,
): ResultTable {
  const { chisq, cfi, rmsea, srmr } = fitColumns;
  return {
    id: 'invariance',
    title: translate('report.invariance.title', { column }),
    columns: [
      { id: 'step', head: plain(translate('report.column.step')), align: 'left', brief: true },
      ...[chisq, cfi, rmsea, srmr],
      ...differenceColumns.filter(({ brief }) => brief),
      { id: 'holds', head: plain(translate('results.column.verdict')), align: 'left', brief: 'only' },
    ],
    rows: rungs.map((rung) => stepRow(rung, rungs, translate)),
    note: rich(translate, 'report.invariance.note', {
      versions: ladderVersionWords(rungs, translate) ?? '',
      cfi: formatBounded(ladderCutOffs.cfi, 3),
      rmsea: formatBounded(ladderCutOffs.rmsea, 3),
    }),
  };
}

function stepRow(rung: LadderRung, rungs: readonly LadderRung[], translate: Translate): CellRow {
  const fit = fitCells(rung.measures, ladderMeasures(rungs));
  const isFailed = rung.status === 'failed';
  const told = { test: cellText(fit.chisq, 'with'), cfi: cellText(fit.cfi, 'with') };
  return {
    kind: 'cells',
    ...(isFailed ? {} : { aside: translate('results.ladder.fit', told) }),
    cells: {
      step: wordCell(translate(`results.ladder.${rung.name}`)),
      ...fit,
      ...differenceCells(rung.comparison),
      holds: holdsCell(rung, rungs, translate),
      ...(isFailed ? { chisq: wordCell(translate('results.ladder.failed')) } : {}),
    },
  };
}

/** Whether the step holds; of one that comes behind a failure, or has no solution, why that cannot be asked. */
function holdsCell(rung: LadderRung, rungs: readonly LadderRung[], translate: Translate): Cell | undefined {
  const failed = firstFailure(rungs);
  const none = (word: string): Cell => ({ kind: 'verdict', verdict: 'none', word });
  if (rung.status !== 'converged') return none(translate(`results.ladder.${rung.status}`));
  if (failed >= 0 && rungs.indexOf(rung) > failed) return none(translate('results.ladder.after-failure'));
  const holds = rung.comparison && stepHolds(rung.comparison);
  if (holds === undefined) return undefined;
  const word = translate(holds ? 'results.ladder.holds' : 'results.ladder.fails');
  return { kind: 'verdict', verdict: holds ? 'supported' : 'not-supported', word };
}

/** What could be freed where a step does not hold, `most` of each step. Undefined where there is nothing. */
export function resultReleases(
  rungs: readonly LadderRung[],
  most: number,
  { translate }: Pick<ResultContext, 'translate'>,
): ResultTable | undefined {
  const rows = ladderReleases(rungs, most).flatMap(({ rung, found }) =>
    found.map(({ parameter, test }): CellRow => {
      const about = test.parameters.at(-1);
      return {
        kind: 'cells',
        ...(about ? { about: refOf(about) } : {}),
        action: { id: 'free-across-groups', name: translate('results.ladder.free', { parameter }) },
        cells: {
          parameter: wordCell(parameter),
          step: wordCell(translate(`results.ladder.${rung.name}`)),
          chisq: numberCell(test.statistic, 'z'),
          p: numberCell(test.pvalue, 'p'),
        },
      };
    }),
  );
  if (rows.length === 0) return undefined;
  return {
    id: 'invariance-releases',
    title: translate('results.ladder.releases'),
    columns: [
      { id: 'parameter', head: plain(translate('report.column.parameter')), align: 'left', brief: true },
      { id: 'step', head: plain(translate('report.column.step')), align: 'left', brief: true },
      { id: 'chisq', head: plain('χ²'), align: 'right', brief: true },
      { ...fitColumns.p, brief: true },
    ],
    rows,
    actions: translate('results.ladder.releases'),
  };
}
