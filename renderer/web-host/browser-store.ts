/** One small IndexedDB store: keys to plain values, read and changed whole or not at all. */

const databaseName = 'pathloom';
const storeName = 'autosave';

/** Under these keys version 1 of the store kept the one copy that all windows shared. */
const sharedKeys = { project: 'work/earlier', 'data-file': 'data/earlier' } as const;

function openDatabase(): Promise<IDBDatabase> {
  return new Promise((resolve, reject) => {
    const request = indexedDB.open(databaseName, 2);
    request.onupgradeneeded = () => {
      const { result: database, transaction } = request;
      if (database.objectStoreNames.contains(storeName) && transaction) moveShared(transaction.objectStore(storeName));
      else database.createObjectStore(storeName);
    };
    request.onsuccess = () => resolve(request.result);
    request.onerror = () => reject(request.error ?? new Error('indexedDB'));
  });
}

function moveShared(store: IDBObjectStore): void {
  for (const [key, own] of Object.entries(sharedKeys)) {
    const found = store.get(key);
    found.onsuccess = () => {
      if (found.result !== undefined) store.put(found.result, own);
      store.delete(key);
    };
  }
}

/** One transaction; `act` begins all its requests at once. */
async function inStore<T>(mode: IDBTransactionMode, act: (store: IDBObjectStore) => () => T): Promise<T> {
  const database = await openDatabase();
  try {
    return await new Promise<T>((resolve, reject) => {
      const transaction = database.transaction(storeName, mode);
      const result = act(transaction.objectStore(storeName));
      transaction.oncomplete = () => resolve(result());
      transaction.onerror = () => reject(transaction.error ?? new Error('indexedDB'));
      transaction.onabort = () => reject(transaction.error ?? new Error('indexedDB'));
    });
  } finally {
    database.close();
  }
}

/** Everything under keys that begin so, by the rest of the key. */
export function readStored(start: string): Promise<ReadonlyMap<string, unknown>> {
  return inStore('readonly', (store) => {
    const range = IDBKeyRange.bound(start, `${start}\uffff`);
    const keys = store.getAllKeys(range);
    const values = store.getAll(range);
    return () => new Map(keys.result.map((key, index) => [String(key).slice(start.length), values.result[index]]));
  });
}

/** Undefined takes the key away. */
export async function changeStored(changes: Readonly<Record<string, unknown>>): Promise<void> {
  await inStore('readwrite', (store) => {
    for (const [key, value] of Object.entries(changes)) {
      if (value === undefined) store.delete(key);
      else store.put(value, key);
    }
    return () => undefined;
  });
}
