/** Speaking the DevTools protocol to a browser through its pipe: messages are JSON, each ended by a zero byte. */
import type { ChildProcess } from 'node:child_process';
import type { Readable, Writable } from 'node:stream';

/** `--remote-debugging-pipe` reads from descriptor 3 and writes to 4. */
export const pipeStdio = ['ignore', 'ignore', 'pipe', 'pipe', 'pipe'] as const;

interface Message {
  readonly id?: number;
  readonly method?: string;
  readonly sessionId?: string;
  readonly result?: Readonly<Record<string, unknown>>;
  readonly error?: { readonly message: string };
}

export interface BrowserPipe {
  /** Rejects when the browser answers with an error or goes away. */
  readonly send: (
    method: string,
    params: Readonly<Record<string, unknown>>,
    sessionId?: string,
  ) => Promise<Readonly<Record<string, unknown>>>;
  /** Resolves at the next event of this name in the session. */
  readonly event: (method: string, sessionId: string) => Promise<void>;
}

interface Waiting {
  readonly isFor: (message: Message) => boolean;
  readonly resolve: (message: Message) => void;
  readonly reject: (error: Error) => void;
}

export function openPipe(child: ChildProcess): BrowserPipe {
  const [, , , input, output] = child.stdio as unknown as [unknown, unknown, unknown, Writable, Readable];
  const waiting = new Set<Waiting>();
  let ended: Error | null = null;
  let lastId = 0;
  const end = (error: Error) => {
    ended ??= error;
    for (const each of waiting) each.reject(ended);
    waiting.clear();
  };
  const receive = (message: Message) => {
    for (const each of waiting)
      if (each.isFor(message)) {
        waiting.delete(each);
        each.resolve(message);
      }
  };
  const wait = (isFor: Waiting['isFor']) =>
    new Promise<Message>((resolve, reject) => {
      if (ended) reject(ended);
      else waiting.add({ isFor, resolve, reject });
    });
  child.on('error', end);
  child.on('close', (code, signal) => end(new Error(`browser ended (${code ?? signal ?? ''})`)));
  input.on('error', end);
  output.on('error', end);
  readMessages(output, receive);
  return {
    send: async (method, params, sessionId) => {
      const id = ++lastId;
      const answer = wait((message) => message.id === id);
      input.write(`${JSON.stringify({ id, method, params, sessionId })}\0`);
      const { error, result } = await answer;
      if (error) throw new Error(`${method}: ${error.message}`);
      return result ?? {};
    },
    event: async (method, sessionId) => {
      await wait((message) => message.method === method && message.sessionId === sessionId);
    },
  };
}

function readMessages(output: Readable, receive: (message: Message) => void): void {
  const parts: Buffer[] = [];
  output.on('data', (chunk: Buffer) => {
    let from = 0;
    for (let zero = chunk.indexOf(0); zero >= 0; zero = chunk.indexOf(0, from)) {
      parts.push(chunk.subarray(from, zero));
      receive(JSON.parse(Buffer.concat(parts).toString('utf8')) as Message);
      parts.length = 0;
      from = zero + 1;
    }
    parts.push(chunk.subarray(from));
  });
}
