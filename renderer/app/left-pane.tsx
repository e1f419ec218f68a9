/** Left: variables, outline of the model, preparation steps. */
import { StepsPanel } from '../data/steps-panel.tsx';
import { VariablesPanel } from '../data/variables-panel.tsx';
import { OutlineTree } from '../diagram/outline-tree.tsx';
import { setView, useApp } from '../state/store.ts';
import type { LeftTab } from '../state/types.ts';
import { useT } from '../state/use-t.ts';
import { TabStrip, type TabEntry } from '../kit/tab-strip.tsx';

export function LeftPane() {
  const t = useT();
  const tab = useApp((state) => state.view.leftTab);
  const steps = useApp((state) => state.history.present.preparation.length);
  const tabs: TabEntry<LeftTab>[] = [
    { id: 'data', text: t('app.tab.data'), content: <VariablesPanel /> },
    { id: 'outline', text: t('app.tab.outline'), content: <OutlineTree /> },
    {
      id: 'steps',
      text: steps > 0 ? t('app.tab.steps-count', { count: steps }) : t('app.tab.steps'),
      content: <StepsPanel />,
    },
  ];
  return <TabStrip name={t('app.pane.left')} tabs={tabs} value={tab} onChange={(leftTab) => setView({ leftTab })} />;
}
