/** The line below: sample, fit, whether the numbers are up to date, zoom. */
import type { EstimatedFit } from '../../shared/engine/fit.ts';
import {
  formatDecimal,
  formatDf,
  formatInteger,
  formatInterval,
  formatP,
  formatStatistic,
} from '../../shared/language/format.ts';
import type { Translate } from '../../shared/language/translate.ts';
import { isTested } from '../../shared/results/fit-facts.ts';
import { numberForms } from '../../shared/results/number-forms.ts';
import { reportedIndex, reportedTest } from '../../shared/results/reported-fit.ts';
import { reportedInterval, shownIndices, type ShownIndex } from '../../shared/results/shown-indices.ts';
import { estimatedFit, isStale, useApp } from '../state/store.ts';
import { BootstrapProgress } from '../settings/bootstrap-progress.tsx';
import { useT } from '../state/use-t.ts';
import { LongEstimation, useLongSeconds } from './long-estimation.tsx';

export function StatusBar() {
  const t = useT();
  const isEmpty = useApp((state) => state.history.present.diagram.nodes.length === 0);
  const estimated = useApp(estimatedFit);
  /** Numbers of a model that is no longer drawn at all would only puzzle. */
  const fit = isEmpty ? null : estimated;
  const loaded = useApp((state) => state.loaded);
  const prepared = useApp((state) => state.prepared);
  const zoom = useApp((state) => state.view.zoom);
  const mode = useApp((state) => state.view.mode);
  const isSimulated = useApp((state) => state.history.present.data?.isSimulated ?? false);
  return (
    <footer className="status-bar">
      {fit ? (
        <FitSummary fit={fit} />
      ) : (
        <span>{loaded ? rowsText(prepared?.rows ?? loaded.summary.rows, t) : t('app.status.no-data')}</span>
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
  const missing = fit.nRows - fit.n;
  return (
    <>
      <span>
        <b>
          <i>N</i> {formatInteger(fit.n)}
        </b>{' '}
        {missing > 0 && t('app.status.left-out', { rows: formatInteger(fit.nRows), count: missing })}
      </span>
      <ChiSquare fit={fit} />
      {statusIndices(fit).map((index) => (
        <Index key={index.id} index={index} fit={fit} />
      ))}
    </>
  );
}

/** Fit indices; where there is no chi-square, log-likelihood, AIC and BIC. */
function statusIndices({ measures }: EstimatedFit): readonly ShownIndex[] {
  const hasTest = reportedTest(measures) !== undefined;
  return shownIndices('status').filter(({ needs }) => (needs === 'test') === hasTest);
}

/** The test that is reported. */
function ChiSquare({ fit }: { readonly fit: EstimatedFit }) {
  const t = useT();
  const test = reportedTest(fit.measures);
  if (!test) return null;
  return (
    <span>
      {test.version === 'scaled' && `${t('results.fit.version.scaled')} `}
      <i>χ</i>²({formatDf(test.df)}) <b>{formatStatistic(test.chisq)}</b>
      {isTested(fit) && test.pvalue !== undefined && test.df > 0 && (
        <>
          , <i>p</i> {formatP(test.pvalue)}
        </>
      )}
    </span>
  );
}

function Index({ index, fit }: { readonly index: ShownIndex; readonly fit: EstimatedFit }) {
  const t = useT();
  const reported = reportedIndex(fit.measures, index.id);
  if (!reported) return null;
  const write = numberForms[index.display.form];
  const interval = isTested(fit) ? reportedInterval(fit.measures, index) : undefined;
  return (
    <span>
      {reported.version !== 'plain' && `${t(`results.fit.version.${reported.version}`)} `}
      {t(`index.label.${index.id}`)} <b>{write(reported.value)}</b>
      {interval && ` ${formatInterval(interval[0], interval[1], write)}`}
    </span>
  );
}

function Freshness() {
  const t = useT();
  const { status, milliseconds } = useApp((state) => state.estimation);
  const stale = useApp(isStale);
  const hasFit = useApp((state) => state.fit !== null);
  const longSeconds = useLongSeconds();
  if (longSeconds !== null) return <LongEstimation seconds={longSeconds} />;
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
