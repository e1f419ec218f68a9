/** Menus built from the command registry or from entries of a place (context menu). */
import type { ReactNode } from 'react';
import { Keyboard, Menu, MenuItem, MenuTrigger, Popover, Separator, Button as AriaButton } from 'react-aria-components';
import { Check } from 'lucide-react';
import { useWords } from './words.ts';

export interface MenuEntry {
  readonly id: string;
  readonly text: string;
  readonly shortcut?: string;
  readonly startsSection?: boolean;
  readonly isDisabled?: boolean;
  /** Shown with a check mark when true. */
  readonly isChecked?: boolean;
  readonly run: () => void;
}

export function MenuButton(props: {
  readonly text: ReactNode;
  readonly name?: string;
  readonly look: 'menu' | 'plain' | 'icon';
  /** A function is asked when the menu opens. */
  readonly entries: readonly MenuEntry[] | (() => readonly MenuEntry[]);
}) {
  return (
    <MenuTrigger>
      <AriaButton className={`button button-${props.look}`} aria-label={props.name}>
        {props.text}
      </AriaButton>
      <Popover className="popover" offset={4}>
        <OpenMenu entries={props.entries} />
      </Popover>
    </MenuTrigger>
  );
}

function OpenMenu({ entries }: { readonly entries: readonly MenuEntry[] | (() => readonly MenuEntry[]) }) {
  return <EntryMenu entries={typeof entries === 'function' ? entries() : entries} />;
}

export function EntryMenu({ entries, name }: { readonly entries: readonly MenuEntry[]; readonly name?: string }) {
  const t = useWords();
  return (
    <Menu
      className="menu"
      aria-label={name}
      disabledKeys={entries.filter((entry) => entry.isDisabled).map((entry) => entry.id)}
      onAction={(key) => entries.find((entry) => entry.id === key)?.run()}
    >
      {entries.flatMap((entry) => [
        ...(entry.startsSection ? [<Separator key={`${entry.id}-line`} className="menu-line" />] : []),
        <MenuItem key={entry.id} id={entry.id} className="menu-item" textValue={entry.text}>
          <span className="menu-check" aria-hidden>
            {entry.isChecked && <Check size={14} />}
          </span>
          <span className="menu-text">
            {entry.text}
            {entry.isChecked && <span className="visually-hidden">, {t('app.display.checked')}</span>}
          </span>
          {entry.shortcut && <Keyboard className="menu-shortcut">{entry.shortcut}</Keyboard>}
        </MenuItem>,
      ])}
    </Menu>
  );
}
