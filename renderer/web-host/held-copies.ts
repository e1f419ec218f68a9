/**
 * Whose copy of unsaved work is whose. A window holds a lock on its own copy for as long as it lives, and the browser lets
 * go of it when the window ends, however it ends: a copy whose lock is free belongs to nobody any more.
 */

const lockStart = 'pathloom.copy.';

/** A tab keeps it through a reload and when the browser opens its last tabs again. A tab that is duplicated gets it too. */
const ownCopyKey = 'pathloom.copy';

/** A page that was reloaded may still be letting go of its lock. */
const patience = 1_000;

/** Takes the copy until this page ends; false when another page has it. */
export async function holdCopy(copyId: string, isPatient = false): Promise<boolean> {
  const options: LockOptions = isPatient ? { signal: AbortSignal.timeout(patience) } : { ifAvailable: true };
  return new Promise<boolean>((resolve, reject) => {
    navigator.locks
      .request(lockStart + copyId, options, (lock) => {
        resolve(lock !== null);
        return lock && new Promise<never>(() => undefined);
      })
      .catch((error: unknown) => {
        if (error instanceof DOMException && error.name === 'TimeoutError') resolve(false);
        else reject(error instanceof Error ? error : new Error(String(error)));
      });
  });
}

/** Copies of windows that live. */
export async function heldCopies(): Promise<ReadonlySet<string>> {
  const { held = [] } = await navigator.locks.query();
  return new Set(held.flatMap(({ name }) => (name?.startsWith(lockStart) ? [name.slice(lockStart.length)] : [])));
}

/** The copy this tab wrote before it was reloaded. */
export function rememberedCopy(): string | null {
  return sessionStorage.getItem(ownCopyKey);
}

export function rememberCopy(copyId: string): void {
  sessionStorage.setItem(ownCopyKey, copyId);
}
