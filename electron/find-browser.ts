/** An installed Chromium, Chrome or Edge. Free of dependencies: the start-up scripts use it too. */
import { accessSync, constants, statSync } from 'node:fs';
import { delimiter, join } from 'node:path';

const names = [
  'chromium',
  'chromium-browser',
  'google-chrome-stable',
  'google-chrome',
  'chrome',
  'microsoft-edge-stable',
  'microsoft-edge',
] as const;

const macApplications = [
  'Google Chrome.app/Contents/MacOS/Google Chrome',
  'Chromium.app/Contents/MacOS/Chromium',
  'Microsoft Edge.app/Contents/MacOS/Microsoft Edge',
] as const;

const windowsPrograms = [
  ['Google', 'Chrome', 'Application', 'chrome.exe'],
  ['Chromium', 'Application', 'chrome.exe'],
  ['Microsoft', 'Edge', 'Application', 'msedge.exe'],
] as const;

type Environment = Readonly<Record<string, string | undefined>>;

/** Its path, or null. `PATHLOOM_BROWSER` names one explicitly. */
export function findBrowser(env: Environment = process.env, platform: string = process.platform): string | null {
  const named = env['PATHLOOM_BROWSER'];
  if (named) return isProgram(named, platform) ? named : null;
  return candidates(env, platform).find((path) => isProgram(path, platform)) ?? null;
}

function candidates(env: Environment, platform: string): string[] {
  if (platform === 'darwin') {
    const folders = ['/Applications', ...(env['HOME'] ? [join(env['HOME'], 'Applications')] : [])];
    return folders.flatMap((folder) => macApplications.map((name) => join(folder, name)));
  }
  if (platform === 'win32') {
    const folders = [env['PROGRAMFILES'], env['PROGRAMFILES(X86)'], env['LOCALAPPDATA']].flatMap((each) => each ?? []);
    return windowsPrograms.flatMap((parts) => folders.map((folder) => join(folder, ...parts)));
  }
  const folders = (env['PATH'] ?? '').split(delimiter).filter((folder) => folder !== '');
  return names.flatMap((name) => [...folders, '/usr/bin', '/snap/bin'].map((folder) => join(folder, name)));
}

function isProgram(path: string, platform: string): boolean {
  try {
    if (!statSync(path).isFile()) return false;
    if (platform !== 'win32') accessSync(path, constants.X_OK);
    return true;
  } catch {
    return false;
  }
}
