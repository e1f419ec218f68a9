/** A codebook: which of its names are columns of the data, and what it says of them, before anything is changed. */
import { useMemo, useState } from 'react';
import { BookOpenText } from 'lucide-react';
import type { CodebookEntry } from '../../shared/data/codebook/read-codebook.ts';
import { planCodebook, type CodebookPlan } from '../../shared/data/codebook/plan-codebook.ts';
import { writeCodes } from '../../shared/data/codebook/parse-codes.ts';
import { writeValueLabels } from '../../shared/data/codebook/value-label-text.ts';
import type { ColumnSummary } from '../../shared/data/types.ts';
import { changeColumnsOf, codebookData } from '../../shared/document/edits/edits.ts';
import { formatInteger } from '../../shared/language/format.ts';
import type { Problem } from '../../shared/problem.ts';
import { sem } from '../bridge.ts';
import { Button } from '../kit/button.tsx';
import { ModalDialog } from '../kit/dialog.tsx';
import { EmptyState } from '../kit/empty-state.tsx';
import { ProblemLines } from '../kit/problem-lines.tsx';
import { edit, notify, useDocument } from '../state/store.ts';
import { useT } from '../state/use-t.ts';
import { columnWords } from './step-words.ts';

export function CodebookDialog(props: { readonly columns: readonly ColumnSummary[]; readonly onClose: () => void }) {
  const t = useT();
  const { columns, onClose } = props;
  const document = useDocument();
  const [entries, setEntries] = useState<readonly CodebookEntry[] | null>(null);
  const [problems, setProblems] = useState<readonly Problem[]>([]);
  const plan = useMemo(
    () => (entries ? planCodebook(entries, codebookData(document, columns)) : null),
    [entries, document, columns],
  );
  const changes = plan?.matched.filter((change) => Object.keys(change).length > 1) ?? [];
  const pick = async () => {
    const picked = await sem.call('data.pick', null);
    notify(picked.problems);
    if (!picked.ok || !picked.value) return;
    const read = await sem.call('data.codebook', { fileId: picked.value.fileId });
    setEntries(read.ok ? read.value : null);
    setProblems(read.problems);
  };
  const use = () => {
    edit((current) => changeColumnsOf(current, changes));
    onClose();
  };
  return (
    <ModalDialog
      title={t('codebook.title')}
      size={plan ? 'large' : 'small'}
      onClose={onClose}
      buttons={
        <>
          <Button onPress={onClose}>{t('step.cancel')}</Button>
          <Button look={plan ? 'plain' : 'primary'} onPress={() => void pick()}>
            {plan ? t('import.choose-other') : t('import.choose')}
          </Button>
          {plan && (
            <Button look="primary" isDisabled={changes.length === 0} onPress={use}>
              {t('codebook.use', { count: changes.length, formatted: formatInteger(changes.length) })}
            </Button>
          )}
        </>
      }
    >
      {!plan && problems.length === 0 && (
        <EmptyState icon={<BookOpenText size={28} strokeWidth={1.25} />} title={t('codebook.choose')}>
          <p>{t('codebook.heads')}</p>
        </EmptyState>
      )}
      <ProblemLines problems={problems} />
      {plan && <PlanView plan={plan} columns={columns} />}
    </ModalDialog>
  );
}

/** So many rows are shown; the steps have them all. */
const mostShown = 200;

function PlanView({ plan, columns }: { readonly plan: CodebookPlan; readonly columns: readonly ColumnSummary[] }) {
  const t = useT();
  const { matched, unknown, undescribed, wrong } = plan;
  return (
    <>
      <p className="done-numbers">
        {t('codebook.matched', { count: matched.length, columns: formatInteger(columns.length) })}
      </p>
      {unknown.length > 0 && (
        <p className="form-warning">{t('codebook.unknown', { columns: columnWords(unknown, t) })}</p>
      )}
      {undescribed.length > 0 && (
        <p className="form-hint">{t('codebook.undescribed', { columns: columnWords(undescribed, t) })}</p>
      )}
      {wrong.slice(0, mostShown).map(({ name, field, text }) => (
        <p key={`${name} ${field}`} className="form-warning">
          {t(`codebook.wrong-${field}`, { column: name, text })}
        </p>
      ))}
      <div className="codebook-scroll">
        <table className="codebook">
          <thead>
            <tr>
              {(['name', 'label', 'values', 'level', 'missing', 'reversed'] as const).map((field) => (
                <th key={field} scope="col">
                  {t(`step.describe.${field}`)}
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {matched.slice(0, mostShown).map(({ name, facts = {}, missing = [], reversed }) => (
              <tr key={name}>
                <th scope="row">{name}</th>
                <td>{facts.label}</td>
                <td>{writeValueLabels(facts.valueLabels ?? [])}</td>
                <td>{facts.level && t(`level.${facts.level}`)}</td>
                <td>{writeCodes(missing)}</td>
                <td>
                  {reversed === null && t('step.describe.no')}
                  {reversed && t('codebook.reversed', { minimum: reversed.minimum, maximum: reversed.maximum })}
                </td>
              </tr>
            ))}
          </tbody>
        </table>
      </div>
    </>
  );
}
