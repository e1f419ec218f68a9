/** The window: header, three panes or one page, status bar, dialogues. */
import { formatNames } from '../../shared/data/readers/formats.ts';
import { useEffect } from 'react';
import { I18nProvider } from 'react-aria-components';
import { DataGrid } from '../data/data-grid.tsx';
import { Canvas } from '../diagram/canvas.tsx';
import { ReportView } from '../report/report-view.tsx';
import { SurveyPage } from '../survey/survey-page.tsx';
import { SettingsPanel } from '../settings/settings-panel.tsx';
import { Words } from '../kit/words.ts';
import { useApp } from '../state/store.ts';
import { useT } from '../state/use-t.ts';
import { WelcomeView } from '../welcome/welcome-view.tsx';
import { Dialogs } from './dialogs.tsx';
import { GuideBar } from './guide-bar.tsx';
import { LeftPane } from './left-pane.tsx';
import { PageNotices } from './problems-list.tsx';
import { RightPane } from './right-pane.tsx';
import { listenForShortcuts } from '../state/shortcuts.ts';
import { useFileDrop } from './use-file-drop.ts';
import { StatusBar } from './status-bar.tsx';
import { Toolbar } from './toolbar.tsx';

export function App() {
  const t = useT();
  const isDropping = useFileDrop();
  const language = useApp((state) => state.view.language);
  const mode = useApp((state) => state.view.mode);
  const isStarting = useApp((state) => state.isStarting);
  const showsSettings = useApp((state) => state.view.showsSettings);
  // With a native menu too: it only shows the keys, because the page knows whether a text field has the focus.
  useEffect(listenForShortcuts, []);
  return (
    <I18nProvider locale={language}>
      <Words value={t}>
        <div className={mode === 'workbench' ? 'frame' : 'frame frame-wide'} data-settings={showsSettings || undefined}>
          <Toolbar />
          {!isStarting && mode !== 'welcome' && <GuideBar />}
          {!isStarting && (mode === 'workbench' ? <Workbench /> : <Page />)}
          <StatusBar />
          <Dialogs />
          {isDropping && (
            <div className="file-drop" aria-hidden>
              <strong>{t('data.drop-here')}</strong>
              <span>{t('data.drop-formats', { formats: formatNames.join(t('data.list-separator')) })}</span>
            </div>
          )}
        </div>
      </Words>
    </I18nProvider>
  );
}

function Workbench() {
  const t = useT();
  const showsSettings = useApp((state) => state.view.showsSettings);
  return (
    <>
      <aside className="pane pane-left" aria-label={t(showsSettings ? 'settings.title' : 'app.pane.left')}>
        {showsSettings ? <SettingsPanel /> : <LeftPane />}
      </aside>
      <main className="pane-main">
        <Canvas />
      </main>
      <aside className="pane pane-right" aria-label={t('app.pane.right')}>
        <RightPane />
      </aside>
    </>
  );
}

/** Report, welcome, data table, survey statistics: one page in place of the three panes. */
function Page() {
  const mode = useApp((state) => state.view.mode);
  return (
    <main className="pane-main pane-page">
      <PageNotices />
      {mode === 'data' && <DataGrid />}
      {mode === 'survey' && <SurveyPage />}
      {mode === 'report' && <ReportView />}
      {mode === 'welcome' && <WelcomeView />}
    </main>
  );
}
