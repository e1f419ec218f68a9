/** Plain, scaled and robust versions of the indices side by side, where the estimator corrects its test. */
import type { EstimatedFit } from '../../shared/engine/fit.ts';
import { fitVersions, versionsOf, type FitVersion } from '../../shared/results/reported-fit.ts';
import { useT } from '../state/use-t.ts';
import { CopyButton } from '../kit/copy-button.tsx';
import { correctedRows, type IndexRow } from './fit-index-list.ts';
import { indexName, indexTable } from './index-words.ts';
import { ResultSection } from './result-section.tsx';
import { VersionCells, VersionHead } from './version-cells.tsx';

export function FitVersions({ fit }: { readonly fit: EstimatedFit }) {
  const t = useT();
  const rows = correctedRows(fit);
  const versions = versionsOf(fit.measures);
  if (rows.length === 0) return null;
  return (
    <ResultSection
      title={t('results.fit.versions-title')}
      tools={<CopyButton table={() => indexTable(t('results.fit.versions-title'), rows, versions, t)} />}
    >
      <VersionTable rows={rows} versions={versions} />
      <p className="result-hint">{t('results.fit.versions-hint')}</p>
    </ResultSection>
  );
}

function VersionTable(props: { readonly rows: readonly IndexRow[]; readonly versions: readonly FitVersion[] }) {
  const t = useT();
  const shown = fitVersions.filter((version) => props.versions.includes(version));
  return (
    <table className="result-table">
      <VersionHead versions={shown} />
      <tbody>
        {props.rows.map((row) => (
          <tr key={row.id}>
            <th scope="row" title={t(row.definition)}>
              {indexName(row, t)}
            </th>
            <VersionCells row={row} versions={shown} />
          </tr>
        ))}
      </tbody>
    </table>
  );
}
