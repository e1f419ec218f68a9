/** After an import: what was read as what, missing codes found in the data, and constructs to build. */
import './import.css';
import type { LoadedData } from '../../shared/contract/calls.ts';
import type { CompleteRows } from '../../shared/data/screen/complete-rows.ts';
import { columnNatures, type ColumnSummary, type DatasetSummary, type PrepareStep } from '../../shared/data/types.ts';
import { formatInteger } from '../../shared/language/format.ts';
import type { Translate } from '../../shared/language/translate.ts';
import type { Problem } from '../../shared/problem.ts';
import { Button } from '../kit/button.tsx';
import { ModalDialog } from '../kit/dialog.tsx';
import { closeDialog, setView, useApp } from '../state/store.ts';
import { useT } from '../state/use-t.ts';
import { buildConstructs } from './column-actions.ts';
import { ConstructOffers, useOffers } from './construct-offers.tsx';
import { ProposalList } from './proposal-list.tsx';
import { useProposals } from './proposals.ts';
import { ProblemLines } from '../kit/problem-lines.tsx';
import { ShortNameOffer } from './short-name-offer.tsx';
import { completeWords, useCompleteRows } from './use-complete-rows.ts';
import { readAsWords } from './readers/reader-forms.ts';

export function ImportSummary(props: { readonly data: LoadedData; readonly problems: readonly Problem[] }) {
  const t = useT();
  const { data, problems } = props;
  const prepared = useApp((state) => state.prepared) ?? data.summary;
  const offers = useOffers(prepared);
  const complete = useCompleteRows(data.datasetId, noSteps, data.summary);
  const proposals = useProposals();
  const unfit = useApp((state) => state.preparationProblems);
  // What was decided stays to be seen: a list that is empty from the beginning is not shown.
  const hasProposals = proposals !== null && (data.proposals ?? []).length > 0;
  const { ready } = offers;
  return (
    <ModalDialog
      title={t('import.done.title')}
      size="large"
      onClose={closeDialog}
      buttons={
        <>
          <Button
            look="quiet"
            onPress={() => {
              closeDialog();
              setView({ mode: 'data' });
            }}
          >
            {t('import.done.show-data')}
          </Button>
          <span className="dialog-space" />
          <Button look={ready.length > 0 ? 'plain' : 'primary'} onPress={closeDialog}>
            {ready.length > 0 ? t('constructs.later') : t('import.done.close')}
          </Button>
          {ready.length > 0 && (
            <Button
              look="primary"
              isDisabled={offers.hasErrors}
              onPress={() => {
                buildConstructs(ready);
                closeDialog();
              }}
            >
              {t('constructs.build', { count: ready.length })}
            </Button>
          )}
        </>
      }
    >
      <p className="done-numbers">{headline(data.summary, complete, t)}</p>
      <ProblemLines problems={[...problems, ...unfit]} />
      <Facts data={data} />
      {hasProposals && <ProposalList proposals={proposals} />}
      <ShortNameOffer columns={prepared.columns} />
      <ConstructOffers offers={offers} />
    </ModalDialog>
  );
}

const noSteps: readonly PrepareStep[] = [];

function headline(summary: DatasetSummary, complete: CompleteRows | null, t: Translate): string {
  const columns = summary.columns.length;
  return [
    t('import.done.rows', { count: summary.rows, formatted: formatInteger(summary.rows) }),
    t('import.done.columns', { count: columns, formatted: formatInteger(columns) }),
    ...(complete ? [completeWords(complete, t)] : []),
  ].join(' · ');
}

function Facts({ data }: { readonly data: LoadedData }) {
  const t = useT();
  const { summary, provenance } = data;
  const separator = t('data.list-separator');
  const spellings = summary.missingSpellings.map(({ text, count }) =>
    t('import.done.spelling', {
      text: text === '' ? t('import.done.spelling-blank') : text,
      count: formatInteger(count),
    }),
  );
  const facts = [
    [t('import.done.fact.file'), provenance.fileName],
    [t('import.done.fact.read-as'), readAsWords(provenance.settings, t)],
    [t('import.done.fact.columns'), kindWords(summary.columns, t).join(separator)],
    [t('import.done.fact.missing'), spellings.join(separator) || t('import.done.fact.missing-none')],
    [
      t('import.done.fact.skipped'),
      summary.skippedBlankLines > 0
        ? t('import.done.fact.skipped-blank', { count: summary.skippedBlankLines })
        : t('import.done.fact.skipped-none'),
    ],
  ];
  return (
    <dl className="import-facts">
      {facts.map(([name, text]) => (
        <div key={name} className="import-fact">
          <dt>{name}</dt>
          <dd>{text}</dd>
        </div>
      ))}
    </dl>
  );
}

/** `23 rating scales, 2 numbers, 1 text`; columns that cannot be used are named. */
function kindWords(columns: readonly ColumnSummary[], t: Translate): readonly string[] {
  return columnNatures.flatMap((nature) => {
    const own = columns.filter((column) => column.nature === nature);
    return own.length === 0
      ? []
      : [t(`import.done.kinds.${nature}`, { count: own.length, formatted: formatInteger(own.length) })];
  });
}
