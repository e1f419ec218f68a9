/** Fit indices by version: the head of their table, and the cells of one index. */
import type { FitVersion } from '../../shared/results/reported-fit.ts';
import { useT } from '../state/use-t.ts';
import type { IndexRow } from './fit-index-list.ts';

export function VersionHead({ versions }: { readonly versions: readonly FitVersion[] }) {
  const t = useT();
  return (
    <thead>
      <tr>
        <th scope="col">{t('results.fit.index')}</th>
        {versions.map((version) => (
          <th key={version} scope="col" className="number">
            {t(`results.fit.version.${version}`)}
          </th>
        ))}
      </tr>
    </thead>
  );
}

export function VersionCells(props: { readonly row: IndexRow; readonly versions: readonly FitVersion[] }) {
  return props.versions.map((version) => (
    <td key={version} className="number">
      {props.row.values[version]}
    </td>
  ));
}
