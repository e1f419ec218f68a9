/** Buttons with our look. An icon alone always carries a name, shown as a tooltip. */
import type { ReactElement, ReactNode } from 'react';
import { Button as AriaButton, Tooltip, TooltipTrigger, type ButtonProps } from 'react-aria-components';

type Look = 'plain' | 'quiet' | 'primary' | 'danger';

export function Button({ look = 'plain', ...rest }: ButtonProps & { readonly look?: Look }) {
  return <AriaButton {...rest} className={`button button-${look}`} />;
}

export function IconButton({
  name,
  hint,
  children,
  ...rest
}: Omit<ButtonProps, 'children'> & {
  readonly name: string;
  readonly hint?: string;
  readonly children: ReactNode;
}) {
  return (
    <WithTooltip text={hint ? `${name} (${hint})` : name}>
      <AriaButton {...rest} aria-label={name} className="button button-icon">
        {children}
      </AriaButton>
    </WithTooltip>
  );
}

/** A tooltip for one focusable child. */
export function WithTooltip({ text, children }: { readonly text: string; readonly children: ReactElement }) {
  return (
    <TooltipTrigger delay={500} closeDelay={0}>
      {children}
      <Tooltip className="tooltip" offset={6}>
        {text}
      </Tooltip>
    </TooltipTrigger>
  );
}
