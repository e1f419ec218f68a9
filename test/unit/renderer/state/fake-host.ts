/** A host that answers from a list, for tests of the renderer's state. */
import type { CallName, CallReply, CallRequest, SemBridge } from '../../../../shared/contract/calls.ts';

type Answers = { [K in CallName]?: (request: CallRequest<K>) => CallReply<K> | Promise<CallReply<K>> };

export interface FakeHost {
  readonly sem: SemBridge;
  /** Names of the calls made, in order. */
  readonly calls: CallName[];
  answers: Answers;
}

export function createFakeHost(): FakeHost {
  const host: FakeHost = {
    calls: [],
    answers: {},
    sem: {
      async call<K extends CallName>(name: K, request: CallRequest<K>): Promise<CallReply<K>> {
        host.calls.push(name);
        const answer = host.answers[name] as ((asked: CallRequest<K>) => CallReply<K>) | undefined;
        return answer ? answer(request) : (null as CallReply<K>);
      },
      subscribe: () => () => undefined,
      adoptFile: (file) => Promise.resolve({ fileId: 'f', name: file.name, bytes: file.size }),
    },
  };
  return host;
}
