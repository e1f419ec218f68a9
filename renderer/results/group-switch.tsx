/** Whose numbers are shown, where there are several groups. */
import { groupName } from '../../shared/results/group-title.ts';
import type { EstimatedFit } from '../../shared/engine/fit.ts';
import { formatInteger } from '../../shared/language/format.ts';
import { Segmented } from '../kit/segmented.tsx';
import { Choice } from '../kit/fields.tsx';
import { estimatedFit, setView, useApp } from '../state/store.ts';
import { useT } from '../state/use-t.ts';
import { useVariableName } from './use-variable-name.ts';

/** More groups than this do not fit side by side. */
const mostSegments = 4;

export function GroupSwitch() {
  const t = useT();
  const nameOf = useVariableName();
  const fit = useApp(estimatedFit);
  const group = useApp((state) => state.view.group);
  if (!fit || fit.groups.length < 2) return null;
  const options = optionsOf(fit, (label, n) => t('results.group.option', { label, n }));
  const value = String(Math.min(Math.max(1, group), fit.groups.length));
  const change = (id: string) => setView({ group: Number(id) });
  const name = t('results.group.shown', { column: nameOf(fit.settings.group) });
  return (
    <div className="group-switch">
      {options.length > mostSegments ? (
        <Choice label={name} isLabelHidden value={value} options={options} onChange={change} />
      ) : (
        <>
          <span className="group-column">{nameOf(fit.settings.group)}</span>
          <Segmented name={name} segments={options} value={value} onChange={change} />
        </>
      )}
    </div>
  );
}

function optionsOf({ groups }: EstimatedFit, write: (label: string, n: string) => string) {
  return groups.map((group, index) => ({
    id: String(index + 1),
    text: write(groupName(group), formatInteger(group.n)),
  }));
}
