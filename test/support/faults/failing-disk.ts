/** Node's file functions, of which the one that is said fails as on a full disk: a write leaves half of its content. */
import type * as Files from 'node:fs/promises';

export const disk = {
  /** Operations so far. */
  count: 0,
  /** The operation that fails; none at 0. */
  failing: 0,
};

const full = (): Error => Object.assign(new Error('ENOSPC: no space left on device'), { code: 'ENOSPC' });

function isFailing(): boolean {
  disk.count += 1;
  return disk.count === disk.failing;
}

/** What changes a disk; reading does not fail for want of room. */
const changing = ['rename', 'rm', 'writeFile'] as const satisfies readonly (keyof typeof Files)[];
const changingHandle: ReadonlySet<PropertyKey> = new Set(['writeFile', 'sync', 'chmod', 'chown', 'close']);

function failingHandle(handle: Files.FileHandle): Files.FileHandle {
  return new Proxy(handle, {
    get(target, key) {
      const own: unknown = Reflect.get(target, key);
      if (typeof own !== 'function') return own;
      return async (...args: readonly unknown[]) => {
        if (!changingHandle.has(key) || !isFailing())
          return (own as (...given: unknown[]) => unknown).apply(target, [...args]);
        if (key === 'writeFile') await target.writeFile((args[0] as string | Uint8Array).slice(0, 100));
        // Whatever it says, a file that is closed is closed.
        if (key === 'close') await target.close();
        throw full();
      };
    },
  });
}

export function failingFiles(files: typeof Files): typeof Files {
  const own = Object.fromEntries(
    changing.map((name) => [
      name,
      (...args: readonly unknown[]) =>
        isFailing() ? Promise.reject(full()) : (files[name] as (...given: readonly unknown[]) => unknown)(...args),
    ]),
  );
  const open: typeof files.open = async (path, flags, mode) => {
    const isWriting = flags !== 'r';
    if (isWriting && isFailing()) throw full();
    const handle = await files.open(path, flags, mode);
    return isWriting ? failingHandle(handle) : handle;
  };
  return { ...files, ...own, open };
}
