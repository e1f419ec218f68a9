/** Rows that something was found about, each finding with the step that leaves them out. */
import { useMemo, useState } from 'react';
import { ChevronRight } from 'lucide-react';
import { dataLimits } from '../../shared/data/limits.ts';
import { putSteps } from '../../shared/document/edits/edits.ts';
import { findingWords, resultFoundRows, rowsOfFindings } from '../../shared/results/sample-findings.ts';
import type { SampleReply } from '../../shared/survey/run-sample.ts';
import { Button } from '../kit/button.tsx';
import { Rich } from '../kit/rich-text.tsx';
import { edit } from '../state/store.ts';
import { useT } from '../state/use-t.ts';
import { ResultBlock } from './result-block.tsx';
import { useSurveyContext, useSurveySettings } from './use-survey.ts';

/**
 * Rows, from 0, of the data as all steps leave them: the new step stands behind those, so that it counts the same rows.
 */
function leaveOut(rows: readonly number[]): void {
  edit((document) => putSteps(document, [{ kind: 'drop-rows', columns: [], rows: rows.map((row) => row + 1) }], null));
}

export function SampleFindings({ reply, isOutdated }: { readonly reply: SampleReply; readonly isOutdated: boolean }) {
  const t = useT();
  const context = useSurveyContext();
  const settings = useSurveySettings('sample');
  const [showsRows, setShowsRows] = useState(false);
  const found = useMemo(() => reply.findings.filter(({ rows }) => rows.length > 0), [reply]);
  const table = useMemo(() => resultFoundRows(found, context), [found, context]);
  const all = rowsOfFindings(found);
  // Numbers of rows are those of the data analysed: of other data they would be other respondents.
  const canDrop = (rows: readonly number[]) => !isOutdated && rows.length <= dataLimits.droppedRows;
  return (
    <section className="result survey-findings" aria-label={t('survey.sample.findings')}>
      <h3 className="result-title">{t('survey.sample.findings')}</h3>
      {found.length === 0 && <p className="result-hint">{t('survey.sample.findings-none')}</p>}
      <ul className="finding-list">
        {found.map((finding) => {
          const rows = rowsOfFindings([finding]);
          return (
            <li key={finding.id} className="finding">
              <span>
                <Rich text={findingWords(finding, reply, settings, context)} />
              </span>
              <Button isDisabled={!canDrop(rows)} onPress={() => leaveOut(rows)}>
                {t('survey.finding.drop', { count: rows.length })}
              </Button>
            </li>
          );
        })}
      </ul>
      {found.length > 0 && (
        <div className="finding-foot">
          <button
            type="button"
            className="result-expand"
            aria-expanded={showsRows}
            onClick={() => setShowsRows(!showsRows)}
          >
            <ChevronRight size={14} aria-hidden />
            {t('survey.finding.show')}
          </button>
          {found.length > 1 && (
            <Button look="quiet" isDisabled={!canDrop(all)} onPress={() => leaveOut(all)}>
              {t('survey.finding.drop-all', { count: all.length })}
            </Button>
          )}
        </div>
      )}
      {showsRows && found.length > 0 && <ResultBlock table={table} />}
    </section>
  );
}
