import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import ts from 'typescript';
import { describe, expect, it } from 'vitest';
import { projectRoot, sourceFiles } from '../architecture/rooms.ts';

/** Attributes whose text a person reads or hears. */
const spoken = new Set(['aria-label', 'aria-description', 'title', 'placeholder', 'alt', 'label', 'description']);
/** Two letters in a row, or any Chinese character, is a word. */
const isWords = (text: string) => /[A-Za-z]{2}|[\u4e00-\u9fff]/.test(text);
/** Names that are the same in every language. */
const names = new Set(['Pathloom', '径织', 'EN', '中', 'loom', 'Path', 'CFI', 'TLI', 'RMSEA', 'SRMR', 'SE', 'CI']);

function hardCoded(file: string, text: string): string[] {
  const source = ts.createSourceFile(file, text, ts.ScriptTarget.Latest, true, ts.ScriptKind.TSX);
  const found: string[] = [];
  const report = (node: ts.Node, words: string) => {
    if (!isWords(words) || names.has(words.trim())) return;
    const { line } = source.getLineAndCharacterOfPosition(node.getStart());
    found.push(`${file}:${line + 1} ${JSON.stringify(words.trim())}`);
  };
  const visit = (node: ts.Node): void => {
    if (ts.isJsxText(node)) report(node, node.text);
    else if (ts.isJsxAttribute(node) && spoken.has(node.name.getText()) && node.initializer) {
      if (ts.isStringLiteral(node.initializer)) report(node, node.initializer.text);
      else if (ts.isJsxExpression(node.initializer) && node.initializer.expression)
        literal(node.initializer.expression);
    } else if (ts.isJsxExpression(node) && node.expression && !ts.isJsxAttribute(node.parent)) literal(node.expression);
    ts.forEachChild(node, visit);
  };
  /** A string literal shown as such: `{'text'}`, `{a ? 'x' : 'y'}`, `{a && 'x'}`. */
  const literal = (node: ts.Expression): void => {
    if (ts.isStringLiteralLike(node)) report(node, node.text);
    else if (ts.isTemplateExpression(node))
      [node.head, ...node.templateSpans.map((span) => span.literal)].forEach((part) => report(node, part.text));
    else if (ts.isParenthesizedExpression(node)) literal(node.expression);
    else if (ts.isConditionalExpression(node)) [node.whenTrue, node.whenFalse].forEach(literal);
    else if (ts.isBinaryExpression(node))
      [node.left, node.right]
        .filter((side) => side !== node.left || node.operatorToken.kind === ts.SyntaxKind.PlusToken)
        .forEach(literal);
  };
  visit(source);
  return found;
}

describe('no words are hard-coded in JSX', () => {
  it('finds none', () => {
    const files = sourceFiles('renderer').filter((file) => file.endsWith('.tsx'));
    expect(files.length).toBeGreaterThan(5);
    expect(files.flatMap((file) => hardCoded(file, readFileSync(join(projectRoot, file), 'utf8')))).toEqual([]);
  });

  it.each([
    '<b>Save</b>',
    '<i title="Undo" />',
    "<p>{ok ? 'Yes' : ''}</p>",
    '<p>保存</p>',
    '<input placeholder={`Find ${n}`} />',
  ])('would see %s', (jsx) => {
    expect(hardCoded('x.tsx', `const x = ${jsx};`)).toHaveLength(1);
  });
});
