/** Indirect and total effects, and the offer of a bootstrap where intervals are still the delta method's. */
import type { EstimatedFit } from '../../shared/engine/fit.ts';
import { formatInteger, formatPercent } from '../../shared/language/format.ts';
import type { Translate } from '../../shared/language/translate.ts';
import { isBootstrapShown } from '../../shared/results/errors-note.ts';
import { resultEffects } from '../../shared/results/result-effects.ts';
import { toCopy } from '../../shared/results/write/clipboard.ts';
import { Button } from '../kit/button.tsx';
import { usualReplicates } from '../state/bootstrap.ts';
import { run, useEnabled } from '../state/commands/index.ts';
import { useApp } from '../state/store.ts';
import { useT } from '../state/use-t.ts';
import { CopyButton } from '../kit/copy-button.tsx';
import { ResultSection } from './result-section.tsx';
import { ResultTableView } from './result-table.tsx';
import { useResultContext } from './use-results.ts';

export function EffectsPanel({ fit }: { readonly fit: EstimatedFit }) {
  const t = useT();
  const group = useApp((state) => state.view.group);
  const table = resultEffects(fit, Math.min(group, fit.groups.length), useResultContext());
  if (!table) return null;
  return (
    <ResultSection
      title={table.title}
      caption={intervalCaption(fit, t)}
      tools={<CopyButton table={() => toCopy(table)} />}
    >
      <ResultTableView table={table} />
      {!fit.bootstrap && <AskForBootstrap />}
    </ResultSection>
  );
}

function AskForBootstrap() {
  const t = useT();
  const canRun = useEnabled('model.bootstrap');
  const asked = useApp((state) => state.history.present.settings.bootstrap);
  return (
    <p className="result-hint">
      {t('results.effects.delta')}{' '}
      <Button look="quiet" isDisabled={!canRun} onPress={() => run('model.bootstrap')}>
        {t('results.effects.run', { replicates: formatInteger(asked || usualReplicates) })}
      </Button>
    </p>
  );
}

export function intervalCaption(fit: EstimatedFit, t: Translate): string {
  const level = formatPercent(fit.settings.level);
  if (!fit.bootstrap || !isBootstrapShown(fit)) return t('results.hypotheses.caption', { level });
  return t('results.effects.caption', { level, done: formatInteger(fit.bootstrap.succeeded) });
}
