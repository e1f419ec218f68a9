/** An estimation that takes unusually long: for how long it has been running, and the way to stop it. */
import { useEffect, useState } from 'react';
import { stopEstimation } from '../state/estimation.ts';
import { useApp } from '../state/store.ts';
import { useT } from '../state/use-t.ts';
import { Button } from '../kit/button.tsx';

/** Most models take less than a second; from here on it is said how long it takes. */
const unusualSeconds = 5;

/** Whole seconds since the running estimation was asked for; null while it takes no longer than usual. */
export function useLongSeconds(): number | null {
  const since = useApp((state) => (state.estimation.status === 'running' ? state.estimation.since : null));
  const [now, setNow] = useState(0);
  useEffect(() => {
    if (since === null) return undefined;
    const timer = setInterval(() => setNow(performance.now()), 1000);
    return () => clearInterval(timer);
  }, [since]);
  const seconds = since === null ? 0 : Math.floor((now - since) / 1000);
  return seconds >= unusualSeconds ? seconds : null;
}

/** In the line below. */
export function LongEstimation({ seconds }: { readonly seconds: number }) {
  const t = useT();
  return (
    <span className="bootstrap-progress">
      <span className="status-stale">{t('app.status.estimating-long', { seconds })}</span>
      <Button look="quiet" onPress={stopEstimation}>
        {t('app.status.stop')}
      </Button>
    </span>
  );
}

/** In To look at: what it may mean. */
export function LongEstimationNote({ seconds }: { readonly seconds: number }) {
  const t = useT();
  return (
    <div className="problems-none" role="status">
      {t('app.problems-long', { seconds })}{' '}
      <Button look="quiet" onPress={stopEstimation}>
        {t('app.status.stop')}
      </Button>
    </div>
  );
}
