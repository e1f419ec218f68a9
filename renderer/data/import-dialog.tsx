/** Importing data: choose a file, see how it is read, read it, see what was read as what. */
import './import.css';
import { useState } from 'react';
import { FileSpreadsheet } from 'lucide-react';
import { ProgressBar } from 'react-aria-components';
import type { LoadedData, PickedFile } from '../../shared/contract/calls.ts';
import { dataExtensions, formatNamed, type ReaderId } from '../../shared/data/readers/formats.ts';
import type { ImportChoices } from '../../shared/data/readers/schemas.ts';
import { formatBytes, formatPercent } from '../../shared/language/format.ts';
import type { Problem } from '../../shared/problem.ts';
import { sem } from '../bridge.ts';
import { Button } from '../kit/button.tsx';
import { ModalDialog } from '../kit/dialog.tsx';
import { acceptData, isPlaceholder, startWithData, whenSaved } from '../state/session.ts';
import { closeDialog, notify, openDialog, setView, useApp } from '../state/store.ts';
import { useT } from '../state/use-t.ts';
import { calledIn, type CalledColumns } from './called-columns.ts';
import { DestinationChoice, type Destination } from './destination-choice.tsx';
import { EmptyState } from '../kit/empty-state.tsx';
import { ImportPreviewTable } from './import-preview-table.tsx';
import { ImportSettingsForm } from './import-settings-form.tsx';
import { ImportSummary } from './import-summary.tsx';
import { ProblemLines } from '../kit/problem-lines.tsx';
import { usePreview, useReading, type PreviewState } from './use-import.ts';

export function ImportDialog() {
  const dialog = useApp((state) => state.dialog);
  if (dialog?.kind !== 'import') return null;
  if (dialog.imported) return <ImportSummary {...dialog.imported} />;
  return <ImportForm key={dialog.file?.fileId} initial={dialog.file} isReplacing={dialog.isReplacing === true} />;
}

function ImportForm({ initial, isReplacing }: { readonly initial: PickedFile | null; readonly isReplacing: boolean }) {
  const t = useT();
  const [file, setFile] = useState(initial);
  const [choices, setChoices] = useState<ImportChoices>({});
  const [destination, setDestination] = useState<Destination>(() => (isPlaceholder() && !isReplacing ? 'new' : 'keep'));
  const [called, setCalled] = useState<CalledColumns>({});
  const previewed = usePreview(file, choices);
  const reading = useReading((data, problems) => finish(destination, calledIn(data, called), file, data, problems));
  const isReading = reading.share !== null;

  const pick = async () => {
    const outcome = await sem.call('data.pick', null);
    notify(outcome.problems);
    if (!outcome.ok || !outcome.value) return;
    setFile(outcome.value);
    setChoices({});
  };
  const start = () => {
    if (file && previewed.preview) reading.start(file, choices);
  };
  /** A file that is no table leaves nothing to choose, unless a choice made it so. */
  const isReadable = previewed.preview !== null || previewed.isPending || Object.keys(choices).length > 0;
  const title = destination === 'keep' ? t('import.title-replace') : t('import.title');
  return (
    <ModalDialog
      title={title}
      size={file && isReadable ? 'large' : 'small'}
      onClose={closeDialog}
      mustAnswer={isReading}
      buttons={
        isReading ? (
          <Button autoFocus onPress={reading.stop}>
            {t('import.stop')}
          </Button>
        ) : (
          <Buttons hasFile={file !== null} onPick={() => void pick()} onStart={previewed.preview ? start : null} />
        )
      }
    >
      {file ? <FileLine file={file} share={reading.share} /> : <NoFile />}
      {file && !isReadable && <ProblemLines problems={previewed.problems} />}
      {file && isReadable && (
        <FileView
          promised={formatNamed(file.name)}
          previewed={previewed}
          isReading={isReading}
          problems={reading.problems}
          choices={choices}
          onChoices={setChoices}
          destination={destination}
          onDestination={setDestination}
          called={called}
          onCalled={setCalled}
        />
      )}
    </ModalDialog>
  );
}

function Buttons(props: {
  readonly hasFile: boolean;
  readonly onPick: () => void;
  /** null while there is nothing to import. */
  readonly onStart: (() => void) | null;
}) {
  const t = useT();
  const { hasFile, onPick, onStart } = props;
  return (
    <>
      {hasFile && (
        <Button look="quiet" onPress={onPick}>
          {t('import.choose-other')}
        </Button>
      )}
      <span className="dialog-space" />
      <Button onPress={closeDialog}>{t('import.cancel')}</Button>
      {hasFile ? (
        <Button look="primary" isDisabled={!onStart} onPress={() => onStart?.()}>
          {t('import.start')}
        </Button>
      ) : (
        <Button look="primary" autoFocus onPress={onPick}>
          {t('import.choose')}
        </Button>
      )}
    </>
  );
}

function NoFile() {
  const t = useT();
  const extensions = dataExtensions.map((extension) => `.${extension}`).join(t('data.list-separator'));
  return (
    <EmptyState icon={<FileSpreadsheet size={28} strokeWidth={1.25} />} title={t('import.choose-text', { extensions })}>
      <p>{t('import.choose-formats')}</p>
      <p className="empty-aside">{t('data.empty.private')}</p>
    </EmptyState>
  );
}

/** The button that had the focus is gone: without this, Escape and Tab would act on the page behind. */
function takeFocus(element: HTMLElement | null): void {
  element?.focus();
}

function FileLine({ file, share }: { readonly file: PickedFile; readonly share: number | null }) {
  const t = useT();
  if (share === null) {
    return (
      <p ref={takeFocus} tabIndex={-1} className="import-file">
        <strong>{file.name}</strong> {formatBytes(file.bytes)}
      </p>
    );
  }
  const name = t('import.progress', { name: file.name });
  return (
    <ProgressBar className="import-progress" aria-label={name} value={share * 100}>
      <span className="import-file">{name}</span>
      <span className="progress">
        <span className="progress-done" style={{ width: `${share * 100}%` }} />
      </span>
      <span className="import-share">{t('import.progress-share', { share: formatPercent(share) })}</span>
    </ProgressBar>
  );
}

function FileView(props: {
  readonly promised: ReaderId;
  readonly previewed: PreviewState;
  /** Choices made while the file is read would come too late. */
  readonly isReading: boolean;
  readonly problems: readonly Problem[];
  readonly choices: ImportChoices;
  readonly onChoices: (choices: ImportChoices) => void;
  readonly destination: Destination;
  readonly onDestination: (destination: Destination) => void;
  readonly called: CalledColumns;
  readonly onCalled: (called: CalledColumns) => void;
}) {
  const t = useT();
  const { preview, isPending } = props.previewed;
  const problems = [...props.problems, ...props.previewed.problems];
  return (
    <div className="import-columns" data-pending={isPending || undefined} inert={props.isReading}>
      <ImportSettingsForm
        promised={props.promised}
        choices={props.choices}
        found={preview?.settings}
        sheets={preview?.sheets ?? []}
        onChange={props.onChoices}
      />
      <div className="import-main">
        {preview && <ImportPreviewTable preview={preview} />}
        {!preview && isPending && <p className="import-wait">{t('import.reading-preview')}</p>}
        <ProblemLines problems={problems} />
        {preview && (
          <DestinationChoice
            preview={preview}
            destination={props.destination}
            onChange={props.onDestination}
            called={props.called}
            onCalled={props.onCalled}
          />
        )}
      </div>
    </div>
  );
}

/** When what was changed has been painted: a task that began earlier would have to lay it out as well. */
function whenPainted(proceed: () => void): void {
  if (document.hidden) setTimeout(proceed);
  else requestAnimationFrame(() => setTimeout(proceed));
}

/**
 * Puts the data where the user wanted them and goes on to the summary. Leaving the form, drawing the new project and the
 * summary are tasks of their own: together they would block the window for longer than a hand feels.
 */
function finish(
  destination: Destination,
  called: ReadonlyMap<string, string>,
  file: PickedFile | null,
  data: LoadedData,
  problems: readonly Problem[],
): void {
  const summarize = () => {
    setView({ mode: 'workbench', leftTab: 'data' });
    openDialog({ kind: 'import', file, imported: { data, problems } });
  };
  const take = () => {
    if (destination === 'keep') acceptData(data, called);
    else startWithData(data);
    whenPainted(summarize);
  };
  const leave = () => {
    closeDialog();
    whenPainted(take);
  };
  if (destination === 'keep') leave();
  else whenSaved(leave);
}
