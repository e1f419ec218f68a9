/** The door: calls from the page are answered if they come from our own window and look as they must. */
import { ipcMain, type IpcMainInvokeEvent, type WebContents } from 'electron';
import type { CallName, CallRequest, NoticeName, Notices, PickedFile } from '../shared/contract/calls.ts';
import { adoptChannel, callChannel, noticeChannel } from '../shared/contract/channels.ts';
import type { Handlers } from '../shared/contract/handlers.ts';
import { isCallName, validateRequest } from '../shared/contract/validate.ts';
import type { Fit } from '../shared/engine/fit.ts';
import { failure, problem } from '../shared/problem.ts';
import { appOrigin } from './app-protocol.ts';

export interface CallSettings {
  readonly handlers: Handlers;
  /** The page that may call: of the window's main frame alone. */
  readonly contents: WebContents;
  adopt(path: string): Promise<PickedFile>;
}

export function answerCalls({ handlers, contents, adopt }: CallSettings): void {
  ipcMain.handle(callChannel, (event, name: unknown, request: unknown) => {
    assertTrusted(event, contents);
    if (!isCallName(name)) throw new Error('request-invalid: no such call');
    return answer(handlers, name, request);
  });
  ipcMain.handle(adoptChannel, (event, path: unknown) => {
    assertTrusted(event, contents);
    if (typeof path !== 'string' || path === '' || path.length > 32_768) throw new Error('request-invalid: path');
    return adopt(path);
  });
}

/** Tells the page something unasked; a page that is gone is told nothing. */
export function tell<K extends NoticeName>(contents: WebContents, name: K, notice: Notices[K]): void {
  if (!contents.isDestroyed()) contents.send(noticeChannel, name, notice);
}

function answer<K extends CallName>(handlers: Handlers, name: K, request: unknown): ReturnType<Handlers[K]> {
  const checked = validateRequest(name, request);
  if (!checked.ok) return Promise.resolve(refuse(name, checked.where)) as ReturnType<Handlers[K]>;
  const handler: (request: CallRequest<K>) => ReturnType<Handlers[K]> = handlers[name] as never;
  return handler(checked.request);
}

/** A refusal in the shape of the call's reply; calls without one for failures are rejected. */
function refuse(name: CallName, where: string): unknown {
  const refused = problem('request-invalid', { values: { where: `${name} ${where}` } });
  if (name === 'estimate.run' || name === 'estimate.bootstrap')
    return { status: 'failed', problems: [refused] } satisfies Fit;
  if (callsThatCannotFail.has(name)) throw new Error(`request-invalid: ${name} ${where}`);
  return failure(refused);
}

const callsThatCannotFail: ReadonlySet<CallName> = new Set<CallName>([
  'host.info',
  'preferences.write',
  'window.state',
  'window.close',
  'data.release',
  'task.cancel',
  'project.recent',
  'autosave.clear',
]);

function assertTrusted(event: IpcMainInvokeEvent, contents: WebContents): void {
  const frame = event.senderFrame;
  const isOurs = event.sender === contents && frame !== null && frame.parent === null && isOwnUrl(frame.url);
  if (!isOurs) throw new Error('request-invalid: foreign frame');
}

function isOwnUrl(url: string): boolean {
  return url === appOrigin || url.startsWith(`${appOrigin}/`);
}
