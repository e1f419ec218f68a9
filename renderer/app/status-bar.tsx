/** The line below: sample, fit, whether the numbers are up to date, zoom. */
import type { EstimatedFit } from '../../shared/engine/fit.ts';
import {
  formatDecimal,
  formatDf,
  formatIndex,
  formatInteger,
  formatP,
  formatStatistic,
} from '../../shared/language/format.ts';
import type { Translate } from '../../shared/language/translate.ts';
import { estimatedFit, isStale, useApp } from '../state/store.ts';
import { BootstrapProgress } from './bootstrap-progress.tsx';
import { useT } from '../state/use-t.ts';

export function StatusBar() {
  const t = useT();
  const isEmpty = useApp((state) => state.history.present.diagram.nodes.length === 0);
  const estimated = useApp(estimatedFit);
  /** Numbers of a model that is no longer drawn at all would only puzzle. */
  const fit = isEmpty ? null : estimated;
  const loaded = useApp((state) => state.loaded);
  const zoom = useApp((state) => state.view.zoom);
  const mode = useApp((state) => state.view.mode);
  const isSimulated = useApp((state) => state.history.present.data?.isSimulated ?? false);
  return (
    <footer className="status-bar">
      {fit ? (
        <FitSummary fit={fit} />
      ) : (
        <span>{loaded ? rowsText(loaded.summary.rows, t) : t('app.status.no-data')}</span>
      )}
      <span className="status-space" />
      <BootstrapProgress />
      <Freshness />
      {isSimulated && <span>{t('app.status.simulated')}</span>}
      {mode === 'workbench' && <span>{t('app.status.zoom', { percent: Math.round(zoom * 100) })}</span>}
    </footer>
  );
}

function rowsText(rows: number, t: Translate): string {
  return t('app.status.rows', { count: rows, formatted: formatInteger(rows) });
}

function FitSummary({ fit }: { readonly fit: EstimatedFit }) {
  const t = useT();
  const { measures } = fit;
  const { chisq, df, pvalue, cfi, rmsea, srmr } = measures;
  const lower = measures['rmsea.ci.lower'];
  const upper = measures['rmsea.ci.upper'];
  const missing = fit.nRows - fit.n;
  return (
    <>
      <span>
        <b>
          <i>N</i> {formatInteger(fit.n)}
        </b>{' '}
        {missing > 0 && t('app.status.left-out', { rows: formatInteger(fit.nRows), count: missing })}
      </span>
      {chisq !== undefined && df !== undefined && (
        <span>
          <i>χ</i>²({formatDf(df)}) <b>{formatStatistic(chisq)}</b>
          {pvalue !== undefined && df > 0 && (
            <>
              , <i>p</i> {formatP(pvalue)}
            </>
          )}
        </span>
      )}
      {cfi !== undefined && <Measure name="CFI" value={cfi} />}
      {rmsea !== undefined && (
        <span>
          RMSEA <b>{formatIndex(rmsea)}</b>
          {lower !== undefined && upper !== undefined && ` [${formatIndex(lower)}, ${formatIndex(upper)}]`}
        </span>
      )}
      {srmr !== undefined && <Measure name="SRMR" value={srmr} />}
    </>
  );
}

function Measure({ name, value }: { readonly name: string; readonly value: number }) {
  return (
    <span>
      {name} <b>{formatIndex(value)}</b>
    </span>
  );
}

function Freshness() {
  const t = useT();
  const { status, milliseconds } = useApp((state) => state.estimation);
  const stale = useApp(isStale);
  const hasFit = useApp((state) => state.fit !== null);
  if (status === 'running') return <span className="status-stale">{t('app.status.estimating')}</span>;
  if (status === 'failed') return <span className="status-failed">{t('app.status.failed')}</span>;
  if (stale) return <span className="status-stale">{t('app.status.stale')}</span>;
  if (!hasFit || milliseconds === null) return null;
  return (
    <span className="status-fresh">
      {t('app.status.fresh', { time: formatDecimal(milliseconds, milliseconds < 10 ? 1 : 0) })}
    </span>
  );
}
