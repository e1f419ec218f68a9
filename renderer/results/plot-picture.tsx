/** A picture made by the shared room as elements of the page, with a way to save it. */
import { Download } from 'lucide-react';
import type { Picture } from '../../shared/drawing/picture.ts';
import { writeSvg } from '../../shared/drawing/write-svg.ts';
import { IconButton } from '../kit/button.tsx';
import { useIsDark } from '../state/theme.ts';
import { sem } from '../bridge.ts';
import { PictureView } from '../kit/picture-view.tsx';
import { suggestedName } from '../state/session.ts';
import { notify } from '../state/store.ts';
import { useT } from '../state/use-t.ts';

export function PlotPicture({ picture }: { readonly picture: Picture }) {
  const t = useT();
  return (
    <figure className="plot">
      <figcaption className="plot-title">
        <span>{picture.title}</span>
        <IconButton name={t('results.moderation.save')} onPress={() => void savePicture(picture)}>
          <Download size={14} />
        </IconButton>
      </figcaption>
      <PictureView picture={picture} isDark={useIsDark()} />
    </figure>
  );
}

async function savePicture(picture: Picture): Promise<void> {
  const text = writeSvg(picture);
  const outcome = await sem.call('export.text', { suggestedName: suggestedName('.svg'), kind: 'svg', text });
  notify(outcome.problems, () => void savePicture(picture));
}
