/** File, Edit, Model, Analyse, View in the window, from the command registry: for hosts without a native menu. */
import { commands, type CommandId } from '../../shared/contract/commands.ts';
import { isEnabled, run } from '../state/commands/index.ts';
import { useT } from '../state/use-t.ts';
import { MenuButton, type MenuEntry } from '../kit/menu.tsx';
import { shortcutText } from '../state/shortcuts.ts';

const menus = ['file', 'edit', 'model', 'analyse', 'view'] as const;

export function MenuBar() {
  const t = useT();
  const entriesOf = (menu: (typeof menus)[number]): MenuEntry[] =>
    (Object.keys(commands) as CommandId[])
      .filter((id) => commands[id].menu === menu)
      .map((id) => {
        const entry: { readonly label: (typeof commands)[CommandId]['label']; readonly startsSection?: true } =
          commands[id];
        return {
          id,
          text: t(entry.label),
          shortcut: shortcutText(id),
          startsSection: entry.startsSection,
          isDisabled: !isEnabled(id),
          run: () => run(id),
        };
      });
  return (
    <nav className="menu-bar" aria-label={t('app.menus')}>
      {menus.map((menu) => (
        <MenuButton key={menu} look="menu" text={t(`app.menu.${menu}`)} entries={() => entriesOf(menu)} />
      ))}
    </nav>
  );
}
