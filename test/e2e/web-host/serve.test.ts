/** The loopback server: nothing that a web page can ask for ends it, and a second start trusts it alone. */
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { mkdtempSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { serve } from '../../../build/serve.mjs';
import { isOwnServer, proofPath } from '../../../build/server-proof.mjs';

const folder = mkdtempSync(join(tmpdir(), 'pathloom-serve-'));
let server: Awaited<ReturnType<typeof serve>>;
let origin: string;
beforeAll(async () => {
  writeFileSync(join(folder, 'index.html'), '<title>Pathloom</title>');
  symlinkSync(join(folder, 'b'), join(folder, 'a'));
  symlinkSync(join(folder, 'a'), join(folder, 'b'));
  server = await serve({ port: 0, folder });
  origin = server.url.slice(0, -1);
});
afterAll(async () => {
  await server.close();
  rmSync(folder, { recursive: true });
});

const statusOf = async (path: string): Promise<number> => (await fetch(origin + path)).status;

describe('the loopback server', () => {
  it.each([
    ['an address longer than a file name can be', `/${'x'.repeat(5000)}`],
    ['a folder', '/.'],
    ['a ring of links', '/a'],
    ['a way out', '/..%2f..%2fetc%2fpasswd'],
    ['broken digits', '/%zz'],
    ['a zero', '/a%00b'],
  ])('answers %s and lives on', async (_, path) => {
    expect([200, 404]).toContain(await statusOf(path));
    expect(await (await fetch(`${origin}/`)).text()).toContain('Pathloom');
  });

  it('is known again by the user who started it', async () => {
    expect(await isOwnServer(origin)).toBe(true);
    expect(await statusOf(`${proofPath}short`)).toBe(404);
  });

  it('is not taken for another program that shows our title', async () => {
    const copy = createServer((request, response) => {
      // It even asks us for the answer to a question of its own and repeats it.
      void fetch(`${origin}${proofPath}${'0'.repeat(64)}`)
        .then((reply) => reply.text())
        .then((proof) => response.end(request.url?.startsWith(proofPath) ? proof : '<title>Pathloom</title>'));
    });
    await new Promise<void>((resolve) => copy.listen(0, '127.0.0.1', resolve));
    const { port } = copy.address() as AddressInfo;
    expect(await isOwnServer(`http://127.0.0.1:${port}`)).toBe(false);
    await new Promise((resolve) => copy.close(resolve));
  });
});
