/**
 * What a parameter is known by. Problems, rows of results, modification indices and the drawing hold a `ParameterRef`;
 * its key finds it again, its text is for people. Nothing reads a text back.
 */
import type { ParameterRef, Problem } from '../../problem.ts';

/** The parameter that a row or term is about, without the row's figures. */
export function refOf({ lhs, op, rhs, group }: ParameterRef): ParameterRef {
  return group === undefined ? { lhs, op, rhs } : { lhs, op, rhs, group };
}

/** The parameter in whatever group: what a statement of the model, or something drawn, stands for. */
export function overGroups({ lhs, op, rhs }: ParameterRef): ParameterRef {
  return { lhs, op, rhs };
}

/**
 * A text that is the same for the same parameter: whichever way round a covariance is written, and of a defined quantity
 * by its name alone. With a group it is that group's parameter. Start values are moved by it, so it must not change.
 */
export function parameterKey({ lhs, op, rhs, group }: ParameterRef): string {
  if (op === ':=') return `${lhs}\u0000${op}`;
  const names = op === '~~' && rhs < lhs ? [rhs, op, lhs] : [lhs, op, rhs];
  const key = names.join('\u0000');
  return group === undefined ? key : `${group} ${key}`;
}

/** The parameter as in lavaan syntax, without its group: `Trust =~ TRU1`, `age ~1`. */
export function parameterText({ lhs, op, rhs }: ParameterRef): string {
  return rhs === '' ? `${lhs} ${op}` : `${lhs} ${op} ${rhs}`;
}

/** Each parameter once, over groups, in the order in which they come. */
export function distinctParameters(rows: readonly ParameterRef[]): ParameterRef[] {
  const found = new Map<string, ParameterRef>();
  for (const row of rows) {
    const ref = overGroups(row);
    const key = parameterKey(ref);
    if (!found.has(key)) found.set(key, ref);
  }
  return [...found.values()];
}

/** What a problem names beside variables, for people: what it quotes, else its parameters. */
export function problemTexts({ parameters, quoted }: Problem): readonly string[] {
  return quoted.length > 0 ? quoted : parameters.map(parameterText);
}
