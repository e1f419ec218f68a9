/** What was done last, by the ids of commands alone: for whoever looks for the cause of an error. */

export interface LastAction {
  readonly id: string;
  /** Milliseconds since 1970. */
  readonly at: number;
}

const most = 20;
const storageKey = 'pathloom.actions';

/** A page that was loaded again after a crash still knows what was done before it. Tests run without a page. */
const storage = 'sessionStorage' in globalThis ? sessionStorage : null;
const actions: LastAction[] = readStored();

function readStored(): LastAction[] {
  try {
    const stored: unknown = JSON.parse(storage?.getItem(storageKey) ?? '[]');
    return Array.isArray(stored) ? (stored as LastAction[]) : [];
  } catch {
    return [];
  }
}

export function recordAction(id: string): void {
  actions.push({ id, at: Date.now() });
  if (actions.length > most) actions.shift();
  storage?.setItem(storageKey, JSON.stringify(actions));
}

/** The oldest first. */
export function lastActions(): readonly LastAction[] {
  return actions;
}
