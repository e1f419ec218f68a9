/** Constraints on labelled parameters: written or clicked together, tested without another estimation. */
import { setWaldConstraints } from '../../shared/document/edits/edits.ts';
import { modelLabels } from '../../shared/document/compile/model-labels.ts';
import { Button } from '../kit/button.tsx';
import { TextInput } from '../kit/fields.tsx';
import { runAnalysis } from '../state/analyses.ts';
import { analysisKeyNow } from '../state/analysis-key.ts';
import { edit, useApp, useDocument } from '../state/store.ts';
import { useT } from '../state/use-t.ts';
import { AnalysisPanel } from './analysis-panel.tsx';
import { insertLabel } from './insert-label.ts';

export function WaldPanel() {
  const t = useT();
  const document = useDocument();
  const labels = modelLabels(document);
  const isOffered = labels.length > 0 || document.waldConstraints !== '';
  return (
    <AnalysisPanel id="wald">
      <p className="result-sentence">{t('results.wald.hint')}</p>
      {isOffered ? (
        <Constraints text={document.waldConstraints} labels={labels} />
      ) : (
        <p className="result-hint">{t('results.wald.no-labels', { field: t('diagram.parameter-label') })}</p>
      )}
    </AnalysisPanel>
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
