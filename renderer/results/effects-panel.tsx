/** Indirect and total effects: each route with its interval, and what kind of mediation a pair shows. */
import { Check, X } from 'lucide-react';
import { Fragment } from 'react';
import { effectRows, mediationVerdicts, type EffectRow } from '../../shared/document/effect-rows.ts';
import type { EstimatedFit } from '../../shared/engine/fit.ts';
import { formatCoefficient, formatInteger, formatPercent } from '../../shared/language/format.ts';
import type { Translate } from '../../shared/language/translate.ts';
import { Button } from '../app/kit/button.tsx';
import { usualReplicates } from '../state/bootstrap.ts';
import { run, useEnabled } from '../state/commands/index.ts';
import { useApp, useDocument } from '../state/store.ts';
import { useT } from '../state/use-t.ts';
import { CopyButton } from './copy-button.tsx';
import { effectsToCopy, effectText } from './copy-effects.ts';
import { ResultSection } from './result-section.tsx';
import { useVariableName } from './use-variable-name.ts';
import { writeInterval } from './write-interval.ts';
import { FigureHeads } from './figure-heads.tsx';

export function EffectsPanel({ fit }: { readonly fit: EstimatedFit }) {
  const t = useT();
  const document = useDocument();
  const group = useApp((state) => state.view.group);
  const name = useVariableName();
  const language = useApp((state) => state.view.language);
  const level = formatPercent(fit.settings.level);
  const rows = effectRows(document, fit, Math.min(group, fit.groups.length));
  if (rows.length === 0) return null;
  const pairs = [...new Set(rows.map((row) => JSON.stringify([row.from, row.to])))];
  const verdicts = mediationVerdicts(rows, fit);
  return (
    <ResultSection
      title={t('results.effects.title')}
      caption={intervalCaption(fit, rows, t)}
      tools={<CopyButton table={() => effectsToCopy(rows, fit, language, name, t)} />}
    >
      <table className="result-table">
        <thead>
          <tr>
            <th scope="col">{t('results.effects.effect')}</th>
            <FigureHeads level={level} />
          </tr>
        </thead>
        <tbody>
          {pairs.map((pair) => {
            const own = rows.filter((row) => JSON.stringify([row.from, row.to]) === pair);
            const verdict = verdicts.find((each) => JSON.stringify([each.from, each.to]) === pair);
            return (
              <Fragment key={pair}>
                {own.map((row) => (
                  <EffectLine key={row.name} row={row} text={effectText(row, name, t)} />
                ))}
                {verdict && (
                  <tr>
                    <td colSpan={4} className="quiet effect-kind">
                      {t(`results.effects.kind.${verdict.kind}`)}
                    </td>
                  </tr>
                )}
              </Fragment>
            );
          })}
        </tbody>
      </table>
      {!fit.bootstrap && <AskForBootstrap />}
    </ResultSection>
  );
}

function EffectLine({ row, text }: { readonly row: EffectRow; readonly text: string }) {
  const t = useT();
  const word = t(row.isClear ? 'results.effects.clear' : 'results.effects.unclear');
  const Sign = row.isClear ? Check : X;
  const tone = row.isClear ? ((row.estimate.stdAll ?? 0) < 0 ? 'negative' : '') : 'quiet';
  return (
    <tr>
      <td className={row.kind === 'specific' ? 'result-path' : 'result-path effect-sum'}>{text}</td>
      <td className={`number ${tone}`}>{formatCoefficient(row.estimate.stdAll)}</td>
      <td className="number">{writeInterval(row.interval)}</td>
      <td className="result-verdict">
        {row.isClear !== undefined && (
          <span className={row.isClear ? 'verdict verdict-supported' : 'verdict'} title={word}>
            <Sign size={14} strokeWidth={2.25} aria-hidden />
            <span className="visually-hidden">{word}</span>
          </span>
        )}
      </td>
    </tr>
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

function intervalCaption(fit: EstimatedFit, rows: readonly EffectRow[], t: Translate): string {
  const level = formatPercent(fit.settings.level);
  const { bootstrap } = fit;
  if (!bootstrap || !rows.some((row) => row.isBootstrapped)) return t('results.hypotheses.caption', { level });
  return t('results.effects.caption', { level, done: formatInteger(bootstrap.succeeded) });
}
