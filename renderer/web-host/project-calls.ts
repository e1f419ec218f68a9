/** Projects in a browser: opened from chosen files, saved as downloads. */
import type { OpenedProject } from '../../shared/contract/calls.ts';
import type { Handlers } from '../../shared/contract/handlers.ts';
import { isProjectName, projectExtension } from '../../shared/document/file/project-extension.ts';
import type { DataService, OpenedParts } from '../../shared/jobs/data-service.ts';
import { failure, problem, success, type Outcome } from '../../shared/problem.ts';
import type { BrowserFiles } from './browser-files.ts';
import { download, fetchOwn, pickFile, sourceOfFile } from './browser-files.ts';

type ProjectCalls = Pick<
  Handlers,
  | 'project.pick'
  | 'project.open-file'
  | 'project.open-recent'
  | 'project.open-example'
  | 'project.recent'
  | 'project.save'
>;

const examplePath = 'assets/examples/attribution-trust-loyalty/study.pathloom';

export function projectCalls(files: BrowserFiles, service: DataService): ProjectCalls {
  async function open(file: File): Promise<Outcome<OpenedProject>> {
    return named(await service.openProject(sourceOfFile(file)), file.name);
  }

  return {
    async 'project.pick'() {
      const file = await pickFile(projectExtension);
      return file ? open(file) : success(null);
    },
    async 'project.open-file'({ fileId }) {
      const source = files.sourceOf(fileId);
      if (!source) return failure(problem('file-unreadable', { values: { file: '', reason: '' } }));
      return named(await service.openProject(source), source.fileName);
    },
    'project.open-recent': () => Promise.resolve(failure(problem('not-available'))),
    async 'project.open-example'() {
      try {
        return await open(await fetchOwn(examplePath));
      } catch (error) {
        return failure(problem('file-unreadable', { values: { file: examplePath, reason: String(error) } }));
      }
    },
    'project.recent': () => Promise.resolve([]),
    async 'project.save'({ suggestedName, ...parts }) {
      const text = await service.writeProject(parts);
      if (!text.ok) return text;
      const fileName = isProjectName(suggestedName) ? suggestedName : suggestedName + projectExtension;
      download(fileName, 'application/json', text.value);
      return success({ projectId: null, fileName }, text.problems);
    },
  };
}

function named(outcome: Outcome<OpenedParts>, fileName: string): Outcome<OpenedProject> {
  return outcome.ok ? success({ projectId: null, fileName, ...outcome.value }, outcome.problems) : outcome;
}
