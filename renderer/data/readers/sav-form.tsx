/** SPSS data files: what they declare, each overridable. */
import { declaredEncodings, type DeclaredEncoding } from '../../../shared/data/readers/sav/choices.ts';
import type { SavSettings } from '../../../shared/data/readers/sav/schema.ts';
import type { MessageKey, Translate } from '../../../shared/language/translate.ts';
import { useT } from '../../state/use-t.ts';
import { Codes, Detected } from './choice-fields.tsx';
import type { ChoicesProps, ReaderForm } from './reader-form.ts';

const encodingKey = (encoding: DeclaredEncoding): MessageKey => `import.encoding.${encoding}`;

function SavFields({ choices, found, onChange }: ChoicesProps<SavSettings>) {
  const t = useT();
  return (
    <>
      <Detected
        label={t('import.encoding')}
        options={declaredEncodings.map((id) => ({ id, text: t(encodingKey(id)) }))}
        chosen={choices.encoding}
        found={found?.encoding}
        onChange={(encoding) => onChange({ ...choices, encoding })}
      />
      <Codes codes={choices.missingCodes} onChange={(missingCodes) => onChange({ ...choices, missingCodes })} />
      <p className="form-hint">{t('import.sav.missing-explain')}</p>
    </>
  );
}

/** `SPSS, UTF-8`. */
function readAs({ encoding }: SavSettings, t: Translate): string {
  return t('import.done.fact.read-as-sav', { encoding: t(encodingKey(encoding)) });
}

export const savForm: ReaderForm<SavSettings> = { Fields: SavFields, readAs };
