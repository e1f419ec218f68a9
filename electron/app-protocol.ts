/** `app://pathloom/`: our own files, with the same headers as the web host's server. Never file://. */
import { readFile } from 'node:fs/promises';
import { extname, join, normalize, sep } from 'node:path';
import { protocol, type Session } from 'electron';
import { responseHeaders } from '../shared/contract/response-headers.ts';

export const appScheme = 'app';
export const appOrigin = 'app://pathloom';
/** Where a report waits for printing: a host of its own, so that it shares nothing with the window. */
export const reportHost = 'report';

const contentTypes: Readonly<Record<string, string>> = {
  '.html': 'text/html; charset=utf-8',
  '.js': 'text/javascript; charset=utf-8',
  '.css': 'text/css; charset=utf-8',
  '.json': 'application/json; charset=utf-8',
  '.csv': 'text/csv; charset=utf-8',
  '.svg': 'image/svg+xml',
  '.png': 'image/png',
  '.woff2': 'font/woff2',
};

/** Answers for `app://report/`; null where there is nothing under that path. */
export type ReportAnswer = (path: string) => Promise<Response | null>;

/** Has to run before the application is ready. */
export function registerAppScheme(): void {
  protocol.registerSchemesAsPrivileged([
    { scheme: appScheme, privileges: { standard: true, secure: true, supportFetchAPI: true, codeCache: true } },
  ]);
}

export function serveApp(session: Session, folder: string, answerReport: ReportAnswer): void {
  session.protocol.handle(appScheme, async (request) => {
    const url = new URL(request.url);
    if (request.method !== 'GET') return refusal(405);
    const path = pathOf(url);
    if (path === null) return refusal(404);
    if (url.host === reportHost) return (await answerReport(path)) ?? refusal(404);
    return url.host === new URL(appOrigin).host ? fileResponse(folder, path, responseHeaders) : refusal(404);
  });
}

function pathOf(url: URL): string | null {
  try {
    const path = decodeURIComponent(url.pathname);
    return path.includes('\0') ? null : path;
  } catch {
    return null;
  }
}

/** A file below `folder`; nothing above it can be named. */
export async function fileResponse(
  folder: string,
  path: string,
  headers: Readonly<Record<string, string>>,
): Promise<Response> {
  const file = normalize(join(folder, path === '/' ? 'index.html' : path));
  if (!file.startsWith(folder + sep)) return refusal(404);
  try {
    const type = contentTypes[extname(file)] ?? 'application/octet-stream';
    return new Response(await readFile(file), { headers: { ...headers, 'Content-Type': type } });
  } catch {
    return refusal(404);
  }
}

function refusal(status: number): Response {
  return new Response(null, { status, headers: responseHeaders });
}
