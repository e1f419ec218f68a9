/** Measurement invariance step by step: the fit of each step and its difference from the one before. */
import { refOf } from '../engine/model/parameter-ref.ts';
import type { InvarianceStep } from '../engine/compare/test-invariance.ts';
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
  steps: readonly InvarianceStep[],
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
    rows: steps.map((step) => stepRow(step, steps, translate)),
    note: rich(translate, 'report.invariance.note', {
      versions: ladderVersionWords(steps, translate) ?? '',
      cfi: formatBounded(ladderCutOffs.cfi, 3),
      rmsea: formatBounded(ladderCutOffs.rmsea, 3),
    }),
  };
}

function stepRow(step: InvarianceStep, steps: readonly InvarianceStep[], translate: Translate): CellRow {
  const fit = fitCells(step.measures, ladderMeasures(steps));
  const isFailed = step.status === 'failed';
  const told = { test: cellText(fit.chisq, 'with'), cfi: cellText(fit.cfi, 'with') };
  return {
    kind: 'cells',
    ...(isFailed ? {} : { aside: translate('results.ladder.fit', told) }),
    cells: {
      step: wordCell(translate(`results.ladder.${step.name}`)),
      ...fit,
      ...differenceCells(step.comparison),
      holds: holdsCell(step, steps, translate),
      ...(isFailed ? { chisq: wordCell(translate('results.ladder.failed')) } : {}),
    },
  };
}

/** Whether the step holds; of one that comes behind a failure, or has no solution, why that cannot be asked. */
function holdsCell(step: InvarianceStep, steps: readonly InvarianceStep[], translate: Translate): Cell | undefined {
  const failed = firstFailure(steps);
  const none = (word: string): Cell => ({ kind: 'verdict', verdict: 'none', word });
  if (step.status !== 'converged') return none(translate(`results.ladder.${step.status}`));
  if (failed >= 0 && steps.indexOf(step) > failed) return none(translate('results.ladder.after-failure'));
  const holds = step.comparison && stepHolds(step.comparison);
  if (holds === undefined) return undefined;
  const word = translate(holds ? 'results.ladder.holds' : 'results.ladder.fails');
  return { kind: 'verdict', verdict: holds ? 'supported' : 'not-supported', word };
}

/** What could be freed where a step does not hold, `most` of each step. Undefined where there is nothing. */
export function resultReleases(
  steps: readonly InvarianceStep[],
  most: number,
  { translate }: Pick<ResultContext, 'translate'>,
): ResultTable | undefined {
  const rows = ladderReleases(steps, most).flatMap(({ step, found }) =>
    found.map(({ parameter, test }): CellRow => {
      const about = test.parameters.at(-1);
      return {
        kind: 'cells',
        ...(about ? { about: refOf(about) } : {}),
        action: { id: 'free-across-groups', name: translate('results.ladder.free', { parameter }) },
        cells: {
          parameter: wordCell(parameter),
          step: wordCell(translate(`results.ladder.${step.name}`)),
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
