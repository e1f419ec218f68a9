import { describe, expect, it } from 'vitest';
import { exampleIds, statementExamples } from '../../../renderer/settings/statement-examples.ts';
import * as edits from '../../../shared/document/edits.ts';
import { emptyDocument } from '../../../shared/document/new-document.ts';
import { parseStatements } from '../../../shared/engine/model/parse-syntax.ts';
import { twoConstructs } from '../../support/study.ts';

describe('examples of statements', () => {
  it('can all be read, on any model', () => {
    for (const document of [emptyDocument, twoConstructs()]) {
      const examples = statementExamples(document);
      for (const id of exampleIds) expect(parseStatements(examples[id]).ok, examples[id]).toBe(true);
    }
  });

  it('speak of the constructs, columns and labels at hand, names with blanks in backticks', () => {
    let document = edits.addConstruct(twoConstructs(), { x: 0, y: 0, columns: ['Q 1', 'Q 2'], name: 'Z' });
    document = edits.setPath(document, 'p9', { label: 'slope_of_X' });
    const examples = statementExamples(document);
    expect(examples.bound).toBe('slope_of_X > 0');
    expect(examples['second-order']).toBe('Overall =~ X + Y');
    expect(examples.composite).toBe('Index <~ X1 + X2');
    const odd = edits.addObserved(emptyDocument, { x: 0, y: 0, column: 'Q 1' });
    expect(statementExamples(odd).reliability).toBe('`Q 1` ~~ 0.2*`Q 1`');
  });
});
