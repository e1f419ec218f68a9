/** An indicator: the column, its loading, and what is fixed. */
import { removeIndicators, setIndicator } from '../../../shared/document/edits/edits.ts';
import { columnWording, nodeLabel, type IndicatorPlace } from '../../../shared/document/find.ts';
import { formatCoefficient, formatPercent } from '../../../shared/language/format.ts';
import { Button } from '../../kit/button.tsx';
import { ReverseButtons } from '../../data/reverse-buttons.tsx';
import { edit, useApp, useDocument } from '../../state/store.ts';
import { useT } from '../../state/use-t.ts';
import { EstimateTable, useEstimate } from './estimate-table.tsx';
import { ParameterFields } from './parameter-fields.tsx';

export function IndicatorInspector({ place }: { readonly place: IndicatorPlace }) {
  const t = useT();
  const document = useDocument();
  const language = useApp((state) => state.view.language);
  const { construct, indicator } = place;
  const { fit, row } = useEstimate(construct.name, '=~', indicator.column);
  const label = columnWording(document, indicator.column, language);
  const isAgainst = fit?.problems.some(
    ({ code, variables }) => code === 'negative-loading' && variables.includes(indicator.column),
  );
  const share = fit?.rsquare.find((each) => each.name === indicator.column)?.value;
  return (
    <>
      <section className="section">
        <h3 className="section-title">
          {indicator.column} <span className="section-note">{t('diagram.kind.indicator')}</span>
        </h3>
        {label !== '' && <p className="sentence">{label}</p>}
        {row?.stdAll !== undefined && share !== undefined && (
          <p className="sentence">
            {t('diagram.loading-sentence', {
              column: indicator.column,
              construct: nodeLabel(document, construct, language),
              loading: formatCoefficient(row.stdAll),
              share: formatPercent(share),
            })}
          </p>
        )}
        {fit && row && <EstimateTable fit={fit} row={row} />}
        {isAgainst && (
          <p className="sentence">
            {t('results.measures.reversed')} <ReverseButtons columns={[indicator.column]} />
          </p>
        )}
      </section>
      <section className="section fields">
        <ParameterFields
          given={indicator}
          onChange={(patch) => edit((current) => setIndicator(current, indicator.id, patch))}
        />
      </section>
      <section className="section buttons">
        <Button look="danger" onPress={() => edit((current) => removeIndicators(current, [indicator.id]))}>
          {t('diagram.action.remove-indicator')}
        </Button>
      </section>
    </>
  );
}
