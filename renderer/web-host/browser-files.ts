/** Files in a browser: chosen by an input element, dropped, fetched from our own origin, saved as downloads. */
import type { PickedFile } from '../../shared/contract/calls.ts';
import type { FileSource } from '../../shared/jobs/jobs.ts';

export interface BrowserFiles {
  /** Registers a file under an id of its own. */
  adopt(file: File): PickedFile;
  sourceOf(fileId: string): FileSource | undefined;
}

export function createBrowserFiles(): BrowserFiles {
  const files = new Map<string, File>();
  return {
    adopt(file) {
      const fileId = `file-${files.size + 1}`;
      files.set(fileId, file);
      return { fileId, name: file.name, bytes: file.size };
    },
    sourceOf(fileId) {
      const file = files.get(fileId);
      return file && sourceOfFile(file);
    },
  };
}

export function sourceOfFile(file: File): FileSource {
  return { fileName: file.name, bytes: file.size, content: file };
}

/** Opens the browser's file dialogue; null when the user closes it. `accept` as in HTML: `.csv,.txt`. */
export function pickFile(accept: string): Promise<File | null> {
  return new Promise((resolve) => {
    const input = document.createElement('input');
    input.type = 'file';
    input.accept = accept;
    input.hidden = true;
    const finish = (file: File | null): void => {
      input.remove();
      resolve(file);
    };
    input.addEventListener('change', () => finish(input.files?.[0] ?? null));
    input.addEventListener('cancel', () => finish(null));
    // In the page, so that assistive technology and tests meet it like any other control.
    document.body.append(input);
    input.click();
  });
}

/** Saves text or bytes as a download. */
export function download(fileName: string, type: string, content: string | Uint8Array<ArrayBuffer>): void {
  const url = URL.createObjectURL(new Blob([content], { type }));
  const link = document.createElement('a');
  link.href = url;
  link.download = fileName;
  link.click();
  // The download has its own reference by then; a minute is ample for it to begin.
  setTimeout(() => URL.revokeObjectURL(url), 60_000);
}

/** A file of the application itself. Throws when it is not there. */
export async function fetchOwn(path: string): Promise<File> {
  const reply = await fetch(new URL(path, document.baseURI));
  if (!reply.ok) throw new Error(String(reply.status));
  return new File([await reply.blob()], path.slice(path.lastIndexOf('/') + 1));
}
