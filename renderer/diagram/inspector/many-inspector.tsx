/** Several things selected: connect two of them, or delete them. */
import { canAddCovariance, canAddPath } from '../../../shared/document/edits.ts';
import { findNode } from '../../../shared/document/find.ts';
import { Button } from '../../app/kit/button.tsx';
import { run } from '../../state/commands/index.ts';
import { useDocument } from '../../state/store.ts';
import { useT } from '../../state/use-t.ts';
import { drawCovariance, drawPath } from '../element-actions.ts';
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
            <Button onPress={() => drawPath(a, b)}>{t('diagram.action.path', { from: name(a), to: name(b) })}</Button>
          )}
          {canAddPath(document, b, a) && (
            <Button onPress={() => drawPath(b, a)}>{t('diagram.action.path', { from: name(b), to: name(a) })}</Button>
          )}
        </>
      )}
      {arePair && canAddCovariance(document, a, b) && (
        <Button onPress={() => drawCovariance(a, b)}>
          {t('diagram.action.covariance', { a: name(a), b: name(b) })}
        </Button>
      )}
      <Button look="danger" onPress={() => run('edit.delete')}>
        {t('command.edit.delete')}
      </Button>
    </section>
  );
}
