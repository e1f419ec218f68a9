/** Constraints on labelled parameters: written or clicked together, tested without another estimation. */
import { setWaldConstraints } from '../../shared/document/edits.ts';
import { modelLabels } from '../../shared/document/model-labels.ts';
import type { WaldTest } from '../../shared/engine/post-estimation/wald-test.ts';
import type { Translate } from '../../shared/language/translate.ts';
import { waldFigures, waldVerdict } from '../../shared/results/wald-words.ts';
import { Button } from '../app/kit/button.tsx';
import { TextInput } from '../data/fields.tsx';
import { runAnalysis } from '../state/analyses.ts';
import { analysisKeyNow } from '../state/analysis-key.ts';
import { edit, useApp, useDocument } from '../state/store.ts';
import { useT } from '../state/use-t.ts';
import { AnalysisStatus } from './analysis-status.tsx';
import { CopyButton } from './copy-button.tsx';
import type { CopyTable } from '../../shared/results/write/clipboard.ts';
import { insertLabel } from './insert-label.ts';
import { ResultSection } from './result-section.tsx';
import { useAnalysis } from './use-analysis.ts';

export function WaldPanel() {
  const t = useT();
  const document = useDocument();
  const { value, isOutdated } = useAnalysis('wald');
  const labels = modelLabels(document);
  const isOffered = labels.length > 0 || document.waldConstraints !== '';
  return (
    <ResultSection title={t('results.wald.title')} tools={value && <CopyButton table={() => toCopy(value, t)} />}>
      <p className="result-sentence">{t('results.wald.hint')}</p>
      {isOffered ? (
        <Constraints text={document.waldConstraints} labels={labels} />
      ) : (
        <p className="result-hint">{t('results.wald.no-labels', { field: t('diagram.parameter-label') })}</p>
      )}
      <AnalysisStatus id="wald" />
      {value && (
        <div data-outdated={isOutdated || undefined} className="analysis">
          <Result test={value} />
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

const columns = ['χ²', 'df', 'p'] as const;

function Result({ test }: { readonly test: WaldTest }) {
  const t = useT();
  const [constraints, ...figures] = waldFigures(test);
  return (
    <>
      <table className="result-table wald-table">
        <thead>
          <tr>
            <th scope="col">{t('results.wald.constraints')}</th>
            {columns.map((title) => (
              <th key={title} scope="col" className="number">
                {title}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          <tr>
            <th scope="row">{constraints}</th>
            {figures.map((figure, index) => (
              <td key={columns[index]} className="number">
                {figure}
              </td>
            ))}
          </tr>
        </tbody>
      </table>
      <p className="result-sentence">{waldVerdict(test, t)}</p>
    </>
  );
}

function toCopy(test: WaldTest, t: Translate): CopyTable {
  return {
    title: t('results.wald.title'),
    columns: [
      { title: t('results.wald.constraints'), align: 'left' },
      ...columns.map((title) => ({ title, align: 'right' as const })),
    ],
    rows: [waldFigures(test)],
    note: waldVerdict(test, t),
  };
}
