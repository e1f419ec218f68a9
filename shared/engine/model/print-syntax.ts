/** ModelSpec -> syntax that `parseSyntax` reads back to the same ModelSpec. */
import type { GroupModifier, ModelSpec, ModelTerm } from './model-spec.ts';
import { termsOfGroup } from './parameter-drafts.ts';
import { isPlainName, printName, printString } from './tokenize-syntax.ts';

function printLabel(label: string): string {
  return isPlainName(label) && !['NA', 'NaN', 'Inf'].includes(label) ? label : printString(label);
}

/** What one entry of `c()` says: the first of these. */
const entries = ['label', 'fixed', 'forcedFree', 'start', 'lower', 'upper'] as const;
/** Kinds of modifiers that need no entry there. */
const calls = ['start', 'lower', 'upper'] as const;

function entryOf(group: GroupModifier): (typeof entries)[number] | undefined {
  return entries.find((each) => group[each] !== undefined);
}

function printGroup(group: GroupModifier): string {
  if (group.label !== undefined) return printLabel(group.label);
  if (group.fixed !== undefined) return String(group.fixed);
  if (group.forcedFree) return 'NA';
  const call = calls.find((each) => group[each] !== undefined);
  return call ? `${call}(${group[call]})` : 'NA';
}

/** `c()` holds one modifier a group; labels of groups that are fixed as well print a second one, starts and bounds their own calls. */
function printGroups(groups: readonly GroupModifier[]): string[] {
  const printed: string[] = [];
  const rest = groups.map((group) => ({ ...group }));
  while (rest.some(({ label, fixed, forcedFree }) => label !== undefined || fixed !== undefined || forcedFree)) {
    // A group that has nothing left to say says again what it said first.
    const layer = rest.map((group, g) => (entryOf(group) ? group : groups[g]!));
    printed.push(`c(${layer.map(printGroup).join(', ')})`);
    for (const group of rest) {
      const said = entryOf(group);
      if (said) delete group[said];
    }
  }
  for (const call of calls) {
    if (rest.every((group) => group[call] === undefined)) continue;
    printed.push(`${call}(c(${rest.map((group) => group[call] ?? 'NA').join(', ')}))`);
  }
  return printed;
}

function printModifiers(term: ModelTerm): string[] {
  const printed: string[] = [];
  if (term.forcedFree) printed.push('NA');
  if (term.fixed !== undefined) printed.push(String(term.fixed));
  if (term.label !== undefined) printed.push(printLabel(term.label));
  for (const call of calls) if (term[call] !== undefined) printed.push(`${call}(${term[call]})`);
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
function printTerms(terms: readonly ModelTerm[]): string[] {
  const lines: string[] = [];
  let parts: string[] = [];
  terms.forEach((term, i) => {
    parts.push(...printTerm(term));
    const next = terms[i + 1];
    if (next && next.lhs === term.lhs && next.op === term.op) return;
    lines.push(`${printName(term.lhs)} ${term.op === '~1' ? '~' : term.op} ${parts.join(' + ')}`);
    parts = [];
  });
  return lines;
}

/** The name of a block as it is read back. */
function printBlockName(name: string): string {
  return isPlainName(name) || /^\d+(?:\.\d+)?$/.test(name) ? name : printString(name);
}

/** The whole model of each group, as other programs want it; what speaks of another parameter belongs to all groups. */
function printBlocks({ terms, phantoms = [] }: ModelSpec, blocks: readonly string[]): string[] {
  const isCommon = (term: ModelTerm): boolean => term.equalTo !== undefined && !term.byGroup;
  const own = terms.filter((term) => !isCommon(term));
  return [
    ...printTerms(terms.filter(isCommon)),
    ...blocks.flatMap((name, b) => [
      `group: ${printBlockName(name)}`,
      ...printPhantoms(phantoms),
      ...printTerms(termsOfGroup(own, b + 1)),
    ]),
  ];
}

function printPhantoms(phantoms: readonly string[]): string[] {
  return phantoms.map((name) => `${printName(name)} =~ 0`);
}

/** One line a statement, block by block where the model is written so. */
export function printSyntax(spec: ModelSpec): string {
  const terms = spec.blocks
    ? printBlocks(spec, spec.blocks)
    : [...printPhantoms(spec.phantoms ?? []), ...printTerms(spec.terms)];
  const definitions = spec.definitions.map(({ name, expression }) => `${printName(name)} := ${expression}`);
  const constraints = spec.constraints.map(({ left, op, right }) => `${left} ${op} ${right}`);
  return [...terms, ...definitions, ...constraints].join('\n');
}
