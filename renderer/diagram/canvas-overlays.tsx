/** What lies over the drawing: hints when it is empty, the banner of simulated data, zoom. */
import { Maximize, Minus, Plus } from 'lucide-react';
import { run } from '../state/commands/index.ts';
import { GroupSwitch } from '../results/group-switch.tsx';
import { estimatedFit, openDialog, useApp } from '../state/store.ts';
import { useT } from '../state/use-t.ts';
import { Button, IconButton } from '../kit/button.tsx';
import { shortcutText } from '../state/shortcuts.ts';

/** An empty canvas teaches the next step. */
export function EmptyCanvas() {
  const t = useT();
  const isEmpty = useApp((state) => state.history.present.diagram.nodes.length === 0);
  const hasData = useApp((state) => state.loaded !== null);
  if (!isEmpty) return null;
  return (
    <div className="canvas-empty">
      <h2 className="canvas-empty-title">{t(hasData ? 'diagram.empty.title' : 'diagram.empty.title-no-data')}</h2>
      <p>{t(hasData ? 'diagram.empty.text' : 'diagram.empty.text-no-data')}</p>
      <div className="canvas-empty-actions">
        {hasData ? (
          <Button look="primary" onPress={() => run('model.suggest-constructs')}>
            {t('command.model.suggest-constructs')}
          </Button>
        ) : (
          <Button look="primary" onPress={() => run('data.import')}>
            {t('command.data.import')}
          </Button>
        )}
        <Button onPress={() => run('model.add-construct')}>{t('command.model.add-construct')}</Button>
      </div>
    </div>
  );
}

export function SimulatedBanner() {
  const t = useT();
  const isSimulated = useApp((state) => state.history.present.data?.isSimulated ?? false);
  if (!isSimulated) return null;
  return (
    <div className="banner" role="note">
      <span className="banner-text">{t('app.simulated')}</span>
      <Button look="quiet" onPress={() => openDialog({ kind: 'import', file: null })}>
        {t('app.start-own')}
      </Button>
    </div>
  );
}

/** Numbers on the drawing are those of one group. */
export function GroupOverlay() {
  const hasGroups = useApp((state) => (estimatedFit(state)?.groups.length ?? 0) > 1);
  return hasGroups ? (
    <div className="canvas-group">
      <GroupSwitch />
    </div>
  ) : null;
}

export function ZoomControls() {
  const t = useT();
  const zoom = useApp((state) => state.view.zoom);
  return (
    <div className="zoom-controls" role="group" aria-label={t('diagram.zoom')}>
      <IconButton
        name={t('command.view.zoom-out')}
        hint={shortcutText('view.zoom-out')}
        onPress={() => run('view.zoom-out')}
      >
        <Minus size={15} />
      </IconButton>
      <Button look="quiet" onPress={() => run('view.actual-size')}>
        {t('app.status.zoom', { percent: Math.round(zoom * 100) })}
        <span className="visually-hidden">, {t('command.view.actual-size')}</span>
      </Button>
      <IconButton
        name={t('command.view.zoom-in')}
        hint={shortcutText('view.zoom-in')}
        onPress={() => run('view.zoom-in')}
      >
        <Plus size={15} />
      </IconButton>
      <IconButton name={t('command.view.fit')} hint={shortcutText('view.fit')} onPress={() => run('view.fit')}>
        <Maximize size={14} />
      </IconButton>
    </div>
  );
}
