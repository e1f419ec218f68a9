/** The first minute: own data, the example, a saved project, or an empty drawing. */
import './welcome.css';
import { useEffect, useState, type ReactNode } from 'react';
import { BookOpen, FileSpreadsheet, FolderOpen } from 'lucide-react';
import { Button as AriaButton } from 'react-aria-components';
import { formatNames } from '../../shared/data/readers/formats.ts';
import type { RecentProject } from '../../shared/contract/calls.ts';
import { formatDay, localDay } from '../../shared/report/local-day.ts';
import { Button } from '../kit/button.tsx';
import { sem } from '../bridge.ts';
import { run } from '../state/commands/index.ts';
import { openRecent, whenSaved } from '../state/session.ts';
import { openDialog, setView, useApp } from '../state/store.ts';
import { useT } from '../state/use-t.ts';

export function WelcomeView() {
  const t = useT();
  const hasRecent = useApp((state) => state.hostInfo?.capabilities.recentFiles ?? false);
  return (
    <div className="welcome">
      <div className="welcome-page">
        <h1 className="welcome-title">{t('welcome.title')}</h1>
        <p className="welcome-text">{t('welcome.text')}</p>
        <div className="welcome-choices">
          <Way
            icon={<FileSpreadsheet size={22} strokeWidth={1.5} />}
            title={t('welcome.own')}
            text={t('welcome.own-text')}
            onPress={() => openDialog({ kind: 'import', file: null })}
          />
          <Way
            icon={<BookOpen size={22} strokeWidth={1.5} />}
            title={t('welcome.example')}
            text={t('welcome.example-text')}
            onPress={() => run('project.example')}
          />
          <Way
            icon={<FolderOpen size={22} strokeWidth={1.5} />}
            title={t('welcome.open')}
            text={t('welcome.open-text')}
            onPress={() => run('project.open')}
          />
        </div>
        <p className="welcome-aside">
          <Button look="quiet" onPress={() => setView({ mode: 'workbench' })}>
            {t('welcome.empty')}
          </Button>
          <span>{t('welcome.drop', { formats: formatNames.join(t('data.list-separator')) })}</span>
        </p>
        {hasRecent && <Recent />}
      </div>
    </div>
  );
}

function Way(props: {
  readonly icon: ReactNode;
  readonly title: string;
  readonly text: string;
  readonly onPress: () => void;
}) {
  return (
    <AriaButton className="welcome-way" onPress={props.onPress}>
      <span className="welcome-icon" aria-hidden>
        {props.icon}
      </span>
      <span className="welcome-way-title">{props.title}</span>
      <span className="welcome-way-text">{props.text}</span>
    </AriaButton>
  );
}

function Recent() {
  const t = useT();
  const language = useApp((state) => state.view.language);
  const [projects, setProjects] = useState<readonly RecentProject[] | null>(null);
  useEffect(() => {
    let isShown = true;
    void sem.call('project.recent', null).then((recent) => {
      if (isShown) setProjects(recent);
    });
    return () => {
      isShown = false;
    };
  }, []);
  if (!projects) return null;
  return (
    <section className="welcome-recent">
      <h2 className="welcome-recent-title">{t('welcome.recent')}</h2>
      {projects.length === 0 && <p className="welcome-none">{t('welcome.recent-none')}</p>}
      <ul>
        {projects.map((project) => (
          <li key={project.projectId}>
            <AriaButton className="welcome-project" onPress={() => whenSaved(() => void openRecent(project.projectId))}>
              <span className="welcome-project-name">{project.fileName}</span>
              <span className="welcome-project-date">
                {t('welcome.opened', { date: formatDay(localDay(new Date(project.openedAt)), language) })}
              </span>
            </AriaButton>
          </li>
        ))}
      </ul>
    </section>
  );
}
