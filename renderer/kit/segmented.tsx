/** One of several, side by side. */
import type { ReactNode } from 'react';
import { ToggleButton, ToggleButtonGroup } from 'react-aria-components';
import { WithTooltip } from './button.tsx';

export interface Segment<Id extends string> {
  readonly id: Id;
  readonly text: string;
  /** In place of the text; the text becomes its name and tooltip. */
  readonly icon?: ReactNode;
  readonly hint?: string;
  readonly lang?: string;
}

export function Segmented<Id extends string>(props: {
  readonly name: string;
  readonly segments: readonly Segment<Id>[];
  readonly value: Id;
  readonly onChange: (id: Id) => void;
  /** Icon and text side by side where there is room. */
  readonly showsText?: boolean;
}) {
  return (
    <ToggleButtonGroup
      className="segmented"
      aria-label={props.name}
      selectionMode="single"
      disallowEmptySelection
      selectedKeys={[props.value]}
      onSelectionChange={(keys) => {
        const chosen = props.segments.find((segment) => keys.has(segment.id));
        if (chosen) props.onChange(chosen.id);
      }}
    >
      {props.segments.map((segment) => (
        <SegmentButton key={segment.id} segment={segment} showsText={props.showsText ?? !segment.icon} />
      ))}
    </ToggleButtonGroup>
  );
}

function SegmentButton({ segment, showsText }: { readonly segment: Segment<string>; readonly showsText: boolean }) {
  const { id, text, icon, hint, lang } = segment;
  const button = (
    <ToggleButton id={id} className="segment" aria-label={icon ? text : undefined} lang={lang}>
      {icon}
      {showsText && <span className={icon ? 'segment-text' : undefined}>{text}</span>}
    </ToggleButton>
  );
  return icon || hint ? <WithTooltip text={hint ? `${text} (${hint})` : text}>{button}</WithTooltip> : button;
}
