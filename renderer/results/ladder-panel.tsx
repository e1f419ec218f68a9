/** Measurement invariance in one click: every step with its differences, and what to free where a step does not hold. */
import { Check, Unlink, X } from 'lucide-react';
import type { LadderRung } from '../../shared/engine/compare/ladder-rungs.ts';
import { formatBounded, formatDecimal, formatPRelation } from '../../shared/language/format.ts';
import type { Translate } from '../../shared/language/translate.ts';
import {
  firstFailure,
  ladderCutOffs,
  ladderFigures,
  ladderReleases,
  ladderVersionWords,
  stepHolds,
} from '../../shared/results/ladder-words.ts';
import { IconButton } from '../kit/button.tsx';
import { ProblemLines } from '../kit/problem-lines.tsx';
import { changeSettings } from '../state/use-settings.ts';
import { useDocument } from '../state/store.ts';
import { useT } from '../state/use-t.ts';
import { AnalysisStatus } from './analysis-status.tsx';
import { CopyButton } from '../kit/copy-button.tsx';
import type { CopyTable } from '../../shared/results/write/clipboard.ts';
import { ResultSection } from './result-section.tsx';
import { StackedTable, type StackedRow } from './stacked-table.tsx';
import { useAnalysis } from './use-analysis.ts';

const releasesTold = 3;

export function LadderPanel() {
  const t = useT();
  const { settings } = useDocument();
  const { value, problems, status, isOutdated } = useAnalysis('ladder');
  if (settings.group === '') return null;
  return (
    <ResultSection
      title={t('results.ladder.title')}
      caption={t('results.ladder.caption', { column: settings.group })}
      tools={value && <CopyButton table={() => toCopy(value, t)} />}
    >
      <AnalysisStatus id="ladder" start={t('results.ladder.start')} />
      {value && (
        <div data-outdated={isOutdated || undefined} className="analysis">
          <StackedTable columns={differenceColumns} rows={value.map((rung) => ladderRow(rung, value, t))} />
          <Releases rungs={value} />
          <ProblemLines
            problems={[
              ...value.flatMap((rung) => [...(rung.problems ?? []), ...(rung.comparison?.problems ?? [])]),
              ...(status === 'done' ? problems : []),
            ]}
          />
          <p className="result-hint">
            {t('results.ladder.hint', {
              cfi: formatBounded(ladderCutOffs.cfi, 3),
              rmsea: formatBounded(ladderCutOffs.rmsea, 3),
            })}{' '}
            {ladderVersionWords(value, t)}
          </p>
        </div>
      )}
    </ResultSection>
  );
}

const differenceColumns = ['Δχ² (Δdf)', 'p', 'ΔCFI', 'ΔRMSEA', 'ΔSRMR'] as const;

/** What each step is, and how it differs from the one before. */
function ladderRow(rung: LadderRung, rungs: readonly LadderRung[], t: Translate): StackedRow {
  const { test, cfi, difference, p, cfiDiff, rmseaDiff, srmrDiff } = ladderFigures(rung, rungs);
  return {
    title: t(`results.ladder.${rung.name}`),
    word: <Holds rung={rung} rungs={rungs} />,
    ...(rung.status === 'failed' ? {} : { aside: t('results.ladder.fit', { test, cfi }) }),
    cells: rung.comparison ? [difference, p, cfiDiff, rmseaDiff, srmrDiff] : [],
  };
}

function Holds({ rung, rungs }: { readonly rung: LadderRung; readonly rungs: readonly LadderRung[] }) {
  const t = useT();
  const failed = firstFailure(rungs);
  if (rung.status !== 'converged')
    return <span className="stacked-word low">{t(`results.ladder.${rung.status}`)}</span>;
  if (failed >= 0 && rungs.indexOf(rung) > failed)
    return <span className="stacked-word low">{t('results.ladder.after-failure')}</span>;
  const holds = rung.comparison && stepHolds(rung.comparison);
  if (holds === undefined) return null;
  const Sign = holds ? Check : X;
  return (
    <span className={holds ? 'stacked-word fit-word-good' : 'stacked-word low'}>
      <Sign size={12} strokeWidth={2.25} aria-hidden />
      {t(holds ? 'results.ladder.holds' : 'results.ladder.fails')}
    </span>
  );
}

/** What could be freed, with a button that does so in the settings. */
function Releases({ rungs }: { readonly rungs: readonly LadderRung[] }) {
  const t = useT();
  const { groupPartial } = useDocument().settings;
  const told = ladderReleases(rungs, releasesTold);
  if (told.length === 0) return null;
  return (
    <>
      <h4 className="result-subtitle">{t('results.ladder.releases')}</h4>
      <table className="result-table">
        <tbody>
          {told.flatMap(({ rung, found }) =>
            found.map(({ parameter, test }) => (
              <tr key={`${rung.name} ${parameter}`}>
                <th scope="row">
                  {parameter}
                  <span className="index-definition">{t(`results.ladder.${rung.name}`)}</span>
                </th>
                <td className="number">
                  χ² {formatDecimal(test.statistic, 2)}, p {formatPRelation(test.pvalue)}
                </td>
                <td className="index-add">
                  {!groupPartial.includes(parameter) && (
                    <IconButton
                      name={t('results.ladder.free', { parameter })}
                      onPress={() => changeSettings({ groupPartial: [...groupPartial, parameter] })}
                    >
                      <Unlink size={13} />
                    </IconButton>
                  )}
                </td>
              </tr>
            )),
          )}
        </tbody>
      </table>
    </>
  );
}

function toCopy(rungs: readonly LadderRung[], t: Translate): CopyTable {
  const number = (title: string) => ({ title, align: 'right' as const });
  return {
    title: t('results.ladder.title'),
    columns: [
      { title: t('results.ladder.step'), align: 'left' },
      ...['χ² (df)', 'CFI', 'RMSEA', 'SRMR', 'Δχ² (Δdf)', 'p', 'ΔCFI', 'ΔRMSEA', 'ΔSRMR'].map(number),
    ],
    rows: rungs.map((rung) => {
      const { test, cfi, rmsea, srmr, difference, p, cfiDiff, rmseaDiff, srmrDiff } = ladderFigures(rung, rungs);
      return [t(`results.ladder.${rung.name}`), test, cfi, rmsea, srmr, difference, p, cfiDiff, rmseaDiff, srmrDiff];
    }),
  };
}
