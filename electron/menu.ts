/** The native menu, made from the same commands as the menus inside the window. */
import { Menu, type MenuItemConstructorOptions } from 'electron';
import { commands, keysOfTextFields, type CommandId } from '../shared/contract/commands.ts';
import type { MessageKey, Translate } from '../shared/language/translate.ts';

type MenuName = (typeof commands)[CommandId]['menu'] | 'help';
/** What every entry of the registry may have, whether or not it does. */
interface Command {
  readonly label: MessageKey;
  readonly shortcut?: string;
  readonly startsSection?: true;
}
type Entry = MenuItemConstructorOptions;

const menuNames: readonly MenuName[] = ['file', 'edit', 'model', 'analyse', 'view', 'help'];

export interface MenuSettings {
  readonly translate: Translate;
  readonly platform: string;
  readonly version: string;
  run(id: CommandId): void;
  showLog(): void;
}

export function installMenu(settings: MenuSettings): void {
  Menu.setApplicationMenu(Menu.buildFromTemplate(menuTemplate(settings)));
}

/** The menu as plain data. */
export function menuTemplate(settings: MenuSettings): Entry[] {
  const menus = menuNames.map((name): Entry => ({
    id: `menu.${name}`,
    label: settings.translate(`host.menu.${name}`),
    submenu: [...commandEntries(settings, name), ...systemEntries(settings, name)],
  }));
  return settings.platform === 'darwin' ? [{ role: 'appMenu' }, ...menus, { role: 'windowMenu' }] : menus;
}

function commandEntries(settings: MenuSettings, menu: MenuName): Entry[] {
  const { translate, run } = settings;
  return (Object.keys(commands) as CommandId[])
    .filter((id) => commands[id].menu === menu)
    .flatMap((id): Entry[] => {
      const command: Command = commands[id];
      const entry: Entry = {
        id,
        label: translate(command.label),
        click: () => run(id),
        ...shownKeys(settings.platform, id, command),
      };
      return command.startsSection ? [{ type: 'separator' }, entry] : [entry];
    });
}

/**
 * Shown only: the page itself listens, so that keys go to a text field where one has the focus.
 * A Mac's menu takes every key it shows, so there the keys of text fields are not shown.
 */
function shownKeys(platform: string, id: CommandId, { shortcut }: Command): Entry {
  if (!shortcut || (platform === 'darwin' && keysOfTextFields.has(id))) return {};
  return { accelerator: shortcut, registerAccelerator: false };
}

/** What the system does by itself: the clipboard, full screen, the end. */
function systemEntries({ translate, platform, version, showLog }: MenuSettings, menu: MenuName): Entry[] {
  const separator: Entry = { type: 'separator' };
  switch (menu) {
    case 'file':
      return platform === 'darwin' ? [] : [separator, { role: 'quit', label: translate('host.menu.quit') }];
    case 'edit':
      return [
        separator,
        { role: 'cut', label: translate('host.menu.cut') },
        { role: 'copy', label: translate('host.menu.copy') },
        { role: 'paste', label: translate('host.menu.paste') },
      ];
    case 'view':
      return [separator, { role: 'togglefullscreen', label: translate('host.menu.full-screen') }];
    case 'help':
      return [
        { id: 'show-log', label: translate('host.menu.log'), click: () => showLog() },
        { label: translate('host.menu.about', { version }), enabled: false },
      ];
    case 'model':
    case 'analyse':
      return [];
  }
}
