/**
 * The web host's files on the loopback address, with the same response headers as app:// in Electron.
 * No server logic: files of dist/renderer, nothing else, to this machine alone.
 */
import { createReadStream, statSync } from 'node:fs';
import { createServer } from 'node:http';
import { extname, join, normalize, sep } from 'node:path';
import { pipeline } from 'node:stream';
import { fileURLToPath, pathToFileURL } from 'node:url';
import { projectRoot } from './ensure.mjs';
import { proofFor } from './server-proof.mjs';

/** Fixed, because a browser keeps its store (autosave) by origin. */
export const defaultPort = 47115;

const types = {
  '.html': 'text/html; charset=utf-8',
  '.js': 'text/javascript; charset=utf-8',
  '.css': 'text/css; charset=utf-8',
  '.json': 'application/json; charset=utf-8',
  '.pathloom': 'application/json; charset=utf-8',
  '.csv': 'text/csv; charset=utf-8',
  '.svg': 'image/svg+xml',
  '.png': 'image/png',
  '.woff2': 'font/woff2',
};

/** The file a request path names, or null when there is none or it leaves the folder. */
function fileFor(folder, url) {
  let path;
  try {
    path = decodeURIComponent(new URL(url, 'http://localhost').pathname);
  } catch {
    return null;
  }
  if (path.includes('\0')) return null;
  const file = normalize(join(folder, path === '/' ? 'index.html' : path));
  if (!file.startsWith(folder + sep)) return null;
  try {
    return statSync(file).isFile() ? file : null;
  } catch {
    // Whatever the system has against a path that a page asks for (not there, too long, a ring of links): no file.
    return null;
  }
}

/** Starts the server; resolves to { url, close }. Rejects when the port is taken. */
export async function serve({ port = defaultPort, folder = join(projectRoot, 'dist', 'renderer') } = {}) {
  const { responseHeaders } = await import(pathToFileURL(join(projectRoot, 'dist', 'response-headers.mjs')).href);
  const server = createServer((request, response) => {
    const host = (request.headers.host ?? '').replace(/:\d+$/, '');
    const isHere = ['localhost', '127.0.0.1'].includes(host);
    const file = isHere ? fileFor(folder, request.url ?? '/') : null;
    for (const [name, value] of Object.entries(responseHeaders)) response.setHeader(name, value);
    const proof = isHere ? proofFor(request.url ?? '/') : null;
    if (proof) {
      response.writeHead(200, { 'Content-Type': 'text/plain' }).end(proof);
      return;
    }
    if (!file || !['GET', 'HEAD'].includes(request.method ?? '')) {
      response.writeHead(file ? 405 : 404).end();
      return;
    }
    response.setHeader('Content-Type', types[extname(file)] ?? 'application/octet-stream');
    response.writeHead(200);
    if (request.method === 'HEAD') response.end();
    // A file that goes while it is read, a reader that goes: the reply ends, the server does not.
    else pipeline(createReadStream(file), response, () => response.destroy());
  });
  await new Promise((resolve, reject) => {
    server.once('error', reject);
    server.listen(port, '127.0.0.1', resolve);
  });
  const close = () => new Promise((resolve) => server.close(resolve).closeAllConnections());
  return { url: `http://127.0.0.1:${server.address().port}/`, close };
}

if (process.argv[1] === fileURLToPath(import.meta.url)) console.log((await serve()).url);
