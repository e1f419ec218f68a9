/** The remedy for items that load against the others of their construct: one button an item. */
import { isReversed, toggleReversal } from '../../shared/document/edits/edits.ts';
import { Button } from '../kit/button.tsx';
import { edit, useApp, useDocument } from '../state/store.ts';
import { useT } from '../state/use-t.ts';
import { proposeScale } from '../../shared/data/screen/propose-scale.ts';

/** Beyond so many the scale is coded the other way round as a whole, and the steps panel is the place. */
const most = 4;

/** Of variables that are no numeric columns (constructs of constructs) there is nothing to turn. */
export function ReverseButtons({ columns }: { readonly columns: readonly string[] }) {
  const t = useT();
  const document = useDocument();
  const summary = useApp((state) => state.prepared ?? state.loaded?.summary ?? null);
  return columns.slice(0, most).map((name) => {
    const column = summary?.columns.find((each) => each.name === name && each.kind === 'numeric');
    if (!column) return null;
    const isBack = isReversed(document, name);
    const named = isBack
      ? t('data.reverse-back-named', { column: name })
      : t('data.reverse-it-named', { column: name });
    return (
      <Button
        key={name}
        look="quiet"
        onPress={() => edit((current) => toggleReversal(current, name, proposeScale([column])))}
      >
        {columns.length > 1 ? named : t(isBack ? 'data.reverse-back' : 'data.reverse-it')}
      </Button>
    );
  });
}
