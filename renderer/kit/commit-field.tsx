/** Fields of the inspector: what is typed is taken over when the field is left or Enter is pressed. */
import { useState } from 'react';
import { FieldError, Input, Label, Text, TextField } from 'react-aria-components';
import { limits } from '../../shared/document/limits.ts';

export function CommitField(props: {
  readonly label: string;
  /** For a label that a heading already shows. */
  readonly isLabelHidden?: boolean;
  readonly value: string;
  /** Null: taken over. A text: why not, shown below; the field keeps what was typed. */
  readonly onCommit: (text: string) => string | null;
  readonly hint?: string;
  readonly placeholder?: string;
  readonly lang?: string;
}) {
  const [draft, setDraft] = useState<string | null>(null);
  const [error, setError] = useState<string | null>(null);
  const commit = () => {
    if (draft === null) return;
    const refusal = draft === props.value ? null : props.onCommit(draft.trim());
    setError(refusal);
    if (refusal === null) setDraft(null);
  };
  return (
    <TextField
      className="field"
      value={draft ?? props.value}
      isInvalid={error !== null}
      aria-label={props.isLabelHidden ? props.label : undefined}
      onChange={setDraft}
      onBlur={commit}
      onKeyDown={(event) => {
        if (event.key === 'Enter' && !event.nativeEvent.isComposing) commit();
        else if (event.key === 'Escape') {
          setDraft(null);
          setError(null);
        }
      }}
    >
      {!props.isLabelHidden && <Label className="field-label">{props.label}</Label>}
      <Input
        className="field-input"
        placeholder={props.placeholder}
        lang={props.lang}
        maxLength={limits.name}
        spellCheck={false}
        autoComplete="off"
      />
      {props.hint && error === null && (
        <Text slot="description" className="field-hint">
          {props.hint}
        </Text>
      )}
      <FieldError className="field-error">{error ?? ''}</FieldError>
    </TextField>
  );
}
