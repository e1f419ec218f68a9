/** A user's random way through the application until it is killed, and what was done when. */
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { readProject } from '../../../shared/document/file/project-file.ts';
import { defaultSettings } from '../../../shared/engine/fit.ts';
import { parseSyntax } from '../../../shared/engine/model/parse-syntax.ts';
import { createTranslate } from '../../../shared/language/translate.ts';
import type { Shell } from '../electron-shell.ts';
import { callsOf } from '../shell-calls.ts';
import { study } from '../shell-suite.ts';
import { valueOf } from '../study.ts';
import type { Chance } from './chance.ts';

/** What a journey leaves behind when it is cut off. Constructs are counted: every edit adds one. */
export interface JourneyLog {
  /** How many the window holds after each edit, and when the menu had answered. */
  readonly edits: { readonly constructs: number; readonly at: number }[];
  /** How many there were whenever a save was asked for. */
  readonly asked: number[];
  /** How many there were in each save that the window has acknowledged, by file. */
  readonly answered: Map<string, number>;
  /** What was under way last. */
  last: string;
}

export const journeyFiles = ['a.pathloom', 'b.pathloom'] as const;

/** Constructs in a project file; undefined where there is none. Throws where it is not whole. */
export function constructsIn(path: string): number | undefined {
  if (!existsSync(path)) return undefined;
  return valueOf(readProject(readFileSync(path, 'utf8'))).document.diagram.nodes.length;
}

/** Presses the button of an open dialogue whose words are these; whether there was one. */
export function pressIfAsked(shell: Shell, words: string): Promise<boolean> {
  return shell.evaluate((sought) => {
    const buttons = [...document.querySelectorAll<HTMLElement>('[role=dialog] button, [role=alertdialog] button')];
    const button = buttons.find((each) => each.textContent === sought);
    button?.click();
    return button !== undefined;
  }, words);
}

export interface JourneyPlace {
  readonly folder: string;
  readonly chance: Chance;
}

export const words = createTranslate('en');
export const pause = (milliseconds: number): Promise<void> =>
  new Promise((resolve) => setTimeout(resolve, milliseconds));
const bootstrapped = valueOf(parseSyntax('a =~ LOC1 + LOC2 + LOC3\nb =~ TRU1 + TRU2 + TRU3\nb ~ a'));

/** Goes on until the shell is no more; what it asks of a killed shell fails, and ends it. */
export async function travel(shell: Shell, { folder, chance }: JourneyPlace, log: JourneyLog): Promise<void> {
  const call = callsOf(() => shell);
  let datasetId: string | undefined;
  let tasks = 0;

  async function edit(): Promise<void> {
    for (let times = 1 + chance.below(5); times > 0; times--) {
      await shell.clickMenu('model.add-construct');
      log.edits.push({ constructs: log.edits.at(-1)!.constructs + 1, at: performance.now() });
      await pause(40 + chance.below(500));
    }
  }

  /** The menu's save answers by the window's mark of unsaved work. */
  async function save(menu: 'project.save' | 'project.save-as', name: string): Promise<void> {
    await shell.answerDialog('showSaveDialog', { canceled: false, filePath: join(folder, name) });
    const { constructs } = log.edits.at(-1)!;
    log.asked.push(constructs);
    await shell.clickMenu(menu);
    for (let wait = 0; wait < 200 && (await shell.windows()).isEdited; wait++) {
      // A file that a kill left newer than the autosave is asked about.
      await pressIfAsked(shell, words('app.changed.overwrite'));
      await pause(10);
    }
    for (const file of journeyFiles)
      if (constructsIn(join(folder, file)) === constructs) log.answered.set(file, constructs);
  }

  async function importData(): Promise<void> {
    await shell.answerDialog('showOpenDialog', { canceled: false, filePaths: [join(study, 'data.csv')] });
    const picked = valueOf(await call('data.pick', null));
    if (!picked) return;
    const imported = await call('data.import', { taskId: `import-${++tasks}`, fileId: picked.fileId, choices: {} });
    datasetId = valueOf(imported).datasetId;
  }

  async function bootstrap(): Promise<void> {
    if (datasetId === undefined) return;
    const settings = { ...defaultSettings, bootstrap: 200 };
    await call('estimate.bootstrap', { taskId: `b-${++tasks}`, datasetId, steps: [], spec: bootstrapped, settings });
  }

  const actions: Readonly<Record<string, () => Promise<void>>> = {
    edit,
    'edit again': edit,
    save: () => save('project.save', 'a.pathloom'),
    'save as': () => save('project.save-as', chance.pick(journeyFiles)),
    import: importData,
    bootstrap,
    wait: () => pause(chance.below(1_500)),
  };
  for (;;) {
    log.last = chance.pick(Object.keys(actions));
    await actions[log.last]!();
  }
}
