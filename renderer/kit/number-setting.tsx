/** A number typed, taken over when the field is left; what is out of range is refused in words. */
import { CommitField } from './commit-field.tsx';

export function NumberSetting(props: {
  readonly label: string;
  readonly value: number;
  readonly range: readonly [lowest: number, highest: number];
  readonly refusal: string;
  readonly hint?: string;
  /** Whole numbers unless this is set. */
  readonly isFraction?: boolean;
  readonly onChange: (value: number) => void;
}) {
  const { label, value, hint, refusal, range } = props;
  return (
    <CommitField
      label={label}
      hint={hint}
      value={String(value)}
      onCommit={(text) => {
        const typed = Number(text.replace(/[,\s](?=\d{3}\b)/g, '').replace(',', '.'));
        const isValid = text !== '' && typed >= range[0] && typed <= range[1];
        if (!isValid || !(props.isFraction || Number.isInteger(typed))) return refusal;
        props.onChange(typed);
        return null;
      }}
    />
  );
}
