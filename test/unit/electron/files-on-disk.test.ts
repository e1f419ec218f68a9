import { execFile, execFileSync, spawnSync } from 'node:child_process';
import {
  chmodSync,
  chownSync,
  lstatSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  statSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { createChosenFiles, projectIdOf } from '../../../electron/files.ts';
import { openSettings } from '../../../electron/settings.ts';
import { writeFileAtomically } from '../../../electron/write-file.ts';

let folder: string;
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'pathloom-disk-'));
});
afterEach(() => {
  chmodSync(folder, 0o755);
  rmSync(folder, { recursive: true, force: true });
});

describe('writing a file', () => {
  it('replaces the old one, and leaves nothing beside it', async () => {
    const path = join(folder, 'a.pathloom');
    await writeFileAtomically(path, 'old');
    await writeFileAtomically(path, new TextEncoder().encode('new'));
    expect(readFileSync(path, 'utf8')).toBe('new');
    expect(readdirSync(folder)).toEqual(['a.pathloom']);
  });

  it('keeps whole contents when several writes meet', async () => {
    const path = join(folder, 'a.pathloom');
    const texts = Array.from({ length: 12 }, (_, index) => `${index}`.repeat(100_000));
    await Promise.all(texts.map((text) => writeFileAtomically(path, text)));
    // The last that was asked for, not the last to end.
    expect(readFileSync(path, 'utf8')).toBe(texts.at(-1));
    expect(readdirSync(folder)).toEqual(['a.pathloom']);
  });

  it('goes through links to what they lead to, there or not', async () => {
    mkdirSync(join(folder, 'kept'));
    const target = join(folder, 'kept', 'a.pathloom');
    const [link, chain] = [join(folder, 'link.pathloom'), join(folder, 'chain.pathloom')];
    symlinkSync(join('kept', 'a.pathloom'), link);
    symlinkSync('link.pathloom', chain);
    await writeFileAtomically(chain, 'first');
    await writeFileAtomically(link, 'second');
    expect(readFileSync(target, 'utf8')).toBe('second');
    for (const path of [link, chain]) expect(lstatSync(path).isSymbolicLink()).toBe(true);
    const [one, other] = [join(folder, 'one'), join(folder, 'other')];
    symlinkSync(one, other);
    symlinkSync(other, one);
    await expect(writeFileAtomically(one, 'x')).rejects.toThrow();
  });

  it('keeps the rights of the file', async () => {
    const path = join(folder, 'a.pathloom');
    writeFileSync(path, 'old');
    for (const mode of [0o600, 0o664, 0o755]) {
      chmodSync(path, mode);
      await writeFileAtomically(path, 'new');
      expect(statSync(path).mode & 0o777).toBe(mode);
    }
  });

  it('keeps the owner where the system lets us', async () => {
    const path = join(folder, 'a.pathloom');
    writeFileSync(path, 'old');
    const isAdministrator = process.getuid?.() === 0;
    if (isAdministrator) chownSync(path, 1234, 1235);
    const { uid, gid } = statSync(path);
    await writeFileAtomically(path, 'new');
    expect(statSync(path)).toMatchObject({ uid, gid });
  });

  it('writes through what is no regular file', async () => {
    await writeFileAtomically('/dev/null', 'gone');
    expect(statSync('/dev/null').isCharacterDevice()).toBe(true);
    const pipe = join(folder, 'pipe');
    execFileSync('mkfifo', [pipe]);
    const read = promisify(execFile)('cat', [pipe]);
    await writeFileAtomically(pipe, 'through');
    expect((await read).stdout).toBe('through');
    expect(statSync(pipe).isFIFO()).toBe(true);
  });

  it('takes away what a killed process left of an earlier write, and nothing else', async () => {
    const path = join(folder, 'a.pathloom');
    const { pid } = spawnSync(process.execPath, ['-e', '']);
    const left = [`.a.pathloom.${pid}-3.tmp`, `.a.pathloom.${process.ppid}-3.tmp`, `.b.pathloom.${pid}-3.tmp`];
    for (const name of left) writeFileSync(join(folder, name), 'half');
    await writeFileAtomically(path, 'new');
    expect(readdirSync(folder).sort()).toEqual([...left.slice(1), 'a.pathloom'].sort());
  });

  it('leaves everything as it was when it fails', async () => {
    const path = join(folder, 'taken');
    mkdirSync(join(path, 'inside'), { recursive: true });
    await expect(writeFileAtomically(path, 'new')).rejects.toThrow();
    expect(readdirSync(folder)).toEqual(['taken']);
    await expect(writeFileAtomically(join(folder, 'absent', 'a'), 'new')).rejects.toThrow();
  });
});

describe('chosen files', () => {
  it('are known to the page by id and name, to workers by path', async () => {
    const path = join(folder, 'answers.csv');
    writeFileSync(path, 'a,b\n1,2\n');
    const files = createChosenFiles();
    const adopted = await files.adopt(path);
    if (!adopted.ok) throw new Error('not adopted');
    expect(adopted.value).toEqual({ fileId: adopted.value.fileId, name: 'answers.csv', bytes: 8 });
    expect(adopted.value.fileId).not.toContain(folder);
    expect(files.sourceOf(adopted.value.fileId)).toEqual({ fileName: 'answers.csv', bytes: 8, content: path });
    expect(files.pathOf('file-9')).toBeUndefined();
  });

  it('must be files', async () => {
    const files = createChosenFiles();
    for (const path of [folder, join(folder, 'absent.csv')]) {
      const adopted = await files.adopt(path);
      expect(adopted.problems.map(({ code }) => code)).toEqual(['file-unreadable']);
      expect(JSON.stringify(adopted.problems)).not.toContain(tmpdir());
    }
  });

  it('have the same project id however their path is written', () => {
    expect(projectIdOf(join(folder, 'x', '..', 'a.pathloom'))).toBe(projectIdOf(join(folder, 'a.pathloom')));
    expect(projectIdOf(join(folder, 'a.pathloom'))).not.toBe(projectIdOf(join(folder, 'b.pathloom')));
  });
});

describe('settings', () => {
  it('are remembered', async () => {
    const path = join(folder, 'settings.json');
    const settings = await openSettings(path);
    settings.change({ preferences: { language: 'zh-CN', theme: 'dark' } });
    settings.change({ recent: [{ path: 'a', openedAt: 1 }] });
    await settings.settled();
    const again = await openSettings(path);
    expect(again.read()).toEqual(settings.read());
    expect(again.read().preferences).toEqual({ language: 'zh-CN', theme: 'dark' });
  });

  it.each(['', 'not json', '{"preferences":{"language":"tlh"}}', '[]', 'null'])('begin anew from %j', async (text) => {
    const path = join(folder, 'settings.json');
    writeFileSync(path, text);
    const settings = await openSettings(path);
    expect(settings.read().preferences).toEqual({ language: null, theme: 'system' });
  });
});
