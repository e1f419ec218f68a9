/** Functions of the engine that other rooms call say what they give, when they fail, how arrays lie, and by whom a formula is. */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it, test } from 'vitest';
import { problemSeverities } from '../../../shared/problem.ts';
import { plainComment, publicFunctions, type PublicFunction } from './public-functions.ts';
import { projectRoot, sourceFiles } from './rooms.ts';

const bibliography = readFileSync(join(projectRoot, 'shared/engine/bibliography.md'), 'utf8');
const sourceKey = /\[([a-z]+(?:-[a-z]+)*-\d{4}[a-z]?)(?=[\],])/g;

/** A code of a problem that a comment names, as far as it looks like one: words joined by hyphens. */
function codesIn(comment: string): string[] {
  const sentences = comment.replace(/\([^)]*\)/g, '').match(/\b(?:Fails|Warns|Notes)\b[^.]*/g) ?? [];
  return sentences.flatMap((sentence) => sentence.match(/(?<![\w-])[a-z]+(?:-[a-z]+)+(?![\w-])/g) ?? []);
}

/** What is missing from a function's comment. */
function faultsOf({ comment, parameters, result }: Omit<PublicFunction, 'file' | 'name'>): string[] {
  if (comment === '') return ['no comment'];
  const faults: string[] = [];
  if (/^(?:Of|Fails|The same|As|@)\b/.test(comment)) faults.push('does not begin with what it gives');
  if (/\bOutcome</.test(result) && !/\b[Ff]ails (?:with|as)\b/.test(comment))
    faults.push('does not say with which problems it fails');
  if (
    /(?:Float|U?Int)\d+Array/.test(parameters + result) &&
    !/\b\w+ x \w+\b|\bone (?:\w+ )?an? \w|\brow-major\b|\blength\b/.test(comment)
  )
    faults.push('does not say how its arrays lie');
  if (/ = /.test(comment.replace(/`[^`]*`/g, '')) && !/\[[a-z-]+-\d{4}/.test(comment))
    faults.push('has a formula without its source');
  faults.push(
    ...codesIn(comment)
      .filter((code) => !Object.hasOwn(problemSeverities, code))
      .map((code) => `no problem is called ${code}`),
  );
  return faults;
}

describe('functions of the engine that other rooms call', () => {
  const functions = publicFunctions();

  it('are found, also where a file passes them on', () => {
    const names = functions.map(({ name }) => name);
    expect(names).toEqual(expect.arrayContaining(['fitModel', 'parseSyntax', 'waldTest', 'parameterKey']));
    expect(names.length).toBeGreaterThan(50);
  });

  it('say what they give, when they fail, how arrays lie, and by whom a formula is', () => {
    const faults = functions.flatMap((each) => faultsOf(each).map((fault) => `${each.file} ${each.name}: ${fault}`));
    expect(faults).toEqual([]);
  });
});

test('every source that the engine cites stands in its bibliography', () => {
  const missing = sourceFiles('shared/engine').flatMap((file) => {
    const text = readFileSync(join(projectRoot, file), 'utf8');
    const comments = text.match(/\/\*\*[^]*?\*\/|\/\/.*/g) ?? [];
    const keys = [...plainComment(comments.join(' ')).matchAll(sourceKey)].map(([, key = '']) => key);
    return keys.filter((key) => !bibliography.includes(key)).map((key) => `${file}: ${key}`);
  });
  expect(missing).toEqual([]);
});

test.each([
  ['', '', 'number', 'no comment'],
  ['Of the available values.', '', 'number', 'does not begin with what it gives'],
  ['The model.', 'text: string', 'Outcome<ModelSpec>', 'does not say with which problems it fails'],
  ['The product.', 'x: Float64Array', 'number', 'does not say how its arrays lie'],
  ['The product.', 'x: number', 'Float64Array', 'does not say how its arrays lie'],
  ['The test W = h / v.', 'h: number', 'number', 'has a formula without its source'],
  ['The model. Fails with model-void.', 'text: string', 'Outcome<ModelSpec>', 'no problem is called model-void'],
])('a comment with a fault is found: %s', (comment, parameters, result, fault) => {
  expect(faultsOf({ comment, parameters, result })).toEqual([fault]);
});

test('a comment that says it all has none', () => {
  const comment = 'Residuals, p x p. R = S - Sigma [bollen-1989]. Fails with too-few-cases, and as `fitModel` does.';
  expect(faultsOf({ comment, parameters: 's: Float64Array', result: 'Outcome<Float64Array>' })).toEqual([]);
});
