/**
 * Starts the built application's main process, unmodified: over the stand-in (a Node process with real
 * Chromium), or with PATHLOOM_ELECTRON=real in Electron itself. Tests see the same Shell either way.
 */
import { fork } from 'node:child_process';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { build } from 'esbuild';
import { browserPath } from './chromium.ts';
import { launchRealElectron } from './real-electron.ts';
import type { RemoteMethods, RemoteReply, RemoteRequest } from './electron-stand-in/remote-types.ts';

const projectRoot = join(import.meta.dirname, '../..');
const source = join(import.meta.dirname, 'electron-stand-in');

export interface ShellOptions {
  readonly userData: string;
  readonly language?: string;
  readonly files?: readonly string[];
}

/** The questions of the remote, with functions in place of their text. */
export interface Shell extends Omit<RemoteMethods, 'evaluate' | 'quit'> {
  evaluate<T, A>(act: (argument: A) => T | Promise<T>, argument: A): Promise<T>;
  quit(): Promise<void>;
  /** Ends the main process at once, as a power cut does. */
  kill(): Promise<void>;
  /** The main process has come to its end. */
  readonly ended: Promise<void>;
}

/** How a launcher carries a question to the main process. */
export interface Remote {
  ask(method: keyof RemoteMethods, args: readonly unknown[]): Promise<unknown>;
  end(): Promise<void>;
  kill(): Promise<void>;
  readonly ended: Promise<void>;
}

export async function launchShell(options: ShellOptions): Promise<Shell> {
  const isReal = process.env['PATHLOOM_ELECTRON'] === 'real';
  return shellOver(await (isReal ? launchRealElectron(options) : launchStandIn(options)));
}

function shellOver({ ask, end, kill, ended }: Remote): Shell {
  const asking =
    <K extends keyof RemoteMethods>(method: K) =>
    (...args: Parameters<RemoteMethods[K]>) =>
      ask(method, args) as ReturnType<RemoteMethods[K]>;
  return {
    evaluate: (act, argument) => ask('evaluate', [act.toString(), argument]) as ReturnType<Shell['evaluate']> as never,
    answerDialog: asking('answerDialog'),
    clickMenu: asking('clickMenu'),
    menuLabels: asking('menuLabels'),
    invokeAs: asking('invokeAs'),
    webPreferences: asking('webPreferences'),
    windows: asking('windows'),
    killWorkers: asking('killWorkers'),
    closeWindow: asking('closeWindow'),
    quit: end,
    kill,
    ended,
  };
}

async function bundleStandIn(): Promise<string> {
  const outfile = join(projectRoot, 'dist', 'test', 'electron-stand-in.mjs');
  await build({
    entryPoints: [join(source, 'electron.ts')],
    outfile,
    bundle: true,
    platform: 'node',
    format: 'esm',
    target: 'node20',
    packages: 'external',
    logLevel: 'warning',
  });
  return pathToFileURL(outfile).href;
}

async function launchStandIn({ userData, language = 'en-US', files = [] }: ShellOptions): Promise<Remote> {
  const child = fork(join(projectRoot, 'dist', 'main.mjs'), [...files], {
    execArgv: ['--import', pathToFileURL(join(source, 'register.mjs')).href],
    env: {
      ...process.env,
      STAND_IN_MODULE: await bundleStandIn(),
      STAND_IN_BROWSER: browserPath(),
      STAND_IN_USER_DATA: userData,
      STAND_IN_LANGUAGE: language,
    },
    stdio: ['ignore', 'inherit', 'inherit', 'ipc'],
  });
  const waiting = new Map<number, { resolve(value: unknown): void; reject(error: Error): void }>();
  let lastId = 0;
  child.on('message', (reply: RemoteReply) => {
    const asked = waiting.get(reply.id);
    waiting.delete(reply.id);
    if ('error' in reply) asked?.reject(new Error(reply.error));
    else asked?.resolve(reply.value);
  });
  const ended = new Promise<void>((resolve) => {
    child.once('exit', () => {
      for (const { reject } of waiting.values()) reject(new Error('the main process has ended'));
      resolve();
    });
  });
  return {
    ended,
    ask: (method, args) =>
      new Promise((resolve, reject) => {
        if (!child.connected) throw new Error('the main process has ended');
        const request: RemoteRequest = { id: ++lastId, method, args };
        waiting.set(request.id, { resolve, reject });
        child.send(request);
      }),
    async kill() {
      child.kill('SIGKILL');
      await ended;
    },
    async end() {
      if (child.connected) child.send({ id: ++lastId, method: 'quit', args: [] } satisfies RemoteRequest);
      await ended;
    },
  };
}
