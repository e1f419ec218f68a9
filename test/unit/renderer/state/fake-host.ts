/** A host that answers from a list, for tests of the renderer's state. */
import type { ExtraOf, ReplyOf, WindowAnalysisId } from '../../../../shared/analyses/registry.ts';
import type {
  CallName,
  CallReply,
  CallRequest,
  EstimateRequest,
  SemBridge,
} from '../../../../shared/contract/calls.ts';
import { failure, problem, type Outcome } from '../../../../shared/problem.ts';

type AnalysisAnswers = {
  [K in WindowAnalysisId]?: (
    model: EstimateRequest,
    extra: ExtraOf<K>,
  ) => Outcome<ReplyOf<K>> | Promise<Outcome<ReplyOf<K>>>;
};
type Answers = { [K in CallName]?: (request: CallRequest<K>) => CallReply<K> | Promise<CallReply<K>> };

export interface FakeHost {
  readonly sem: SemBridge;
  /** Names of the calls made, in order. */
  readonly calls: CallName[];
  answers: Answers;
  analyses: AnalysisAnswers;
}

export function createFakeHost(): FakeHost {
  const host: FakeHost = {
    calls: [],
    answers: {},
    analyses: {},
    sem: {
      async call<K extends CallName>(name: K, request: CallRequest<K>): Promise<CallReply<K>> {
        host.calls.push(name);
        const answer = host.answers[name] as ((asked: CallRequest<K>) => CallReply<K>) | undefined;
        return answer ? answer(request) : (null as CallReply<K>);
      },
      async analyse(id, model, extra) {
        const answer = host.analyses[id];
        return answer ? answer(model, extra) : failure(problem('cancelled'));
      },
      subscribe: () => () => undefined,
      adoptFile: (file) => Promise.resolve({ fileId: 'f', name: file.name, bytes: file.size }),
    },
  };
  return host;
}
