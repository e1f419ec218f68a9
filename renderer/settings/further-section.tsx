/** Statements of the model that the drawing has no sign for, with examples in the names of the model at hand. */
import { useEffect, useRef } from 'react';
import { TriangleAlert } from 'lucide-react';
import { Button as AriaButton, Label, TextArea, TextField } from 'react-aria-components';
import { drawConstructs, setFurtherSyntax } from '../../shared/document/edits/edits.ts';
import { furtherModel, parameterLabels } from '../../shared/document/compile/further-model.ts';
import { limits } from '../../shared/document/limits.ts';
import { undrawnConstructs } from '../../shared/document/edits/redraw-model.ts';
import { toModelSpec } from '../../shared/document/compile/to-model-spec.ts';
import { describeInWindow } from '../kit/describe-in-window.ts';
import { Button } from '../kit/button.tsx';
import { fitCanvas } from '../state/canvas-port.ts';
import { mountStatements } from '../state/statement-port.ts';
import { edit, getState, useApp, useDocument } from '../state/store.ts';
import { useT } from '../state/use-t.ts';
import { SettingDisclosure, SettingSection } from './setting-section.tsx';
import { exampleIds, statementExamples } from './statement-examples.ts';
import { useDraft, type Draft } from './use-draft.ts';
import { useColumns } from '../state/use-settings.ts';

/** What was typed for one project never goes into the next. */
export function FurtherSection() {
  const serial = useApp((state) => state.project.serial);
  return <OwnSection key={serial} serial={serial} />;
}

function OwnSection({ serial }: { readonly serial: number }) {
  const t = useT();
  const { furtherSyntax } = useDocument();
  const write = (text: string, coalesceKey: string | null): void => {
    if (getState().project.serial === serial) edit((each) => setFurtherSyntax(each, text), coalesceKey);
  };
  const draft = useDraft(furtherSyntax, (text) => write(text, 'further-syntax'));
  return (
    <SettingSection title={t('settings.further')}>
      <p className="setting-hint">{t('settings.further-hint')}</p>
      <Statements draft={draft} />
      <KnownLabels />
      <UndrawnConstructs />
      <SettingDisclosure title={t('settings.further-examples')}>
        <Examples onInsert={(statement) => write(withLine(draft.text, statement), null)} />
      </SettingDisclosure>
    </SettingSection>
  );
}

function withLine(text: string, line: string): string {
  return `${text}${text === '' || text.endsWith('\n') ? '' : '\n'}${line}\n`;
}

function Statements({ draft }: { readonly draft: Draft }) {
  const t = useT();
  const document = useDocument();
  const area = useRef<HTMLTextAreaElement>(null);
  useEffect(() => mountStatements((line) => selectLine(area.current, line)), []);
  const further = furtherModel(document);
  const isInvalid = !further.ok && draft.text === document.furtherSyntax;
  return (
    <TextField
      className="field"
      value={draft.text}
      onChange={draft.change}
      onKeyDown={({ ctrlKey, metaKey }) => (ctrlKey || metaKey) && draft.commit()}
      isInvalid={isInvalid}
      maxLength={limits.syntax}
    >
      <Label className="visually-hidden">{t('settings.further')}</Label>
      <TextArea
        ref={area}
        className="field-input field-code"
        rows={Math.min(16, Math.max(4, draft.text.split('\n').length + 1))}
        placeholder={t('settings.further-placeholder')}
        spellCheck={false}
        autoComplete="off"
        autoCapitalize="off"
      />
      {isInvalid &&
        further.problems.map((problem, index) => (
          <div key={index} className="setting-advice" role="status">
            <TriangleAlert size={14} aria-hidden />
            <p>{describeInWindow(problem, t).message}</p>
          </div>
        ))}
    </TextField>
  );
}

function selectLine(area: HTMLTextAreaElement | null, line: number): void {
  if (!area) return;
  const lines = area.value.split('\n');
  const start = lines.slice(0, line - 1).reduce((sum, text) => sum + text.length + 1, 0);
  area.focus();
  area.setSelectionRange(start, start + (lines[line - 1]?.length ?? 0));
  area.scrollIntoView({ block: 'center' });
}

function KnownLabels() {
  const t = useT();
  const spec = toModelSpec(useDocument());
  const labels = spec.ok ? parameterLabels(spec.value) : [];
  return (
    <p className="setting-hint">
      {labels.length === 0
        ? t('settings.further-no-labels')
        : t('settings.further-labels', { labels: labels.join(t('problem.list-separator')) })}
    </p>
  );
}

/** A construct that only statements know is estimated, but nobody sees it. */
function UndrawnConstructs() {
  const t = useT();
  const names = undrawnConstructs(useDocument());
  if (names.length === 0) return null;
  const draw = () => {
    edit(drawConstructs);
    requestAnimationFrame(fitCanvas);
  };
  return (
    <p className="setting-hint">
      {t('settings.further-undrawn', { names: names.join(t('problem.list-separator')) })}{' '}
      <Button look="quiet" onPress={draw}>
        {t('settings.further-draw')}
      </Button>
    </p>
  );
}

function Examples({ onInsert }: { readonly onInsert: (statement: string) => void }) {
  const t = useT();
  const columns = useColumns();
  const numbers = columns.filter(({ kind }) => kind === 'numeric').map(({ name }) => name);
  const examples = statementExamples(useDocument(), numbers);
  return (
    <dl className="statement-examples">
      {exampleIds.map((id) => (
        <div key={id}>
          <dt>{t(`settings.further-example.${id}`)}</dt>
          <dd>
            <pre>{examples[id]}</pre>
            <AriaButton
              className="link"
              aria-label={t('settings.further-insert-this', { statement: examples[id] })}
              onPress={() => onInsert(examples[id])}
            >
              {t('settings.further-insert')}
            </AriaButton>
          </dd>
        </div>
      ))}
    </dl>
  );
}
