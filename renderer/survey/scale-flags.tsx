/** What a reviewer would stop at in the scales, each with its remedies as buttons. */
import { useMemo, useState } from 'react';
import { Link2, Locate, Minus } from 'lucide-react';
import { addParameter, canAddParameter, removeIndicators } from '../../shared/document/edits/edits.ts';
import type { ProjectDocument } from '../../shared/document/types.ts';
import { scaleFlags, type ScaleFlag } from '../../shared/results/scale-flags.ts';
import type { MeasureReply } from '../../shared/survey/run-scales.ts';
import { ReverseButtons } from '../data/reverse-buttons.tsx';
import { Button } from '../kit/button.tsx';
import { Rich } from '../kit/rich-text.tsx';
import { useAnalysis } from '../results/use-analysis.ts';
import { edit, useDocument } from '../state/store.ts';
import { useT } from '../state/use-t.ts';
import { showOnDrawing } from './show-on-drawing.ts';
import { useSurveyContext } from './use-survey.ts';

/** So many are read at once. */
const mostShown = 12;

/** The indicator that a column is of a construct. */
function indicatorOf({ diagram }: ProjectDocument, construct: string, item: string): string | undefined {
  const node = diagram.nodes.find((each) => each.kind === 'construct' && each.name === construct);
  return node?.kind === 'construct' ? node.indicators.find(({ column }) => column === item)?.id : undefined;
}

export function ScaleFlags({ reply, isOutdated }: { readonly reply: MeasureReply; readonly isOutdated: boolean }) {
  const t = useT();
  const context = useSurveyContext();
  const [showsAll, setShowsAll] = useState(false);
  // Of the drawn model, where its results have been looked for.
  const indices = useAnalysis('indices');
  const known = indices.isOutdated ? null : indices.value;
  const flags = useMemo(() => scaleFlags(reply.result, context, known ?? []), [reply, context, known]);
  const shown = showsAll ? flags : flags.slice(0, mostShown);
  return (
    <section className="result survey-findings" aria-label={t('scales.flags')}>
      <h3 className="result-title">{t('scales.flags')}</h3>
      {flags.length === 0 && <p className="result-hint">{t('scales.flags-none')}</p>}
      <ul className="finding-list" data-outdated={isOutdated || undefined}>
        {shown.map((flag) => (
          <Flag
            key={`${flag.id} ${flag.construct} ${flag.other ?? ''} ${flag.item ?? ''}`}
            flag={flag}
            isOutdated={isOutdated}
          />
        ))}
      </ul>
      {flags.length > mostShown && !showsAll && (
        <div className="finding-foot">
          <Button look="quiet" onPress={() => setShowsAll(true)}>
            {t('scales.flags-all', { count: flags.length })}
          </Button>
        </div>
      )}
    </section>
  );
}

/** Of figures that are out of date nothing is offered: the remedy may be in the data already. */
function Flag({ flag, isOutdated }: { readonly flag: ScaleFlag; readonly isOutdated: boolean }) {
  const t = useT();
  const document = useDocument();
  const { item, construct, remedies, elements } = flag;
  const indicator = item === undefined ? undefined : indicatorOf(document, construct, item);
  return (
    <li className="finding">
      <span>
        <Rich text={flag.words} />
      </span>
      <span className="finding-actions">
        {!isOutdated && item !== undefined && remedies.includes('reverse') && <ReverseButtons columns={[item]} />}
        {!isOutdated && item !== undefined && indicator !== undefined && remedies.includes('leave-out') && (
          <Button look="quiet" onPress={() => edit((present) => removeIndicators(present, [indicator]))}>
            <Minus size={13} aria-hidden />
            {t('scales.leave-out', { item })}
          </Button>
        )}
        {!isOutdated && remedies.includes('covary') && <LetCovary flag={flag} />}
        {elements.length > 0 && (
          <Button look="quiet" onPress={() => showOnDrawing(elements)}>
            <Locate size={13} aria-hidden />
            {t('scales.show')}
          </Button>
        )}
      </span>
    </li>
  );
}

/** Draws the covariance of the residuals of two items. */
function LetCovary({ flag: { item, other } }: { readonly flag: ScaleFlag }) {
  const t = useT();
  const document = useDocument();
  if (item === undefined || other === undefined) return null;
  const parameter = { lhs: item, op: '~~', rhs: other } as const;
  if (!canAddParameter(document, parameter)) return null;
  return (
    <Button look="quiet" onPress={() => edit((present) => addParameter(present, parameter))}>
      <Link2 size={13} aria-hidden />
      {t('scales.covary')}
    </Button>
  );
}
