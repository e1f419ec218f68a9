/** Below the fields of a step: what it would change in the data at hand, live. */
import { isAboutRows } from '../../../shared/data/prepare/step-columns.ts';
import type { PrepareStep } from '../../../shared/data/types.ts';
import { ProblemLines } from '../../kit/problem-lines.tsx';
import { useT } from '../../state/use-t.ts';
import { previewLines } from './preview-lines.ts';
import { usePreview } from './use-step-data.ts';

export function StepPreview(props: {
  readonly before: readonly PrepareStep[];
  /** Empty while the form is incomplete. */
  readonly steps: readonly PrepareStep[];
}) {
  const t = useT();
  const preview = usePreview(props.before, props.steps);
  return (
    <section className="step-preview" aria-label={t('preview.title')}>
      <h3 className="step-preview-title">{t('preview.title')}</h3>
      <div aria-live="polite" aria-busy={preview === null && props.steps.length > 0}>
        {preview === null && <p className="form-hint">{props.steps.length === 0 ? t('preview.waiting') : '…'}</p>}
        {preview?.ok && (
          <ul className="step-preview-list">
            {previewLines(
              preview.value,
              props.steps.some((step) => isAboutRows(step)),
              t,
            ).map(({ text, details }) => (
              <li key={text}>
                {text}
                {details !== '' && <span className="step-preview-details">{details}</span>}
              </li>
            ))}
          </ul>
        )}
        {preview && !preview.ok && <ProblemLines problems={preview.problems} />}
      </div>
    </section>
  );
}
