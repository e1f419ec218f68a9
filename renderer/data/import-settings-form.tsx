/** How the file is read: the choices of its format. */
import { memo } from 'react';
import type { ReaderId } from '../../shared/data/readers/formats.ts';
import type { ImportChoices, ImportSettings } from '../../shared/data/readers/schemas.ts';
import { useT } from '../state/use-t.ts';
import type { ReaderForm } from './readers/reader-form.ts';
import { readerForms } from './readers/reader-forms.ts';

/** Memoized as the preview is. */
export const ImportSettingsForm = memo(SettingsForm);

function SettingsForm(props: {
  /** What the name of the file promises, until the preview says what it is. */
  readonly promised: ReaderId;
  readonly choices: ImportChoices;
  readonly found: ImportSettings | undefined;
  /** Names of the file's sheets, where it has any. */
  readonly sheets: readonly string[];
  readonly onChange: (choices: ImportChoices) => void;
}) {
  const t = useT();
  const { choices, found, onChange } = props;
  const format = choices.format ?? found?.format ?? props.promised;
  const { Fields } = readerForms[format] as ReaderForm<object>;
  if (!Fields) return null;
  return (
    <div className="form import-form">
      <h3 className="import-heading">{t('import.settings')}</h3>
      <Fields
        choices={choices.format === format ? choices : {}}
        found={found?.format === format ? found : undefined}
        sheets={props.sheets}
        onChange={(chosen) => onChange({ ...chosen, format })}
      />
    </div>
  );
}
