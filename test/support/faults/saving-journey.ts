/** Everything that the desktop's main process writes, step by step, over the files of one user: for disks that fail. */
import { mkdirSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Dialogs } from '../../../electron/dialogs.ts';
import { exportCalls } from '../../../electron/exports.ts';
import { createChosenFiles } from '../../../electron/files.ts';
import { userFilesIn } from '../../../electron/paths.ts';
import { projectCalls } from '../../../electron/projects.ts';
import { openSettings } from '../../../electron/settings.ts';
import { allWritten } from '../../../electron/write-file.ts';
import { readProject } from '../../../shared/document/file/project-file.ts';
import { describeProblem } from '../../../shared/language/describe-problem.ts';
import { createTranslate } from '../../../shared/language/translate.ts';
import { success, type Outcome } from '../../../shared/problem.ts';
import { fileOf, startMemoryService } from '../../unit/jobs/memory-host.ts';
import { readWholeStudy, valueOf } from '../study.ts';

export interface SavingStep {
  readonly name: string;
  /** Null where nothing is answered. */
  run(): Promise<Outcome<unknown> | null>;
}

export interface SavingUser {
  readonly steps: readonly SavingStep[];
  /** Content of every file there, by its name. */
  snapshot(): Map<string, string>;
}

const study = readWholeStudy();

/** A user with two data sets, a project `old.pathloom` that is to be kept, and an application that has just started. */
export async function startSaving(folder: string): Promise<SavingUser> {
  const [work, own] = [join(folder, 'work'), join(folder, 'user')];
  for (const each of [work, own]) mkdirSync(each, { recursive: true });
  const { service, adopt } = startMemoryService();
  const imported = async (rows: number): Promise<string> => {
    const fileId = adopt(fileOf('answers.csv', `a,b\n${'1,2\n3,4\n'.repeat(rows)}`));
    return valueOf(await service.calls['data.import']({ taskId: `import-${rows}`, fileId, choices: {} })).datasetId;
  };
  const [first, second] = [await imported(900), await imported(1_200)];
  let target = '';
  const dialogs: Partial<Dialogs> = { chooseTarget: () => Promise.resolve(target) };
  const settings = await openSettings(userFilesIn(own).settings);
  const { calls } = projectCalls({
    service,
    files: createChosenFiles(),
    dialogs: dialogs as Dialogs,
    settings,
    userFiles: userFilesIn(own),
    remember: () => undefined,
  });
  const bytes = new Uint8Array(9_000);
  const exported = exportCalls(
    dialogs as Dialogs,
    () => Promise.resolve(bytes),
    () => Promise.resolve(success(bytes)),
    service,
  );

  const documentOf = (title: string) => ({ ...study.document, title: { en: title } });
  const autosave = (title: string, datasetId: string): SavingStep => ({
    name: `autosave ${title}`,
    run: () =>
      calls['autosave.write']({
        document: documentOf(title),
        datasetId,
        bootstrap: null,
        projectId: null,
        fileName: 'x',
      }),
  });
  const save = (title: string, datasetId: string, path: string): SavingStep => ({
    name: `save ${title}`,
    run() {
      target = join(work, path);
      const parts = {
        document: documentOf(title),
        datasetId,
        bootstrap: null,
        projectId: null,
        isSaveAs: true,
      } as const;
      return calls['project.save']({ ...parts, suggestedName: path, onChange: 'ask' });
    },
  });
  const steps: SavingStep[] = [
    autosave('one', first),
    save('one', first, 'old.pathloom'),
    autosave('two', second),
    save('two', second, 'old.pathloom'),
    save('elsewhere', first, 'new.pathloom'),
    {
      name: 'export a text',
      run() {
        target = join(work, 'model.txt');
        return exported['export.text']({ suggestedName: 'model.txt', kind: 'txt', text: 'f =~ x1\n'.repeat(900) });
      },
    },
    {
      name: 'remember preferences',
      async run() {
        settings.change({ preferences: { language: 'zh-CN', theme: 'dark' } });
        await settings.settled();
        return null;
      },
    },
    { name: 'clear the autosave', run: () => calls['autosave.clear'](null).then(() => null) },
  ];
  return {
    steps: steps.map(({ name, run }) => ({
      name,
      async run() {
        const answer = await run();
        await Promise.all([settings.settled(), allWritten()]);
        return answer;
      },
    })),
    snapshot: () =>
      new Map(
        [work, own].flatMap((place) =>
          readdirSync(place).map((name) => [name, readFileSync(join(place, name), 'latin1')] as const),
        ),
      ),
  };
}

const languages = [createTranslate('en'), createTranslate('zh-CN')];

/** What is wrong with the files after a step that met a full disk, and with what was said of it. */
export function faultsAfter(
  answer: Outcome<unknown> | null,
  before: ReadonlyMap<string, string>,
  after: ReadonlyMap<string, string>,
): string[] {
  const faults: string[] = [];
  for (const name of after.keys()) if (name.endsWith('.tmp')) faults.push(`${name} stays`);
  for (const [name, content] of after) {
    if (name.endsWith('.pathloom') && !readProject(content).ok) faults.push(`${name} is not whole`);
    if (name.endsWith('.json') && !isJson(content)) faults.push(`${name} is not whole`);
    if (answer?.ok === false && before.get(name) !== content && !name.endsWith('.bin'))
      faults.push(`${name} has changed although it was said that it could not be written`);
  }
  for (const name of before.keys()) if (name.endsWith('.pathloom') && !after.has(name)) faults.push(`${name} is gone`);
  if (answer?.ok !== false) return faults;
  const [problem] = answer.problems;
  const isRight = problem?.code === 'file-not-written' || problem?.code === 'autosave-not-written';
  if (!problem || !isRight) return [...faults, `said: ${answer.problems.map(({ code }) => code).join()}`];
  const said = languages.map((translate) => describeProblem(problem, translate).message);
  if (!languages.every((translate, i) => said[i]?.includes(translate('problem.reason.ENOSPC'))))
    faults.push(`the reason is not said: ${said.join(' ')}`);
  return faults;
}

function isJson(text: string): boolean {
  try {
    JSON.parse(text);
    return true;
  } catch {
    return false;
  }
}
