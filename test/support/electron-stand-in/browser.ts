/**
 * The real Chromium behind the stand-in. `app://host/` cannot be registered there, so each host is
 * `http://host.localhost:port/`, answered by the very handler that main gave to `protocol.handle`.
 */
import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http';
import { chromium, type BrowserContext } from 'playwright-core';

type SchemeHandler = (request: Request) => Response | Promise<Response>;

export const schemeHandlers = new Map<string, SchemeHandler>();
let port = 0;

/** `app://pathloom/x` as Chromium sees it. */
export function toBrowserUrl(url: string): string {
  return url.replace(/^app:\/\/([a-z]+)(?=\/|$)/, `http://$1.localhost:${port}`);
}

/** And back, for what main is told. */
export function toAppUrl(url: string): string {
  return url.replace(new RegExp(`^http://([a-z]+)\\.localhost:${port}(?=/|$)`), 'app://$1');
}

async function answer(request: IncomingMessage, response: ServerResponse): Promise<void> {
  const host = (request.headers.host ?? '').split('.')[0] ?? '';
  const handler = schemeHandlers.get('app');
  const reply = handler
    ? await handler(new Request(`app://${host}${request.url ?? '/'}`, { method: request.method ?? 'GET' }))
    : new Response(null, { status: 502 });
  reply.headers.forEach((value, name) => response.setHeader(name, value));
  response.writeHead(reply.status);
  response.end(Buffer.from(await reply.arrayBuffer()));
}

let server: Server | undefined;
let context: Promise<BrowserContext> | undefined;

async function open(): Promise<BrowserContext> {
  server = createServer((request, response) => void answer(request, response));
  await new Promise<void>((resolve) => server?.listen(0, '127.0.0.1', resolve));
  const address = server.address();
  port = typeof address === 'object' && address ? address.port : 0;
  const browser = await chromium.launch({
    executablePath: process.env['STAND_IN_BROWSER'],
    args: ['--no-sandbox', '--disable-gpu', '--disable-background-networking', '--disable-component-update'],
  });
  return browser.newContext({ locale: process.env['STAND_IN_LANGUAGE'] ?? 'en-US' });
}

/** One profile for all windows, as in Electron's default session. */
export function browserContext(): Promise<BrowserContext> {
  context ??= open();
  return context;
}

export async function closeBrowser(): Promise<void> {
  if (context) await (await context).browser()?.close();
  server?.closeAllConnections();
  server?.close();
}
