/** Form fields with our look: a label above, a hint or an error below. */
import './forms.css';
import type { ReactNode } from 'react';
import { ChevronDown } from 'lucide-react';
import {
  Button,
  Checkbox,
  FieldError,
  Input,
  Label,
  ListBox,
  ListBoxItem,
  Popover,
  Select,
  SelectValue,
  Text,
  TextField,
} from 'react-aria-components';

export function TextInput(props: {
  readonly label: string;
  readonly value: string;
  readonly onChange: (value: string) => void;
  /** For a label that another text already shows. */
  readonly isLabelHidden?: boolean;
  readonly hint?: string;
  readonly error?: string | null;
  readonly lang?: string;
  readonly placeholder?: string;
  readonly autoFocus?: boolean;
  readonly size?: 'small';
}) {
  const { error } = props;
  return (
    <TextField
      className="field"
      value={props.value}
      onChange={props.onChange}
      isInvalid={Boolean(error)}
      aria-label={props.isLabelHidden ? props.label : undefined}
      autoFocus={props.autoFocus}
    >
      {!props.isLabelHidden && <Label className="field-label">{props.label}</Label>}
      <Input
        className={props.size === 'small' ? 'field-input field-input-small' : 'field-input'}
        lang={props.lang}
        placeholder={props.placeholder}
        spellCheck={false}
        autoComplete="off"
      />
      {props.hint && !error && (
        <Text slot="description" className="field-hint">
          {props.hint}
        </Text>
      )}
      <FieldError className="field-error">{error ?? ''}</FieldError>
    </TextField>
  );
}

export interface Option<Id extends string> {
  readonly id: Id;
  readonly text: string;
}

export function Choice<Id extends string>(props: {
  readonly label: string;
  /** For a label that a heading already shows. */
  readonly isLabelHidden?: boolean;
  readonly options: readonly Option<Id>[];
  readonly value: Id;
  readonly onChange: (id: Id) => void;
}) {
  return (
    <Select
      className="field"
      selectedKey={props.value}
      onSelectionChange={(key) => {
        const chosen = props.options.find((option) => option.id === key);
        if (chosen) props.onChange(chosen.id);
      }}
    >
      <Label className={props.isLabelHidden ? 'visually-hidden' : 'field-label'}>{props.label}</Label>
      <Button className="field-input field-choice">
        <SelectValue className="field-choice-text" />
        <ChevronDown size={14} aria-hidden />
      </Button>
      <Popover className="popover" offset={4}>
        <ListBox className="menu" items={props.options}>
          {(option) => (
            <ListBoxItem id={option.id} className="menu-item choice-item" textValue={option.text}>
              {option.text}
            </ListBoxItem>
          )}
        </ListBox>
      </Popover>
    </Select>
  );
}

export function Tick(props: {
  readonly name?: string;
  readonly isSelected: boolean;
  readonly isDisabled?: boolean;
  readonly onChange: (isSelected: boolean) => void;
  readonly children?: ReactNode;
}) {
  return (
    <Checkbox
      className="tick"
      aria-label={props.name}
      isSelected={props.isSelected}
      isDisabled={props.isDisabled}
      onChange={props.onChange}
    >
      <span className="tick-box" aria-hidden>
        <svg viewBox="0 0 16 16" width={12} height={12}>
          <path d="M3 8.5 6.5 12 13 4.5" fill="none" stroke="currentColor" strokeWidth={2} />
        </svg>
      </span>
      {props.children}
    </Checkbox>
  );
}
