/** A formula over columns, with a list to put their names in. */
import { readFormula } from '../../../shared/data/prepare/compute/formula.ts';
import type { ColumnSummary } from '../../../shared/data/types.ts';
import { printName } from '../../../shared/engine/model/tokenize-syntax.ts';
import { Choice, TextInput } from '../../kit/fields.tsx';
import { useT } from '../../state/use-t.ts';

export function FormulaField(props: {
  readonly text: string;
  readonly columns: readonly ColumnSummary[];
  readonly onChange: (text: string) => void;
}) {
  const t = useT();
  const { text, onChange } = props;
  const columns = props.columns.filter(({ kind }) => kind === 'numeric');
  const known = new Set(columns.map(({ name }) => name));
  const read = readFormula(text);
  const unknown = read.ok ? read.value.names.filter((name) => !known.has(name)) : [];
  const insert = (name: string) => {
    if (name !== '')
      onChange(`${text}${text === '' || text.endsWith(' ') || text.endsWith('(') ? '' : ' '}${printName(name)}`);
  };
  return (
    <>
      <TextInput
        label={t('step.compute.formula')}
        value={text}
        onChange={onChange}
        hint={t('step.compute.formula-hint')}
        error={formulaError()}
        autoFocus
      />
      <Choice
        label={t('step.compute.insert')}
        options={[
          { id: '', text: t('step.compute.insert-none') },
          ...columns.map(({ name }) => ({ id: name, text: name })),
        ]}
        value=""
        onChange={insert}
      />
    </>
  );

  function formulaError(): string | null {
    if (text.trim() === '') return null;
    if (!read.ok) return t('step.compute.formula-invalid');
    return unknown.length === 0
      ? null
      : t('step.compute.formula-unknown', { columns: unknown.join(t('data.list-separator')) });
  }
}
