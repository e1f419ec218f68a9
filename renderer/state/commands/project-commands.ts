/** The File menu: projects. */
import { saveProject } from '../saving.ts';
import { newProject, openExample, pickProject, whenSaved } from '../session.ts';
import { isModified, setView } from '../store.ts';
import type { CommandsOf } from './command.ts';

export const projectCommands = {
  'project.new': {
    run: () =>
      whenSaved(() => {
        newProject();
        setView({ mode: 'welcome' });
      }),
  },
  'project.open': { run: () => whenSaved(() => void pickProject()) },
  'project.example': { run: () => whenSaved(() => void openExample()) },
  'project.save': {
    enabled: (state) => isModified(state) || state.project.projectId === null,
    run: () => saveProject(false),
  },
  'project.save-as': { run: () => saveProject(true) },
} satisfies CommandsOf<'project'>;
