/** Keyboard shortcuts of the command registry: the same in every host. */
import { commands, keysOfTextFields, type CommandId } from '../../shared/contract/commands.ts';
import { run } from './commands/index.ts';

const isApple = /Mac|iPhone|iPad/.test(navigator.platform);

interface Shortcut {
  readonly id: CommandId;
  readonly needsControl: boolean;
  readonly needsShift: boolean;
  readonly key: string;
}

function shortcutOf(id: CommandId): string | undefined {
  const entry = commands[id];
  return 'shortcut' in entry ? entry.shortcut : undefined;
}

function parse(id: CommandId): Shortcut[] {
  const parts = shortcutOf(id)?.split('+') ?? [];
  const key = parts.at(-1);
  if (!key) return [];
  return [
    {
      id,
      needsControl: parts.includes('CmdOrCtrl'),
      needsShift: parts.includes('Shift'),
      key: key === 'Plus' ? '+' : key.toLowerCase(),
    },
  ];
}

const shortcuts = (Object.keys(commands) as CommandId[]).flatMap(parse);
/** The key without Shift gives the same character on most keyboards. */
const sameKey: Readonly<Record<string, string>> = { '=': '+', _: '-', backspace: 'delete' };

/** As shown in menus: Ctrl+Shift+S, or the signs of a Mac keyboard. */
export function shortcutText(id: CommandId): string | undefined {
  const text = shortcutOf(id)?.replace('Plus', '+');
  if (!text) return undefined;
  return isApple
    ? text.replace('CmdOrCtrl+', '⌘').replace('Shift+', '⇧')
    : text.replace('CmdOrCtrl', 'Ctrl').replace('++', '+ +');
}

function isTyping(target: EventTarget | null): boolean {
  return target instanceof HTMLElement && target.matches('input, textarea, select, [contenteditable="true"]');
}

/** Keys that edit the drawing act where the drawing is: on the canvas, in the outline, or with nothing focused. */
function isAtModel(target: EventTarget | null): boolean {
  return target === document.body || (target instanceof Element && target.closest('[data-model-keys]') !== null);
}

function matches(shortcut: Shortcut, event: KeyboardEvent): boolean {
  const pressed = event.key.toLowerCase();
  const key = sameKey[pressed] ?? pressed;
  const hasControl = isApple ? event.metaKey : event.ctrlKey;
  const isShiftRight = shortcut.key === '+' || shortcut.needsShift === event.shiftKey;
  return shortcut.key === key && shortcut.needsControl === hasControl && isShiftRight && !event.altKey;
}

function commandOf(event: KeyboardEvent): CommandId | undefined {
  const isRedo = event.ctrlKey && !isApple && event.key.toLowerCase() === 'y';
  return isRedo ? 'edit.redo' : shortcuts.find((shortcut) => matches(shortcut, event))?.id;
}

/**
 * Keys with Ctrl that mean nothing to a text field are taken on the way down: fields and other controls may keep every
 * key they see to themselves, and saving has to work while the caret stands in one. All others act on the way up, after
 * whatever is focused had its turn.
 */
function onKeyDownFirst(event: KeyboardEvent): void {
  const id = commandOf(event);
  if (id && needsControl(id) && !keysOfTextFields.has(id)) onKeyDown(event);
}

function needsControl(id: CommandId): boolean {
  return shortcuts.some((shortcut) => shortcut.id === id && shortcut.needsControl);
}

function onKeyDown(event: KeyboardEvent): void {
  if (event.defaultPrevented || document.querySelector('.scrim')) return;
  const id = commandOf(event);
  if (!id) return;
  if (isTyping(event.target) && keysOfTextFields.has(id)) return;
  if (!needsControl(id) && !isAtModel(event.target)) return;
  if (id === 'edit.select-all' && !isAtModel(event.target)) return;
  event.preventDefault();
  if (isTyping(event.target)) finishTyping(event.target as HTMLElement);
  run(id);
}

/** What is being typed belongs to what is saved: a field takes its text over when it is left. */
function finishTyping(field: HTMLElement): void {
  field.blur();
  field.focus();
}

export function listenForShortcuts(): () => void {
  window.addEventListener('keydown', onKeyDownFirst, { capture: true });
  window.addEventListener('keydown', onKeyDown);
  return () => {
    window.removeEventListener('keydown', onKeyDownFirst, { capture: true });
    window.removeEventListener('keydown', onKeyDown);
  };
}
