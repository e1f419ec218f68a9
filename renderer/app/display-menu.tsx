/** What is written on the drawing: standardised or raw, stars or p or interval, loadings. */
import { SlidersHorizontal } from 'lucide-react';
import type { SceneOptions } from '../../shared/drawing/scene.ts';
import { setView, useApp } from '../state/store.ts';
import { useT } from '../state/use-t.ts';
import { MenuButton, type MenuEntry } from '../kit/menu.tsx';

const estimates = ['standardized', 'raw'] as const;
const significances = ['stars', 'p', 'interval', 'none'] as const;

export function DisplayMenu() {
  const t = useT();
  const options = useApp((state) => state.view.sceneOptions);
  const change = (patch: Partial<SceneOptions>) => setView({ sceneOptions: { ...options, ...patch } });
  const entries: MenuEntry[] = [
    ...estimates.map((each) => ({
      id: each,
      text: t(`app.display.${each}`),
      isChecked: options.estimates === each,
      run: () => change({ estimates: each }),
    })),
    ...significances.map((each, index) => ({
      id: each,
      text: t(`app.display.${each}`),
      startsSection: index === 0,
      isChecked: options.significance === each,
      run: () => change({ significance: each }),
    })),
    {
      id: 'loadings',
      text: t('app.display.loadings'),
      startsSection: true,
      isChecked: options.showLoadings,
      run: () => change({ showLoadings: !options.showLoadings }),
    },
    {
      id: 'hypotheses',
      text: t('app.display.hypotheses'),
      isChecked: options.showHypotheses,
      run: () => change({ showHypotheses: !options.showHypotheses }),
    },
    {
      id: 'residuals',
      text: t('app.display.residuals'),
      isChecked: options.showResiduals,
      run: () => change({ showResiduals: !options.showResiduals }),
    },
  ];
  return (
    <MenuButton
      look="icon"
      name={t('app.display')}
      text={<SlidersHorizontal size={16} aria-hidden />}
      entries={entries}
    />
  );
}
