/** A picture made by the shared room as elements of the page, with a way to save it. */
import { useMemo } from 'react';
import { Download } from 'lucide-react';
import { IconButton } from '../kit/button.tsx';
import { useIsDark } from '../state/theme.ts';
import { sem } from '../bridge.ts';
import { svgElements } from '../kit/svg-elements.tsx';
import { suggestedName } from '../state/session.ts';
import { notify } from '../state/store.ts';
import { useT } from '../state/use-t.ts';

export function PlotPicture({ svg, title }: { readonly svg: string; readonly title: string }) {
  const t = useT();
  const isDark = useIsDark();
  const picture = useMemo(() => svgElements(svg, title, isDark), [svg, title, isDark]);
  return (
    <figure className="plot">
      <figcaption className="plot-title">
        <span>{title}</span>
        <IconButton name={t('results.moderation.save')} onPress={() => void savePicture(svg)}>
          <Download size={14} />
        </IconButton>
      </figcaption>
      {picture}
    </figure>
  );
}

async function savePicture(text: string): Promise<void> {
  const outcome = await sem.call('export.text', { suggestedName: suggestedName('.svg'), kind: 'svg', text });
  notify(outcome.problems);
}
