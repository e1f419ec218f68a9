/** Defined quantities as programs for a stack of numbers: values alone, without derivatives or allocation. */
import type { DefinitionNames } from '../model/constraints.ts';
import { expressionFunctions, type Expression, type FunctionName } from '../model/expression.ts';

/** Instructions; `operand` is a slot of the values, a constant, or the number of a function. */
const LOAD = 0;
const CONSTANT = 1;
const NEGATE = 2;
const CALL = 3;
const ADD = 4;
const SUBTRACT = 5;
const MULTIPLY = 6;
const DIVIDE = 7;
const POWER = 8;

const binaryCodes = { '+': ADD, '-': SUBTRACT, '*': MULTIPLY, '/': DIVIDE, '^': POWER } as const;
const functionNames = Object.keys(expressionFunctions) as FunctionName[];
const functionValues = functionNames.map((name) => expressionFunctions[name].value);

/** All definitions of a model, in order. Definition d writes slot `parameters + d`. */
export interface DefinitionProgram {
  readonly count: number;
  readonly codes: Uint8Array;
  readonly operands: Float64Array;
  /** Where each definition's instructions end. */
  readonly ends: Int32Array;
  /** theta followed by the defined quantities. */
  readonly slots: Float64Array;
  readonly stack: Float64Array;
}

interface Draft {
  readonly codes: number[];
  readonly operands: number[];
}

function push(draft: Draft, code: number, operand = 0): void {
  draft.codes.push(code);
  draft.operands.push(operand);
}

function compileInto(
  draft: Draft,
  expression: Expression,
  slotOf: (name: string) => number | undefined,
  names: DefinitionNames,
): void {
  switch (expression.kind) {
    case 'number':
      return push(draft, CONSTANT, expression.value);
    case 'name': {
      const slot = slotOf(expression.name);
      if (slot === undefined) return push(draft, CONSTANT, names.constants.get(expression.name) ?? NaN);
      return push(draft, LOAD, slot);
    }
    case 'negate':
      compileInto(draft, expression.of, slotOf, names);
      return push(draft, NEGATE);
    case 'call':
      compileInto(draft, expression.of, slotOf, names);
      return push(draft, CALL, functionNames.indexOf(expression.name));
    case 'binary': {
      // Left-deep chains (long sums) are walked in a loop.
      const chain: (Expression & { kind: 'binary' })[] = [];
      let node: Expression = expression;
      while (node.kind === 'binary') {
        chain.push(node);
        node = node.left;
      }
      compileInto(draft, node, slotOf, names);
      for (const step of chain.reverse()) {
        compileInto(draft, step.right, slotOf, names);
        push(draft, binaryCodes[step.op]);
      }
    }
  }
}

/** Compiles the definitions for parameter vectors of length `size`. */
export function compileDefinitions(names: DefinitionNames, size: number): DefinitionProgram {
  const order = [...names.defined.keys()];
  const places = new Map(order.map((name, d) => [name, size + d]));
  const slotOf = (name: string): number | undefined => names.parameters.get(name) ?? places.get(name);
  const draft: Draft = { codes: [], operands: [] };
  const ends = order.map((name) => {
    compileInto(draft, names.defined.get(name)!, slotOf, names);
    return draft.codes.length;
  });
  return {
    count: order.length,
    codes: Uint8Array.from(draft.codes),
    operands: Float64Array.from(draft.operands),
    ends: Int32Array.from(ends),
    slots: new Float64Array(size + order.length),
    stack: new Float64Array(draft.codes.length + 1),
  };
}

function combine(code: number, a: number, b: number): number {
  if (code === ADD) return a + b;
  if (code === SUBTRACT) return a - b;
  if (code === MULTIPLY) return a * b;
  return code === DIVIDE ? a / b : a ** b;
}

/** Writes the values of all definitions at `theta` into `out` from `at` on. */
export function evaluateDefinitions(
  program: DefinitionProgram,
  theta: Float64Array,
  out: Float64Array,
  at: number,
): void {
  const { count, codes, operands, ends, slots, stack } = program;
  if (count === 0) return;
  const size = slots.length - count;
  for (let k = 0; k < size; k++) slots[k] = theta[k]!;
  let top = 0;
  let next = 0;
  for (let d = 0; d < count; d++) {
    for (; next < ends[d]!; next++) {
      const code = codes[next]!;
      if (code === LOAD) stack[top++] = slots[operands[next]!]!;
      else if (code === CONSTANT) stack[top++] = operands[next]!;
      else if (code === NEGATE) stack[top - 1] = -stack[top - 1]!;
      else if (code === CALL) stack[top - 1] = functionValues[operands[next]!]!(stack[top - 1]!);
      else {
        top--;
        stack[top - 1] = combine(code, stack[top - 1]!, stack[top]!);
      }
    }
    out[at + d] = slots[size + d] = stack[--top]!;
  }
}
