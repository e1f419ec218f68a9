/** The indicators of a construct with their loadings; each can be shown, and taken away. */
import { X } from 'lucide-react';
import { Button as AriaButton } from 'react-aria-components';
import { collapse, removeIndicators, setIndicatorSide } from '../../../shared/document/edits/edits.ts';
import { columnLabel } from '../../../shared/document/find.ts';
import type { Construct, Indicator, IndicatorSide } from '../../../shared/document/types.ts';
import { formatCoefficient } from '../../../shared/language/format.ts';
import { IconButton } from '../../kit/button.tsx';
import { Choice, Tick } from '../../kit/fields.tsx';
import { edit, estimatedFit, isStale, select, useApp, useDocument } from '../../state/store.ts';
import { useT } from '../../state/use-t.ts';

const sides: readonly IndicatorSide[] = ['auto', 'left', 'right', 'top', 'bottom'];

export function IndicatorList({ construct }: { readonly construct: Construct }) {
  const t = useT();
  const fit = useApp(estimatedFit);
  const loading = (column: string) =>
    fit?.estimates.find((row) => row.op === '=~' && row.lhs === construct.name && row.rhs === column)?.stdAll;
  return (
    <section className="section fields">
      <h3 className="section-title">
        {t('diagram.indicators')} <span className="section-note">{t('diagram.indicators-caption')}</span>
      </h3>
      {construct.indicators.length === 0 && <p className="sentence">{t('diagram.indicators-none')}</p>}
      <ul className="indicator-list">
        {construct.indicators.map((indicator) => (
          <IndicatorRow key={indicator.id} indicator={indicator} loading={loading(indicator.column)} />
        ))}
      </ul>
      {construct.indicators.length > 0 && (
        <>
          <Choice
            label={t('diagram.side')}
            value={construct.indicatorSide}
            options={sides.map((side) => ({ id: side, text: t(`diagram.side-short.${side}`) }))}
            onChange={(side) => edit((current) => setIndicatorSide(current, construct.id, side))}
          />
          <Tick
            isSelected={construct.isCollapsed}
            onChange={(isCollapsed) => edit((current) => collapse(current, [construct.id], isCollapsed))}
          >
            {t('diagram.collapsed')}
          </Tick>
        </>
      )}
    </section>
  );
}

function IndicatorRow(props: { readonly indicator: Indicator; readonly loading: number | undefined }) {
  const t = useT();
  const document = useDocument();
  const language = useApp((state) => state.view.language);
  const stale = useApp(isStale);
  const { id, column } = props.indicator;
  const label = columnLabel(document, column, language);
  return (
    <li className="indicator-row">
      <AriaButton className="link indicator-name" onPress={() => select([id])}>
        {column} {label !== column && <span className="tree-sub">{label}</span>}
      </AriaButton>
      <span className={stale ? 'tree-value is-stale' : 'tree-value'}>
        {props.loading === undefined ? '' : formatCoefficient(props.loading)}
      </span>
      <IconButton
        name={t('diagram.remove-named', { column })}
        onPress={() => edit((current) => removeIndicators(current, [id]))}
      >
        <X size={13} />
      </IconButton>
    </li>
  );
}
