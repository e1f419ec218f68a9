/** Several things selected: connect two of them, or delete them. */
import { canAddCovariance, canAddModeration, canAddPath } from '../../../shared/document/edits/edits.ts';
import { findNode, findPath } from '../../../shared/document/find.ts';
import type { Path } from '../../../shared/document/types.ts';
import { Button } from '../../kit/button.tsx';
import { run } from '../../state/commands/index.ts';
import { useDocument } from '../../state/store.ts';
import { useT } from '../../state/use-t.ts';
import { drawArrow } from '../draw-arrow.ts';
import { useElementName } from './use-element-name.ts';

export function ManyInspector({ ids }: { readonly ids: readonly string[] }) {
  const t = useT();
  const document = useDocument();
  const name = useElementName();
  const [a, b] = ids;
  const arePair = ids.length === 2 && a !== undefined && b !== undefined;
  return (
    <section className="section fields">
      <h3 className="section-title">{t('diagram.selected', { count: ids.length })}</h3>
      {arePair && findNode(document, a) && findNode(document, b) && (
        <>
          {canAddPath(document, a, b) && (
            <Button onPress={() => drawArrow('path', a, b)}>
              {t('diagram.action.path', { from: name(a), to: name(b) })}
            </Button>
          )}
          {canAddPath(document, b, a) && (
            <Button onPress={() => drawArrow('path', b, a)}>
              {t('diagram.action.path', { from: name(b), to: name(a) })}
            </Button>
          )}
        </>
      )}
      {arePair &&
        [[a, b] as const, [b, a] as const]
          .filter(([moderator, path]) => canAddModeration(document, moderator, path))
          .map(([moderator, path]) => (
            <Button key={moderator} onPress={() => drawArrow('moderation', moderator, path)}>
              {t('diagram.action.moderate', pathEnds(findPath(document, path), moderator, name))}
            </Button>
          ))}
      {arePair && canAddCovariance(document, a, b) && (
        <Button onPress={() => drawArrow('covariance', a, b)}>
          {t('diagram.action.covariance', { a: name(a), b: name(b) })}
        </Button>
      )}
      <Button look="danger" onPress={() => run('edit.delete')}>
        {t('command.edit.delete')}
      </Button>
    </section>
  );
}

function pathEnds(path: Path | undefined, moderator: string, name: (id: string) => string) {
  return { moderator: name(moderator), from: name(path?.from ?? ''), to: name(path?.to ?? '') };
}
