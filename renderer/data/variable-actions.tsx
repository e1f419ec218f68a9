/** Below the variable list while variables are chosen: everything dragging can do, for the keyboard. */
import { Ellipsis, X } from 'lucide-react';
import { Button, IconButton } from '../kit/button.tsx';
import { MenuButton, type MenuEntry } from '../kit/menu.tsx';
import { useT } from '../state/use-t.ts';

export function VariableActions(props: {
  readonly names: readonly string[];
  readonly entries: readonly MenuEntry[];
  readonly onClear: () => void;
}) {
  const t = useT();
  const [create] = props.entries;
  return (
    <div className="variables-foot">
      <span className="variables-count" role="status">
        {t('data.variables.selected', { count: props.names.length })}
      </span>
      <Button look="primary" isDisabled={create?.isDisabled} onPress={() => create?.run()}>
        {t('data.action.new-construct')}
      </Button>
      <MenuButton look="icon" name={t('data.variables.more')} text={<Ellipsis size={16} />} entries={props.entries} />
      <IconButton name={t('data.variables.unselect')} onPress={props.onClear}>
        <X size={16} />
      </IconButton>
    </div>
  );
}
