/** How far the bootstrap is, how long it will take, and the way to stop it. */
import { formatInteger, formatPercent } from '../../shared/language/format.ts';
import { Button } from '../kit/button.tsx';
import { cancelBootstrap } from '../state/bootstrap.ts';
import { useApp } from '../state/store.ts';
import { useT } from '../state/use-t.ts';

export function BootstrapProgress() {
  const t = useT();
  const { taskId, share, secondsLeft } = useApp((state) => state.bootstrap);
  if (taskId === null) return null;
  const time = secondsLeft === null ? '' : t('app.bootstrap.left', { count: Math.max(1, Math.round(secondsLeft)) });
  const text = t('app.bootstrap.running', { percent: formatPercent(share), time });
  return (
    <span className="bootstrap-progress">
      <progress max={1} value={share} aria-label={text} />
      <span role="status">{text}</span>
      <Button look="quiet" onPress={cancelBootstrap}>
        {t('app.bootstrap.cancel')}
      </Button>
    </span>
  );
}

/** What the intervals shown are made of: so far, while it runs. */
export function BootstrapDone() {
  const t = useT();
  const result = useApp((state) => (state.fit && state.fit.status !== 'failed' ? state.fit.bootstrap : undefined));
  const isRunning = useApp((state) => state.bootstrap.taskId !== null);
  if (!result) return null;
  const failed = result.done - result.succeeded;
  return (
    <p className="setting-hint" {...(isRunning ? {} : { role: 'status' })}>
      {t('app.bootstrap.done', { done: formatInteger(result.succeeded), requested: formatInteger(result.requested) })}{' '}
      {failed > 0 && t('app.bootstrap.failed', { count: failed })}
    </p>
  );
}
