/** A path: its hypothesis, what is fixed, and its estimate in words and numbers. */
import { ArrowLeftRight, Waypoints } from 'lucide-react';
import { canAddModeration, removeElements, reversePath, setPath } from '../../../shared/document/edits/edits.ts';
import { modelName } from '../../../shared/document/find.ts';
import { pathTarget } from '../../../shared/document/compile/hypothesis-targets.ts';
import type { Path } from '../../../shared/document/types.ts';
import { formatPercent } from '../../../shared/language/format.ts';
import { Button } from '../../kit/button.tsx';
import { MenuButton } from '../../kit/menu.tsx';
import { pathSentences } from '../../../shared/results/path-sentences.ts';
import { pathRows } from '../../../shared/results/effect-lines.ts';
import { edit, useApp, useDocument } from '../../state/store.ts';
import { useT } from '../../state/use-t.ts';
import { drawArrow } from '../draw-arrow.ts';
import { EstimateTable, useEstimate } from './estimate-table.tsx';
import { HypothesisFields } from './hypothesis-fields.tsx';
import { ParameterFields } from './parameter-fields.tsx';
import { useElementName } from './use-element-name.ts';

export function PathInspector({ path }: { readonly path: Path }) {
  const t = useT();
  const document = useDocument();
  const language = useApp((state) => state.view.language);
  const name = useElementName();
  const { fit, row } = useEstimate(modelName(document, path.to), '~', modelName(document, path.from));
  const words = fit && row?.free ? pathRows(document, fit, language).find((each) => each.id === path.id) : undefined;
  const moderators = document.diagram.nodes.filter((node) => canAddModeration(document, node.id, path.id));
  return (
    <>
      <section className="section">
        <h3 className="section-title">
          {`${name(path.from)} → ${name(path.to)}`} <span className="section-note">{t('diagram.kind.path')}</span>
        </h3>
        {words &&
          fit &&
          pathSentences(words, formatPercent(fit.settings.level), t).map((sentence) => (
            <p key={sentence} className="sentence">
              {sentence}
            </p>
          ))}
        {fit && row && <EstimateTable fit={fit} row={row} />}
      </section>
      <section className="section fields">
        <HypothesisFields target={pathTarget(document, path)} />
        <ParameterFields given={path} onChange={(patch) => edit((current) => setPath(current, path.id, patch))} />
      </section>
      <section className="section buttons">
        {moderators.length > 0 && (
          <MenuButton
            look="plain"
            text={
              <>
                <Waypoints size={14} aria-hidden /> {t('diagram.action.moderate-path')}
              </>
            }
            entries={moderators.map((node) => ({
              id: node.id,
              text: name(node.id),
              run: () => drawArrow('moderation', node.id, path.id),
            }))}
          />
        )}
        <Button
          isDisabled={reversePath(document, path.id) === document}
          onPress={() => edit((current) => reversePath(current, path.id))}
        >
          <ArrowLeftRight size={14} aria-hidden /> {t('diagram.action.reverse')}
        </Button>
        <Button look="danger" onPress={() => edit((current) => removeElements(current, [path.id]))}>
          {t('command.edit.delete')}
        </Button>
      </section>
    </>
  );
}
