/** ModelSpec -> syntax that `parseSyntax` reads back to the same ModelSpec. */
import type { GroupModifier, ModelSpec, ModelTerm } from '../model-spec.ts';
import { isPlainName, printName, printString } from './tokenize-syntax.ts';

function printLabel(label: string): string {
  return isPlainName(label) && !['NA', 'NaN', 'Inf'].includes(label) ? label : printString(label);
}

function printGroup(group: GroupModifier): string {
  if (group.label !== undefined) return printLabel(group.label);
  if (group.fixed !== undefined) return String(group.fixed);
  if (group.start !== undefined) return `start(${group.start})`;
  return 'NA';
}

/** c() holds one modifier a group; terms with several print several c(). */
function printGroups(groups: readonly GroupModifier[]): string[] {
  const layers: GroupModifier[][] = [];
  groups.forEach((group, i) => {
    const parts: GroupModifier[] = [];
    if (group.label !== undefined) parts.push({ label: group.label });
    if (group.fixed !== undefined) parts.push({ fixed: group.fixed });
    if (group.start !== undefined) parts.push({ start: group.start });
    if (group.forcedFree || parts.length === 0) parts.push({ forcedFree: true });
    parts.forEach((part, layer) => ((layers[layer] ??= [])[i] = part));
  });
  return layers.map((layer) => `c(${groups.map((_, i) => printGroup(layer[i] ?? layers[0]?.[i] ?? {})).join(', ')})`);
}

function printModifiers(term: ModelTerm): string[] {
  const printed: string[] = [];
  if (term.forcedFree) printed.push('NA');
  if (term.fixed !== undefined) printed.push(String(term.fixed));
  if (term.label !== undefined) printed.push(printLabel(term.label));
  if (term.start !== undefined) printed.push(`start(${term.start})`);
  if (term.equalTo !== undefined) printed.push(`equal(${printString(term.equalTo)})`);
  if (term.byGroup !== undefined) printed.push(...printGroups(term.byGroup));
  return printed;
}

function printTarget(term: ModelTerm): string {
  if (term.op === '~1') return '1';
  const parts = term.rhs.split(':');
  return parts.length === 2 && parts.every(isPlainName) ? term.rhs : printName(term.rhs);
}

/** `a*x1`; a term with several modifiers is repeated, as lavaan reads it. */
function printTerm(term: ModelTerm): string[] {
  const target = printTarget(term);
  const modifiers = printModifiers(term);
  return modifiers.length === 0 ? [target] : modifiers.map((modifier) => `${modifier}*${target}`);
}

/** One line a statement; neighbouring terms with the same left side share it. */
export function printSyntax(spec: ModelSpec): string {
  const lines: string[] = [];
  let parts: string[] = [];
  spec.terms.forEach((term, i) => {
    parts.push(...printTerm(term));
    const next = spec.terms[i + 1];
    if (next && next.lhs === term.lhs && next.op === term.op) return;
    lines.push(`${printName(term.lhs)} ${term.op === '~1' ? '~' : term.op} ${parts.join(' + ')}`);
    parts = [];
  });
  for (const { name, expression } of spec.definitions) lines.push(`${printName(name)} := ${expression}`);
  for (const { left, op, right } of spec.constraints) lines.push(`${left} ${op} ${right}`);
  return lines.join('\n');
}
