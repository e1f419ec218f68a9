/** Residuals as a heat map: what the model leaves of each correlation, or of each covariance in standard errors. */
import { useState } from 'react';
import { Maximize2 } from 'lucide-react';
import type { EstimatedFit } from '../../shared/engine/fit.ts';
import { formatBounded, formatDecimal } from '../../shared/language/format.ts';
import type { Translate } from '../../shared/language/translate.ts';
import { Button, IconButton } from '../kit/button.tsx';
import { ModalDialog } from '../kit/dialog.tsx';
import { Segmented } from '../kit/segmented.tsx';
import { useApp } from '../state/store.ts';
import { useT } from '../state/use-t.ts';
import { AnalysisStatus } from './analysis-status.tsx';
import { CopyButton } from '../kit/copy-button.tsx';
import type { CopyTable } from '../../shared/results/write/clipboard.ts';
import { HeatMap } from './heat-map.tsx';
import {
  largestResiduals,
  residualCorrelations,
  type ResidualTable,
} from '../../shared/results/residual-correlations.ts';
import { ResultSection } from './result-section.tsx';
import { useAnalysis, useLiveAnalysis } from './use-analysis.ts';

const kinds = ['correlation', 'standardised'] as const;
type Kind = (typeof kinds)[number];

/** Full colour at this residual: a correlation that is clearly missed, and twice the usual critical value. */
const fullColour: Readonly<Record<Kind, number>> = { correlation: 0.2, standardised: 4 };
const shownPairs = 5;

const write: Readonly<Record<Kind, (value: number) => string>> = {
  correlation: (value) => formatBounded(value, 2),
  standardised: (value) => formatDecimal(value, 2),
};

export function ResidualsPanel({ fit }: { readonly fit: EstimatedFit }) {
  const t = useT();
  const [kind, setKind] = useState<Kind>('correlation');
  const [isOpen, setOpen] = useState(false);
  const { value } = useAnalysis('residuals');
  const group = useApp((state) => Math.min(Math.max(1, state.view.group), fit.groups.length));
  useLiveAnalysis('residuals', kind === 'standardised');
  const correlations = residualCorrelations(fit);
  if (!correlations) return null;
  const own = value?.find((each) => each.group === group);
  const table: ResidualTable | undefined =
    kind === 'correlation' ? correlations : own?.standardised && { names: own.names, values: own.standardised.cov };
  return (
    <ResultSection
      title={t('results.residuals.title')}
      tools={
        table && (
          <>
            <IconButton name={t('results.residuals.enlarge')} onPress={() => setOpen(true)}>
              <Maximize2 size={13} />
            </IconButton>
            <CopyButton table={() => toCopy(table, kind, t)} />
          </>
        )
      }
    >
      <Segmented
        name={t('results.residuals.kind')}
        segments={kinds.map((id) => ({ id, text: t(`results.residuals.kind.${id}`) }))}
        value={kind}
        onChange={setKind}
      />
      {kind === 'standardised' && <AnalysisStatus id="residuals" start={t('results.residuals.start')} />}
      {kind === 'standardised' && own && !own.standardised && (
        <p className="result-hint">{t('results.residuals.no-errors')}</p>
      )}
      {table && (
        <>
          <HeatMap table={table} full={fullColour[kind]} write={write[kind]} />
          <Largest table={table} kind={kind} />
          <p className="result-hint">{t(`results.residuals.hint.${kind}`)}</p>
        </>
      )}
      {isOpen && table && (
        <ModalDialog
          title={t('results.residuals.title')}
          size="large"
          onClose={() => setOpen(false)}
          buttons={
            <Button look="primary" onPress={() => setOpen(false)}>
              {t('results.estimates.close')}
            </Button>
          }
        >
          {/* The picture of many items is larger than the dialogue: the keyboard scrolls it too. */}
          <div tabIndex={0} role="region" aria-label={t('results.residuals.title')}>
            <HeatMap table={table} full={fullColour[kind]} write={write[kind]} hasNames />
          </div>
        </ModalDialog>
      )}
    </ResultSection>
  );
}

function Largest({ table, kind }: { readonly table: ResidualTable; readonly kind: Kind }) {
  const t = useT();
  return (
    <table className="result-table">
      <thead>
        <tr>
          <th scope="col">{t('results.residuals.largest')}</th>
          <th scope="col" className="number">
            {t('results.residuals.residual')}
          </th>
        </tr>
      </thead>
      <tbody>
        {largestResiduals(table, shownPairs).map(({ a, b, value }) => (
          <tr key={`${a} ${b}`}>
            <th scope="row">{t('results.residuals.pair', { a: b, b: a })}</th>
            <td className={value < 0 ? 'number negative' : 'number'}>{write[kind](value)}</td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}

function toCopy({ names, values }: ResidualTable, kind: Kind, t: Translate): CopyTable {
  return {
    title: `${t('results.residuals.title')}: ${t(`results.residuals.kind.${kind}`)}`,
    columns: [{ title: '', align: 'left' }, ...names.map((name) => ({ title: name, align: 'right' as const }))],
    rows: names.map((name, i) => [
      name,
      ...names.map((_, j) => {
        const value = values[i]?.[j];
        return j > i || value === null || value === undefined ? '' : write[kind](value);
      }),
    ]),
  };
}
