/** Drawing arrows without a pointer: choose the other end from a menu. */
import { MoveRight, Spline } from 'lucide-react';
import { canAddCovariance, canAddPath } from '../../../shared/document/edits/edits.ts';
import { MenuButton } from '../../kit/menu.tsx';
import { useDocument } from '../../state/store.ts';
import { useT } from '../../state/use-t.ts';
import { drawArrow } from '../draw-arrow.ts';
import { useElementName } from './use-element-name.ts';

export function ConnectFields({ id }: { readonly id: string }) {
  const t = useT();
  const document = useDocument();
  const name = useElementName();
  const others = document.diagram.nodes.filter((node) => node.id !== id);
  const targets = others.filter((node) => canAddPath(document, id, node.id));
  const partners = others.filter((node) => canAddCovariance(document, id, node.id));
  if (targets.length === 0 && partners.length === 0) return null;
  return (
    <section className="section buttons">
      {targets.length > 0 && (
        <MenuButton
          look="plain"
          text={
            <>
              <MoveRight size={14} aria-hidden /> {t('diagram.action.path-to')}
            </>
          }
          entries={targets.map((node) => ({
            id: node.id,
            text: name(node.id),
            run: () => drawArrow('path', id, node.id),
          }))}
        />
      )}
      {partners.length > 0 && (
        <MenuButton
          look="plain"
          text={
            <>
              <Spline size={14} aria-hidden /> {t('diagram.action.covariance-with')}
            </>
          }
          entries={partners.map((node) => ({
            id: node.id,
            text: name(node.id),
            run: () => drawArrow('covariance', id, node.id),
          }))}
        />
      )}
    </section>
  );
}
