/**
 * What may leave the machine about a problem: its code, the system's reason, where in the program it was, and what was
 * done before. Never a message, a name or a text of the user's: messages of programs quote what they stumbled over.
 */
import { version } from '../version.ts';
import type { Problem } from '../problem.ts';
import { systemReason } from './describe-problem.ts';
import type { Translate } from './translate.ts';

/** A frame of a stack in either spelling, without the folders. Only signs that programs are written in. */
const frames = [
  /^\s*at (?:async )?(?:(?<name>[\w$.<>[\] ]+) \()?(?:[^()]*[\\/])?(?<place>[\w.-]+:\d+:\d+)\)?$/,
  /^(?<name>[\w$.<>/]*)@(?:.*[\\/])?(?<place>[\w.-]+:\d+:\d+)$/,
];
const longestTrace = 12;

/** Of the message and stack of an error: its class, the system's code and where it was. */
export function traceOf(detail: string): string {
  const lines = detail.split('\n');
  const kind = /^(?:Uncaught )?(\w*(?:Error|Exception))\b/.exec(lines[0] ?? '')?.[1] ?? 'Error';
  const reason = systemReason(lines[0]?.replace(/^[\w ]*?: /, '') ?? '');
  const places = lines.flatMap((line) => {
    const found = frames.map((frame) => frame.exec(line)).find((match) => match !== null)?.groups;
    return found ? [`  at ${[found['name'], found['place']].filter(Boolean).join(' ')}`] : [];
  });
  return [[kind, reason].filter(Boolean).join(' '), ...places.slice(0, longestTrace)].join('\n');
}

export interface FactsBeside {
  /** Of browser, shell and system, as the program itself tells them. */
  readonly environment: string;
  readonly language: string;
  /** The oldest first. */
  readonly actions: readonly { readonly id: string; readonly secondsAgo: number }[];
}

/** As text to be copied. */
export function problemFacts(problem: Problem, { environment, language, actions }: FactsBeside, t: Translate): string {
  const reason = systemReason(String(problem.values['reason'] ?? ''));
  const numbers = Object.entries(problem.values).filter(([, value]) => typeof value === 'number');
  return [
    `Pathloom ${version} · ${language}`,
    environment,
    '',
    t('problem.facts.problem', { code: problem.code, severity: t(`problem.severity.${problem.severity}`) }),
    ...(reason ? [t('problem.facts.reason', { reason })] : []),
    ...numbers.map(([key, value]) => `${key} = ${value}`),
    ...(problem.detail === undefined ? [] : [traceOf(problem.detail)]),
    '',
    t('problem.facts.actions'),
    ...actions.map(({ id, secondsAgo }) => `${t('problem.facts.ago', { seconds: secondsAgo })} ${id}`),
    ...(actions.length === 0 ? ['–'] : []),
    '',
    t('problem.facts.private'),
    '',
  ].join('\n');
}
