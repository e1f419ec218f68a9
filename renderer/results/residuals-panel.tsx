/** Residuals as a heat map: what the model leaves of each correlation, or of each covariance in standard errors. */
import { useState } from 'react';
import { Maximize2 } from 'lucide-react';
import type { EstimatedFit } from '../../shared/engine/fit.ts';
import {
  residualCorrelations,
  resultLargestResiduals,
  resultResiduals,
  type ResidualKind,
  type Residuals,
} from '../../shared/results/result-residuals.ts';
import { toCopy } from '../../shared/results/write/clipboard.ts';
import { Button, IconButton } from '../kit/button.tsx';
import { ModalDialog } from '../kit/dialog.tsx';
import { Segmented } from '../kit/segmented.tsx';
import { useApp } from '../state/store.ts';
import { useT } from '../state/use-t.ts';
import { AnalysisStatus } from './analysis-status.tsx';
import { CopyButton } from '../kit/copy-button.tsx';
import { HeatMap } from './heat-map.tsx';
import { ResultSection } from './result-section.tsx';
import { ResultTableView } from './result-table.tsx';
import { useAnalysis, useLiveAnalysis } from './use-analysis.ts';
import { useResultContext } from './use-results.ts';

const kinds = ['correlation', 'standardised'] as const satisfies readonly ResidualKind[];

/** Full colour at this residual: a correlation that is clearly missed, and twice the usual critical value. */
const fullColour: Readonly<Record<ResidualKind, number>> = { correlation: 0.2, standardised: 4 };
const shownPairs = 5;

export function ResidualsPanel({ fit }: { readonly fit: EstimatedFit }) {
  const t = useT();
  const [kind, setKind] = useState<ResidualKind>('correlation');
  const [isOpen, setOpen] = useState(false);
  const context = useResultContext();
  const { value } = useAnalysis('residuals');
  const group = useApp((state) => Math.min(Math.max(1, state.view.group), fit.groups.length));
  useLiveAnalysis('residuals', kind === 'standardised');
  const correlations = residualCorrelations(fit);
  if (!correlations) return null;
  const own = value?.find((each) => each.group === group);
  const residuals: Residuals | undefined =
    kind === 'correlation'
      ? correlations
      : own?.standardised && { kind, names: own.names, values: own.standardised.cov };
  const table = residuals && resultResiduals(residuals, context);
  return (
    <ResultSection
      title={t('results.residuals.title')}
      tools={
        table && (
          <>
            <IconButton name={t('results.residuals.enlarge')} onPress={() => setOpen(true)}>
              <Maximize2 size={13} />
            </IconButton>
            <CopyButton table={() => toCopy(table)} />
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
      {residuals && table && (
        <>
          <HeatMap table={table} full={fullColour[kind]} />
          <ResultTableView table={resultLargestResiduals(residuals, shownPairs, context)} />
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
            <HeatMap table={table} full={fullColour[kind]} hasNames />
          </div>
        </ModalDialog>
      )}
    </ResultSection>
  );
}
