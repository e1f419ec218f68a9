/** Answers and the names of the columns that they become. */
import { TextInput } from '../../kit/fields.tsx';
import { useT } from '../../state/use-t.ts';

export interface NamedOption {
  readonly answer: number | string;
  readonly label?: string;
  readonly name: string;
}

export function OptionNames(props: {
  readonly options: readonly NamedOption[];
  /** Names of columns that there are already. */
  readonly taken: ReadonlySet<string>;
  readonly onName: (answer: number | string, name: string) => void;
}) {
  const t = useT();
  const { options, taken } = props;
  const errorOf = (name: string): string | null => {
    if (name.trim() === '') return t('step.name-missing');
    const isTwice = options.filter((one) => one.name === name).length > 1;
    return taken.has(name) || isTwice ? t('step.name-taken') : null;
  };
  if (options.length === 0) return null;
  return (
    <div>
      <span className="field-label">{t('step.new-names')}</span>
      <dl className="option-names">
        {options.map(({ answer, label, name }) => [
          <dt key={`${String(answer)} answer`}>{label ?? answer}</dt>,
          <dd key={String(answer)}>
            <TextInput
              label={label ?? String(answer)}
              isLabelHidden
              size="small"
              value={name}
              error={errorOf(name)}
              onChange={(typed) => props.onName(answer, typed)}
            />
          </dd>,
        ])}
      </dl>
    </div>
  );
}

/** Whether all names can be used. */
export function areFree(options: readonly NamedOption[], taken: ReadonlySet<string>): boolean {
  const names = new Set(options.map(({ name }) => name));
  return (
    options.length > 0 &&
    names.size === options.length &&
    options.every(({ name }) => name.trim() !== '' && !taken.has(name))
  );
}
