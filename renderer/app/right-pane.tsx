/** Right: what is selected and the results; below, what to look at. */
import { InspectorPanel } from '../diagram/inspector-panel.tsx';
import { ResultsPanel } from '../results/results-panel.tsx';
import { setView, useApp } from '../state/store.ts';
import type { RightTab } from '../state/types.ts';
import { useT } from '../state/use-t.ts';
import { TabStrip, type TabEntry } from '../kit/tab-strip.tsx';
import { ProblemsList } from './problems-list.tsx';

export function RightPane() {
  const t = useT();
  const tab = useApp((state) => state.view.rightTab);
  const tabs: TabEntry<RightTab>[] = [
    { id: 'selection', text: t('app.tab.selection'), content: <InspectorPanel /> },
    { id: 'hypotheses', text: t('app.tab.hypotheses'), content: <ResultsPanel /> },
    { id: 'measures', text: t('app.tab.measures'), content: <ResultsPanel /> },
    { id: 'fit', text: t('app.tab.fit'), content: <ResultsPanel /> },
    { id: 'more', text: t('app.tab.more'), content: <ResultsPanel /> },
  ];
  return (
    <>
      <div className="pane-tabs">
        <TabStrip name={t('app.pane.right')} tabs={tabs} value={tab} onChange={(rightTab) => setView({ rightTab })} />
      </div>
      <ProblemsList />
    </>
  );
}
