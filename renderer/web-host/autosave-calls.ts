/**
 * Unsaved work between visits, in the browser's store: each window has a copy of its own, document and data written in one
 * transaction. What a window left that ended without saving is offered to the next one that asks.
 */
import type { OpenedProject } from '../../shared/contract/calls.ts';
import type { Handlers } from '../../shared/contract/handlers.ts';
import { currentVersion } from '../../shared/document/file/migrations.ts';
import { createTurns } from '../../shared/jobs/take-turns.ts';
import type { DataService } from '../../shared/jobs/data-service.ts';
import type { DataFile } from '../../shared/jobs/jobs.ts';
import { failure, problem, success, type Outcome, type Problem } from '../../shared/problem.ts';
import { changeStored, readStored } from './browser-store.ts';
import { heldCopies, holdCopy, rememberCopy, rememberedCopy } from './held-copies.ts';

type AutosaveCalls = Pick<Handlers, 'autosave.write' | 'autosave.read' | 'autosave.clear'>;

const start = { work: 'work/', data: 'data/', unreadable: 'unreadable/' } as const;

/** The document apart from the data file, which is written only when it changes. */
interface StoredWork {
  readonly fileName: string;
  /** Milliseconds since 1970. */
  readonly writtenAt?: number;
  /** Of project files when it was written; autosaves did not say it before version 4. */
  readonly version?: number;
  readonly document: unknown;
  readonly bootstrap?: unknown;
}

export function autosaveCalls(service: DataService): AutosaveCalls {
  const inTurn = createTurns();
  let ownCopy: string | null = null;
  /** What stands in the store with our copy; undefined: nothing that we know of. */
  let storedFile: DataFile | null | undefined;

  async function ownCopyId(): Promise<string> {
    if (ownCopy === null) {
      ownCopy = crypto.randomUUID();
      await holdCopy(ownCopy);
      rememberCopy(ownCopy);
    }
    return ownCopy;
  }

  /** Our own copy from before a reload, else the youngest of those whose window has ended. */
  async function chooseCopy(copies: ReadonlyMap<string, StoredWork>): Promise<string | null> {
    if (ownCopy !== null && copies.has(ownCopy)) return ownCopy;
    const before = rememberedCopy();
    if (before !== null && copies.has(before) && (await holdCopy(before, true))) return before;
    const byAge = [...copies].sort(([, a], [, b]) => (b.writtenAt ?? 0) - (a.writtenAt ?? 0));
    for (const [copyId] of byAge) if (copyId !== before && (await holdCopy(copyId))) return copyId;
    return null;
  }

  /** Other work whose window has ended, by the names of its files. */
  async function noteWaiting(copies: ReadonlyMap<string, StoredWork>): Promise<readonly Problem[]> {
    const held = await heldCopies();
    const waiting = [...copies].filter(([copyId]) => !held.has(copyId)).map(([, { fileName }]) => fileName);
    return waiting.length === 0 ? [] : [problem('autosave-waiting', { quoted: waiting })];
  }

  /** Kept under another key, where no window writes; the next one is asked for instead. */
  async function setAside(
    copyId: string,
    work: StoredWork,
    reasons: readonly Problem[],
  ): Promise<Outcome<OpenedProject | null>> {
    const file = (await readStored(start.data)).get(copyId);
    await changeStored({
      [start.unreadable + copyId]: { work, file },
      [start.work + copyId]: undefined,
      [start.data + copyId]: undefined,
    });
    const said = problem('autosave-set-aside', {
      values: { file: work.fileName },
      detail: reasons.map(({ code }) => code).join(', '),
    });
    const next = await readCopy();
    return { ...next, problems: [said, ...next.problems] };
  }

  async function readCopy(): Promise<Outcome<OpenedProject | null>> {
    // A browser that keeps nothing (a private window) has nothing to offer either.
    const copies = (await readStored(start.work).catch(() => new Map())) as ReadonlyMap<string, StoredWork>;
    const copyId = await chooseCopy(copies);
    const work = copyId === null ? undefined : copies.get(copyId);
    if (copyId === null || !work) return success(null);
    const file = (await readStored(start.data + copyId)).get('') as DataFile | null | undefined;
    const { version, document, bootstrap = null } = work;
    const restored = await service.restoreProject({ version, document, data: file ?? null, bootstrap });
    if (!restored.ok) return setAside(copyId, work, restored.problems);
    ownCopy = copyId;
    storedFile = undefined;
    rememberCopy(copyId);
    const waiting = await noteWaiting(copies);
    return success({ projectId: null, fileName: work.fileName, ...restored.value }, [...restored.problems, ...waiting]);
  }

  return {
    'autosave.write': ({ document, datasetId, bootstrap, fileName }) =>
      inTurn(async () => {
        const file = service.fileOf(datasetId, document.data);
        try {
          const copyId = await ownCopyId();
          const work: StoredWork = { fileName, writtenAt: Date.now(), version: currentVersion, document, bootstrap };
          const changedFile = file === storedFile ? {} : { [start.data + copyId]: file };
          // What cannot be taken away is offered once more: too much, but nothing is lost.
          await changeStored({ [start.work + copyId]: work, ...changedFile });
          storedFile = file;
          return success(null);
        } catch (error) {
          return failure(problem('autosave-not-written', { values: { reason: reasonOf(error) } }));
        }
      }),
    'autosave.read': () => inTurn(readCopy),
    'autosave.clear': () =>
      inTurn(async () => {
        storedFile = undefined;
        if (ownCopy === null) return null;
        // What cannot be taken away is offered once more: too much, but nothing is lost.
        await changeStored({ [start.work + ownCopy]: undefined, [start.data + ownCopy]: undefined }).catch(
          () => undefined,
        );
        return null;
      }),
  };
}

/** A store that is full, in the word that systems have for it. */
function reasonOf(error: unknown): string {
  return error instanceof DOMException && error.name === 'QuotaExceededError' ? 'ENOSPC' : String(error);
}
