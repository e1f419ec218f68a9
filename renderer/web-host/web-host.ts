/** The contract answered inside a browser page: no server, no preload. */
import type { CallName, CallReply, CallRequest, SemBridge } from '../../shared/contract/calls.ts';
import type { Handlers } from '../../shared/contract/handlers.ts';
import { preferenceCalls } from './preference-calls.ts';

export function createWebHost(): SemBridge {
  const handlers: Partial<Handlers> = preferenceCalls();
  return {
    call<K extends CallName>(name: K, request: CallRequest<K>): Promise<CallReply<K>> {
      const handler = handlers[name];
      if (!handler) return Promise.reject(new Error(`no handler for ${name}`));
      return handler(request);
    },
    subscribe: () => () => undefined,
    adoptFile: (file) => Promise.resolve({ fileId: '', name: file.name, bytes: file.size }),
  };
}
