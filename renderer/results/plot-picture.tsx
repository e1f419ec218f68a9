/** A picture made by the shared room as elements of the page, with a way to save it. */
import { Download } from 'lucide-react';
import type { Picture } from '../../shared/drawing/picture.ts';
import { pngResolutions, type PictureFormat } from '../../shared/drawing/png-file.ts';
import { MenuButton } from '../kit/menu.tsx';
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
        <MenuButton
          look="icon"
          name={t('results.picture.save')}
          text={<Download size={14} />}
          entries={[
            { id: 'svg', text: t('results.picture.svg'), run: () => void savePicture(picture, { kind: 'svg' }) },
            ...pngResolutions.map((dpi) => ({
              id: `png-${dpi}`,
              text: t('results.picture.png', { dpi }),
              run: () => void savePicture(picture, { kind: 'png', dpi }),
            })),
          ]}
        />
      </figcaption>
      <PictureView picture={picture} isDark={useIsDark()} />
    </figure>
  );
}

async function savePicture(picture: Picture, format: PictureFormat): Promise<void> {
  const name = suggestedName(`.${format.kind}`);
  const outcome = await sem.call('export.picture', { suggestedName: name, picture, format });
  notify(outcome.problems, () => void savePicture(picture, format));
}
