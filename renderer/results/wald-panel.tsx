/** Constraints on labelled parameters: written or clicked together, tested without another estimation. */
import { setWaldConstraints } from '../../shared/document/edits/edits.ts';
import { modelLabels } from '../../shared/document/compile/model-labels.ts';
import type { ResultTable } from '../../shared/results/element.ts';
import { resultWald } from '../../shared/results/result-wald.ts';
import { toCopy } from '../../shared/results/write/clipboard.ts';
import { Button } from '../kit/button.tsx';
import { TextInput } from '../kit/fields.tsx';
import { runAnalysis } from '../state/analyses.ts';
import { analysisKeyNow } from '../state/analysis-key.ts';
import { edit, useApp, useDocument } from '../state/store.ts';
import { useT } from '../state/use-t.ts';
import { AnalysisStatus } from './analysis-status.tsx';
import { CopyButton } from '../kit/copy-button.tsx';
import { insertLabel } from './insert-label.ts';
import { ResultSection } from './result-section.tsx';
import { ResultTableView } from './result-table.tsx';
import { Rich } from '../kit/rich-text.tsx';
import { useAnalysis } from './use-analysis.ts';
import { useResultContext } from './use-results.ts';

export function WaldPanel() {
  const t = useT();
  const document = useDocument();
  const { value, isOutdated } = useAnalysis('wald');
  const context = useResultContext();
  const table = value && resultWald(value, context);
  const labels = modelLabels(document);
  const isOffered = labels.length > 0 || document.waldConstraints !== '';
  return (
    <ResultSection title={t('results.wald.title')} tools={table && <CopyButton table={() => toCopy(table)} />}>
      <p className="result-sentence">{t('results.wald.hint')}</p>
      {isOffered ? (
        <Constraints text={document.waldConstraints} labels={labels} />
      ) : (
        <p className="result-hint">{t('results.wald.no-labels', { field: t('diagram.parameter-label') })}</p>
      )}
      <AnalysisStatus id="wald" />
      {table && (
        <div data-outdated={isOutdated || undefined} className="analysis">
          <Result table={table} />
        </div>
      )}
    </ResultSection>
  );
}

function Constraints({ text, labels }: { readonly text: string; readonly labels: readonly string[] }) {
  const t = useT();
  const canRun = useApp((state) => analysisKeyNow('wald', state) !== null);
  const write = (next: string) => edit((document) => setWaldConstraints(document, next), 'wald-constraints');
  return (
    <>
      <form
        className="wald-form"
        onSubmit={(event) => {
          event.preventDefault();
          void runAnalysis('wald');
        }}
      >
        <TextInput
          label={t('results.wald.field')}
          value={text}
          placeholder={t('results.wald.placeholder')}
          onChange={write}
        />
        <Button type="submit" isDisabled={!canRun}>
          {t('results.wald.start')}
        </Button>
      </form>
      {labels.length > 0 && (
        <div className="wald-labels" role="group" aria-label={t('results.wald.labels')}>
          {labels.map((label) => (
            <Button
              key={label}
              aria-label={t('results.wald.insert', { label })}
              onPress={() => write(insertLabel(text, label))}
            >
              {label}
            </Button>
          ))}
        </div>
      )}
    </>
  );
}

function Result({ table }: { readonly table: ResultTable }) {
  return (
    <>
      <ResultTableView table={table} />
      {table.note && (
        <p className="result-sentence">
          <Rich text={table.note} />
        </p>
      )}
    </>
  );
}
