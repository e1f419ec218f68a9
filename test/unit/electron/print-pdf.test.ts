import { chmodSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { findBrowser } from '../../../electron/find-browser.ts';
import { printPdf } from '../../../electron/print-pdf.ts';

let folder: string;
beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'pathloom-test-'));
});
afterAll(() => rmSync(folder, { recursive: true, force: true }));

function program(name: string, text: string): string {
  const path = join(folder, name);
  writeFileSync(path, `#!/bin/sh\n${text}\n`);
  chmodSync(path, 0o755);
  return path;
}

it('takes the browser named in the environment, or none', () => {
  const named = program('my-browser', 'exit 0');
  expect(findBrowser({ PATHLOOM_BROWSER: named }, 'linux')).toBe(named);
  expect(findBrowser({ PATHLOOM_BROWSER: join(folder, 'absent') }, 'linux')).toBeNull();
});

it('looks along the PATH, for Chromium first', () => {
  program('google-chrome', 'exit 0');
  const chromium = program('chromium', 'exit 0');
  expect(findBrowser({ PATH: folder }, 'linux')).toBe(chromium);
});

it('finds nothing where nothing is', () => {
  expect(findBrowser({ PROGRAMFILES: folder }, 'win32')).toBeNull();
});

it('reports a missing browser and one that ends without a PDF', async () => {
  expect((await printPdf('<p>x</p>', null)).problems).toMatchObject([{ code: 'no-browser' }]);
  const broken = program('broken', 'exit 3');
  expect((await printPdf('<p>x</p>', broken)).problems).toMatchObject([{ code: 'pdf-failed' }]);
  const absent = await printPdf('<p>x</p>', join(folder, 'absent'));
  expect(absent.problems).toMatchObject([{ code: 'pdf-failed' }]);
});
