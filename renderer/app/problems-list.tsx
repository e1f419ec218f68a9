/** "To look at": each problem's sentence and remedy, and a click that selects and centres what it names. */
import { CircleAlert, Info, TriangleAlert } from 'lucide-react';
import { Button as AriaButton } from 'react-aria-components';
import { statementLine } from '../../shared/document/compile/further-model.ts';
import { mapModel } from '../../shared/document/compile/model-map.ts';
import type { Severity } from '../../shared/problem.ts';
import { ReverseButtons } from '../data/reverse-buttons.tsx';
import { revealOnCanvas } from '../state/canvas-port.ts';
import { revealStatement } from '../state/statement-port.ts';
import { dismissNotice, select, setView, useDocument } from '../state/store.ts';
import { useT } from '../state/use-t.ts';
import { describeInWindow } from '../kit/describe-in-window.ts';
import { CopyDetails } from '../kit/copy-details.tsx';
import { ProblemDetail } from '../kit/problem-detail.tsx';
import { LongEstimationNote, useLongSeconds } from './long-estimation.tsx';
import { useProblems, type ListedProblem } from './use-problems.ts';

const signs: Readonly<Record<Severity, typeof Info>> = { error: CircleAlert, warning: TriangleAlert, note: Info };

export function ProblemsList() {
  const t = useT();
  const problems = useProblems();
  const longSeconds = useLongSeconds();
  return (
    <section className="problems" aria-label={t('app.problems')}>
      <h3 className="section-title">
        {t('app.problems')} <span className="section-note">{problems.length}</span>
      </h3>
      {longSeconds !== null && <LongEstimationNote seconds={longSeconds} />}
      {problems.length === 0 && longSeconds !== null ? null : problems.length === 0 ? (
        <p className="problems-none">{t('app.problems-none')}</p>
      ) : (
        <ul className="problem-list" aria-live="polite">
          {problems.map((listed, index) => (
            <ProblemItem key={`${listed.problem.code}-${index}`} listed={listed} />
          ))}
        </ul>
      )}
    </section>
  );
}

/** On pages without the list: what went wrong outside the model. */
export function PageNotices() {
  const t = useT();
  const notices = useProblems().filter(({ isNotice }) => isNotice);
  return (
    <div className="page-notices" role="status" aria-label={t('app.problems')}>
      {notices.length > 0 && (
        <ul className="problem-list">
          {notices.map((listed, index) => (
            <ProblemItem key={`${listed.problem.code}-${index}`} listed={listed} />
          ))}
        </ul>
      )}
    </div>
  );
}

function ProblemItem({ listed }: { readonly listed: ListedProblem }) {
  const t = useT();
  const document = useDocument();
  const { problem, isNotice, saveElsewhere } = listed;
  const { message, remedy } = describeInWindow(problem, t);
  const ids = mapModel(document).culprits(problem);
  const line = statementLine(document, problem);
  const Sign = signs[problem.severity];
  return (
    <li className="problem">
      <Sign
        size={15}
        className={`problem-sign problem-${problem.severity}`}
        aria-label={t(`app.severity.${problem.severity}`)}
      />
      <div>
        <div className={`problem-message problem-${problem.severity}`}>{message}</div>
        <div className="problem-remedy">{remedy}</div>
        <ProblemDetail problem={problem} />
        <div className="problem-actions">
          {problem.code === 'negative-loading' && <ReverseButtons columns={problem.variables} />}
          {ids.length > 0 && (
            <AriaButton
              className="link"
              onPress={() => {
                setView({ mode: 'workbench' });
                select(ids);
                revealOnCanvas(ids);
              }}
            >
              {t('app.show-on-canvas')}
            </AriaButton>
          )}
          {line !== undefined && (
            <AriaButton className="link" onPress={() => revealStatement(line)}>
              {t('app.show-statement')}
            </AriaButton>
          )}
          {saveElsewhere && (
            <AriaButton
              className="link"
              onPress={() => {
                dismissNotice(problem);
                saveElsewhere();
              }}
            >
              {t('app.save-elsewhere')}
            </AriaButton>
          )}
          {isNotice && problem.severity !== 'note' && problem.detail === undefined && <CopyDetails problem={problem} />}
          {isNotice && (
            <AriaButton className="link" onPress={() => dismissNotice(problem)}>
              {t('app.dismiss')}
            </AriaButton>
          )}
        </div>
      </div>
    </li>
  );
}
