/** Files the system asks to open (double click, dock, command line): kept until the window can take them. */
import { extname, resolve } from 'node:path';
import { app } from 'electron';
import { dataExtensions } from '../shared/data/readers/formats.ts';

export interface OpenRequests {
  /** From now on each file goes to `take`, those that waited first. */
  deliverTo(take: (path: string) => void): void;
}

/** Only such arguments are files for us: others belong to Electron and Chromium. */
const openable = ['pathloom', ...dataExtensions].map((extension) => `.${extension}`);

function isOpenable(argument: string): boolean {
  return openable.includes(extname(argument).toLowerCase());
}

export function pathsIn(argv: readonly string[], workingFolder: string): string[] {
  return argv
    .slice(1)
    .filter((argument) => !argument.startsWith('-') && isOpenable(argument))
    .map((argument) => resolve(workingFolder, argument));
}

/** Has to run before the application is ready: macOS may ask before. `onSecondStart` brings the window to the front. */
export function collectOpenRequests(onSecondStart: () => void): OpenRequests {
  const waiting = pathsIn(process.argv, process.cwd());
  let take = (path: string): void => void waiting.push(path);
  app.on('open-file', (event, path) => {
    event.preventDefault();
    take(path);
  });
  app.on('second-instance', (_event, argv, workingFolder) => {
    onSecondStart();
    for (const path of pathsIn(argv, workingFolder)) take(path);
  });
  return {
    deliverTo(next) {
      take = next;
      for (const path of waiting.splice(0)) next(path);
    },
  };
}
