/** The line below: sample, fit, whether the numbers are up to date, zoom. */
import type { ReactNode } from 'react';
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
import { isTested } from '../../shared/results/fit-facts.ts';
import {
  reportedIndex,
  reportedRmseaInterval,
  reportedTest,
  type ReportedIndex,
} from '../../shared/results/reported-fit.ts';
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
  const missing = fit.nRows - fit.n;
  const interval = reportedRmseaInterval(measures);
  return (
    <>
      <span>
        <b>
          <i>N</i> {formatInteger(fit.n)}
        </b>{' '}
        {missing > 0 && t('app.status.left-out', { rows: formatInteger(fit.nRows), count: missing })}
      </span>
      <ChiSquare fit={fit} />
      <Index name="CFI" index={reportedIndex(measures, 'cfi')} />
      <Index name="RMSEA" index={reportedIndex(measures, 'rmsea')}>
        {isTested(fit) && interval && ` [${formatIndex(interval[0])}, ${formatIndex(interval[1])}]`}
      </Index>
      <Index name="SRMR" index={reportedIndex(measures, 'srmr')} />
    </>
  );
}

/** The test that is reported; where there is none, what the likelihood has to offer. */
function ChiSquare({ fit }: { readonly fit: EstimatedFit }) {
  const t = useT();
  const { measures } = fit;
  const test = reportedTest(measures);
  if (!test)
    return (['logl', 'aic', 'bic'] as const).map((id) => (
      <span key={id}>
        {id === 'logl' ? t('index.label.logl') : id.toUpperCase()} <b>{formatStatistic(measures[id])}</b>
      </span>
    ));
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

function Index(props: {
  readonly name: string;
  readonly index: ReportedIndex | undefined;
  readonly children?: ReactNode;
}) {
  const t = useT();
  const { name, index } = props;
  if (!index) return null;
  return (
    <span>
      {index.version !== 'plain' && `${t(`results.fit.version.${index.version}`)} `}
      {name} <b>{formatIndex(index.value)}</b>
      {props.children}
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
