/** Model syntax read as window and command line read it: refused with its place, or with every name it speaks of. */
import { toModelSpec } from '../../../shared/document/compile/to-model-spec.ts';
import { drawModel } from '../../../shared/document/edits/draw-model.ts';
import { modelText } from '../../../shared/document/edits/redraw-model.ts';
import { readProject, writeProject } from '../../../shared/document/file/project-file.ts';
import { sortKeys } from '../../../shared/document/file/sort-keys.ts';
import { limits } from '../../../shared/document/limits.ts';
import { parseSyntax } from '../../../shared/engine/estimate.ts';
import { defaultSettings } from '../../../shared/engine/fit.ts';
import type { ModelSpec } from '../../../shared/engine/model/model-spec.ts';
import { parseStatements } from '../../../shared/engine/model/parse-syntax.ts';
import { printSyntax } from '../../../shared/engine/model/print-syntax.ts';
import { dataset, simulated } from '../../unit/engine/engine-support.ts';
import { estimateMutant } from './estimate-mutant.ts';
import { accepted, isSameWritten, must, refused, type Verdict } from './verdict.ts';

const data = dataset({ ...simulated(60), u: simulated(60, 9)['x1']!.map((x) => Math.round(x)) });

/** Words of the syntax itself. */
const words = new Set([
  'NA',
  'Inf',
  'c',
  'rep',
  'start',
  'lower',
  'upper',
  'equal',
  'label',
  'group',
  'sqrt',
  'exp',
  'log',
  'log10',
  'abs',
  'sin',
  'cos',
  'tan',
  'tanh',
]);

/** Names in a text of plain signs, remarks left out; none where quotes make that hard to say. */
function namesIn(text: string): string[] {
  if (/["'`\u2018\u2019\u201c\u201d\uff02\uff07\uff40]/.test(text)) return [];
  const plain = text.replace(/[#!\uff03\uff01][^\n\r]*/g, '').replace(/(?<![\p{L}_.])[\d.]+(?:e[+-]?\d+)?/giu, ' ');
  return [...new Set(plain.match(/[\p{L}_.][\p{L}\p{N}\p{M}_.]*/gu) ?? [])].filter(
    (name) => !words.has(name) && name.toLowerCase() !== 'group' && /\p{L}|_/u.test(name),
  );
}

/** In any order of terms and keys, covariances either way round, without the effects that a drawing adds. */
function written({ terms, effects: _, ...others }: ModelSpec): string {
  const lines = terms.map((term) => {
    const [lhs, rhs] = term.op === '~~' ? [term.lhs, term.rhs].sort() : [term.lhs, term.rhs];
    return JSON.stringify(sortKeys({ ...term, lhs, rhs }));
  });
  return JSON.stringify([lines.sort(), sortKeys(others)]);
}

/** What the window makes of it: a drawing that holds the same model and can be saved. */
function checkDrawn(spec: ModelSpec): void {
  const document = drawModel(spec, defaultSettings);
  const saved = readProject(writeProject({ savedBy: 'test', document }));
  must(
    saved.ok,
    `a model that can be drawn cannot be saved: ${saved.problems.map(({ values }) => values['where']).join()}`,
  );
  must(isSameWritten(saved.value.document, document), 'the drawn model is another one after saving');
  const drawn = toModelSpec(document);
  must(drawn.ok, `the drawn model is refused: ${drawn.problems.map(({ code }) => code).join()}`);
  must(written(drawn.value) === written(spec), 'the drawing holds another model');
  const text = parseSyntax(modelText(document));
  must(text.ok, 'the text of the drawn model is refused');
}

export function checkSyntax(bytes: Uint8Array, number: number): Verdict {
  const text = new TextDecoder('utf-8').decode(bytes);
  const part = parseStatements(text);
  const parsed = parseSyntax(text);
  if (!parsed.ok) return refused(parsed.problems);
  must(part.ok, 'a model that is refused as a part of one');
  const spec = parsed.value;
  const said = JSON.stringify(spec).normalize('NFKC');
  for (const name of namesIn(text))
    must(said.includes(name.normalize('NFKC')), `left out without a word: ${name.slice(0, 60)}`);
  const again = parseSyntax(printSyntax(spec));
  must(again.ok, 'what is printed of a model is refused');
  must(written(again.value) === written(spec), 'what is printed of a model is another one');
  // The window's field takes no more.
  if (text.length <= limits.syntax) checkDrawn(spec);
  return accepted(parsed.problems, number % 10 === 0 ? estimateMutant(spec, data, defaultSettings) : undefined);
}
