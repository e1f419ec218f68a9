/** The door: calls from the page are answered if they come from our own window and look as they must. */
import { ipcMain, type IpcMainInvokeEvent, type WebContents } from 'electron';
import type { ReplyOf, WindowAnalysisId } from '../shared/analyses/registry.ts';
import type { Analyse, CallName, CallReply, NoticeName, Notices, PickedFile } from '../shared/contract/calls.ts';
import { adoptChannel, analyseChannel, callChannel, noticeChannel } from '../shared/contract/channels.ts';
import type { Handlers } from '../shared/contract/handlers.ts';
import { isCallName, isWindowAnalysisId, validateAnalysis, validateRequest } from '../shared/contract/validate.ts';
import type { Fit } from '../shared/engine/fit.ts';
import { failure, problem, type Outcome, type Problem } from '../shared/problem.ts';
import { appOrigin } from './app-protocol.ts';

export interface CallSettings {
  readonly handlers: Handlers;
  readonly analyse: Analyse;
  /** The page that may call: of the window's main frame alone. */
  readonly contents: WebContents;
  adopt(path: string): Promise<PickedFile>;
}

export function answerCalls({ handlers, analyse, contents, adopt }: CallSettings): void {
  ipcMain.handle(callChannel, (event, name: unknown, request: unknown) => {
    assertTrusted(event, contents);
    if (!isCallName(name)) throw new Error('request-invalid: no such call');
    return answer(handlers, name, request);
  });
  ipcMain.handle(analyseChannel, (event, id: unknown, model: unknown, extra: unknown) => {
    assertTrusted(event, contents);
    if (!isWindowAnalysisId(id)) throw new Error('request-invalid: no such analysis');
    return answerAnalysis(analyse, id, model, extra);
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

function answer<K extends CallName>(handlers: Handlers, name: K, request: unknown): Promise<CallReply<K>> {
  const checked = validateRequest(name, request);
  if (!checked.ok) return Promise.resolve(refuse(name, checked.where)) as Promise<CallReply<K>>;
  return handlers[name](checked.request);
}

function answerAnalysis<K extends WindowAnalysisId>(
  analyse: Analyse,
  id: K,
  model: unknown,
  extra: unknown,
): Promise<Outcome<ReplyOf<K>>> {
  const checked = validateAnalysis(id, model, extra);
  if (checked.ok) return analyse(id, checked.model, checked.extra);
  return Promise.resolve(failure(invalid(id, checked.where)));
}

function invalid(name: string, where: string): Problem {
  return problem('request-invalid', { values: { where: `${name} ${where}` } });
}

/** A refusal in the shape of the call's reply; calls without one for failures are rejected. */
function refuse(name: CallName, where: string): unknown {
  const refused = invalid(name, where);
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
  'log.fault',
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
