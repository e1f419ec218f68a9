/** What a host has to supply: one handler a call. A missing one does not compile. */
import type { CallName, CallReply, CallRequest } from './calls.ts';

export type Handlers = {
  readonly [K in CallName]: (request: CallRequest<K>) => Promise<CallReply<K>>;
};
