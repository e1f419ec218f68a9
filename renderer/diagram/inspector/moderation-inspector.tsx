/** A moderation: what it means, its hypothesis, what is fixed, and its estimate. */
import { removeElements, setModeration } from '../../../shared/document/edits/edits.ts';
import { findPath, modelName, pathBetween } from '../../../shared/document/find.ts';
import { moderationTarget } from '../../../shared/document/compile/hypothesis-targets.ts';
import { productName } from '../../../shared/document/compile/moderation-terms.ts';
import type { Moderation } from '../../../shared/document/types.ts';
import { Button } from '../../kit/button.tsx';
import { edit, useDocument } from '../../state/store.ts';
import { useT } from '../../state/use-t.ts';
import { drawArrow } from '../draw-arrow.ts';
import { EstimateTable, useEstimate } from './estimate-table.tsx';
import { HypothesisFields } from './hypothesis-fields.tsx';
import { ParameterFields } from './parameter-fields.tsx';
import { useElementName } from './use-element-name.ts';

export function ModerationInspector({ moderation }: { readonly moderation: Moderation }) {
  const t = useT();
  const document = useDocument();
  const name = useElementName();
  const { id, moderator } = moderation;
  const path = findPath(document, moderation.path);
  const [from, to] = [path?.from ?? '', path?.to ?? ''];
  const words = { moderator: name(moderator), from: name(from), to: name(to) };
  const isQuadratic = moderator === from;
  const { fit, row } = useEstimate(modelName(document, to), '~', productName(document, moderation));
  return (
    <>
      <section className="section">
        <h3 className="section-title">
          {`${words.from} × ${words.moderator} → ${words.to}`}{' '}
          <span className="section-note">{t('diagram.kind.moderation')}</span>
        </h3>
        <p className="sentence">
          {t(isQuadratic ? 'diagram.moderation-quadratic' : 'diagram.moderation-explain', words)}
        </p>
        {!pathBetween(document, moderator, to) && (
          <p className="sentence">
            {t('diagram.moderation-added', words)}{' '}
            <Button look="quiet" onPress={() => drawArrow('path', moderator, to)}>
              {t('diagram.moderation-draw', words)}
            </Button>
          </p>
        )}
        {fit && row && <EstimateTable fit={fit} row={row} />}
      </section>
      <section className="section fields">
        <HypothesisFields target={moderationTarget(document, moderation)} />
        <ParameterFields
          given={moderation}
          onChange={(patch) => edit((current) => setModeration(current, id, patch))}
        />
      </section>
      <section className="section buttons">
        <Button look="danger" onPress={() => edit((current) => removeElements(current, [id]))}>
          {t('command.edit.delete')}
        </Button>
      </section>
    </>
  );
}
