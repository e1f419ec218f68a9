/** A covariance: its estimate in words and numbers, and what is fixed. */
import { removeElements, setCovariance } from '../../../shared/document/edits/edits.ts';
import { modelName } from '../../../shared/document/find.ts';
import type { Covariance } from '../../../shared/document/types.ts';
import { indexFigures } from '../../../shared/document/shown/shown-figures.ts';
import { formatCoefficient, formatPercent } from '../../../shared/language/format.ts';
import { Button } from '../../kit/button.tsx';
import { evidence } from '../../../shared/results/path-sentences.ts';
import { edit, useDocument } from '../../state/store.ts';
import { useT } from '../../state/use-t.ts';
import { EstimateTable, useEstimate } from './estimate-table.tsx';
import { ParameterFields } from './parameter-fields.tsx';
import { useElementName } from './use-element-name.ts';

export function CovarianceInspector({ covariance }: { readonly covariance: Covariance }) {
  const t = useT();
  const document = useDocument();
  const name = useElementName();
  const [a, b] = [name(covariance.a), name(covariance.b)];
  const { fit, row } = useEstimate(modelName(document, covariance.a), '~~', modelName(document, covariance.b));
  const figures = fit && row?.free ? indexFigures(fit)(row) : undefined;
  const shown = figures && fit ? evidence(figures, formatPercent(fit.settings.level), t) : '';
  return (
    <>
      <section className="section">
        <h3 className="section-title">
          {`${a} ↔ ${b}`} <span className="section-note">{t('diagram.kind.covariance')}</span>
        </h3>
        {figures && row?.stdAll !== undefined && (
          <p className="sentence">
            {t('diagram.covariance-sentence', { a, b, r: formatCoefficient(row.stdAll), evidence: shown })}
          </p>
        )}
        {fit && row && <EstimateTable fit={fit} row={row} />}
      </section>
      <section className="section fields">
        <ParameterFields
          given={covariance}
          onChange={(patch) => edit((current) => setCovariance(current, covariance.id, patch))}
        />
      </section>
      <section className="section buttons">
        <Button look="danger" onPress={() => edit((current) => removeElements(current, [covariance.id]))}>
          {t('command.edit.delete')}
        </Button>
      </section>
    </>
  );
}
