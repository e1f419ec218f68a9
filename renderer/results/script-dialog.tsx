/** The model as a script for another program, so that a reviewer can repeat it. */
import { useEffect, useState } from 'react';
import { scriptFormats, type ScriptFormat } from '../../shared/export/print-script.ts';
import { catchProblem, failure, problem, type Outcome, type Problem } from '../../shared/problem.ts';
import { Button } from '../kit/button.tsx';
import { ModalDialog } from '../kit/dialog.tsx';
import { Segmented } from '../kit/segmented.tsx';
import { ProblemLines } from '../kit/problem-lines.tsx';
import { sem } from '../bridge.ts';
import { modelRequest } from '../state/analyses.ts';
import { suggestedName } from '../state/session.ts';
import { closeDialog, getState, useApp } from '../state/store.ts';
import { useT } from '../state/use-t.ts';
import { copyText } from '../kit/copy-table.ts';

const names: Readonly<Record<ScriptFormat, string>> = { lavaan: 'lavaan', r: 'R', mplus: 'Mplus' };
const extensions: Readonly<Record<ScriptFormat, string>> = { lavaan: '.lav', r: '.R', mplus: '.inp' };

type Script = { readonly text: string } | { readonly problems: readonly Problem[] } | null;

export function ScriptDialog() {
  const t = useT();
  const [format, setFormat] = useState<ScriptFormat>('lavaan');
  const key = useApp((state) => state.modelKey);
  const [script, setScript] = useState<Script>(null);
  const [isCopied, setCopied] = useState(false);
  const [unsaved, setUnsaved] = useState<readonly Problem[]>([]);
  useEffect(() => {
    let isCurrent = true;
    setScript(null);
    setCopied(false);
    setUnsaved([]);
    void readScript(format).then((outcome) => {
      if (isCurrent) setScript(outcome.ok ? { text: outcome.value } : { problems: outcome.problems });
    });
    return () => {
      isCurrent = false;
    };
  }, [format, key]);
  const text = script && 'text' in script ? script.text : null;
  return (
    <ModalDialog
      title={t('results.script.title')}
      size="large"
      onClose={closeDialog}
      buttons={
        <>
          <Button isDisabled={text === null} onPress={() => text !== null && setCopied(copyText(text))}>
            {t(isCopied ? 'results.copied' : 'results.script.copy')}
          </Button>
          <Button isDisabled={text === null} onPress={() => text !== null && void save(text, format).then(setUnsaved)}>
            {t('results.script.save')}
          </Button>
          <Button look="primary" onPress={closeDialog}>
            {t('results.estimates.close')}
          </Button>
        </>
      }
    >
      <Segmented
        name={t('results.script.format')}
        segments={scriptFormats.map((id) => ({ id, text: names[id] }))}
        value={format}
        onChange={setFormat}
      />
      <p className="result-hint">{t(`results.script.hint.${format}`)}</p>
      {script === null && <p className="result-hint">{t('results.analysis.running')}</p>}
      {script && 'problems' in script && <ProblemLines problems={script.problems} />}
      <ProblemLines problems={unsaved} />
      {text !== null && (
        <pre className="script-text" tabIndex={0} aria-label={t('results.script.title')}>
          {text}
        </pre>
      )}
    </ModalDialog>
  );
}

async function readScript(format: ScriptFormat): Promise<Outcome<string>> {
  const request = modelRequest('script');
  const { loaded, modelProblems } = getState();
  if (!request || !loaded) return failure(...(modelProblems.length > 0 ? modelProblems : [problem('no-data')]));
  const { fileName, settings } = loaded.provenance;
  try {
    return await sem.analyse('script', request, { format, source: { fileName, settings } });
  } catch (error) {
    return failure(catchProblem('worker-died', error));
  }
}

/** What kept it from being written: told here, where the button to try again stands. */
async function save(text: string, format: ScriptFormat): Promise<readonly Problem[]> {
  const outcome = await sem.call('export.text', {
    suggestedName: suggestedName(extensions[format]),
    kind: 'txt',
    text,
  });
  return outcome.problems;
}
