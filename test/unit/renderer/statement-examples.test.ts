import { describe, expect, it } from 'vitest';
import { exampleIds, statementExamples } from '../../../renderer/settings/statement-examples.ts';
import * as edits from '../../../shared/document/edits/edits.ts';
import { emptyDocument } from '../../../shared/document/edits/new-document.ts';
import { parseStatements } from '../../../shared/engine/model/parse-syntax.ts';
import { applySteps } from '../../../shared/data/prepare/apply-steps.ts';
import { toModelSpec } from '../../../shared/document/compile/to-model-spec.ts';
import { fitModel } from '../../../shared/engine/estimate.ts';
import { estimateStudy, twoConstructs, valueOf } from '../../support/study.ts';

describe('examples of statements', () => {
  it('can all be read, on any model', () => {
    for (const document of [emptyDocument, twoConstructs()]) {
      const examples = statementExamples(document, ['z1', 'z2']);
      for (const id of exampleIds) expect(parseStatements(examples[id]).ok, examples[id]).toBe(true);
    }
  });

  it('speak of the constructs, columns and labels at hand, names with blanks in backticks', () => {
    let document = edits.addConstruct(twoConstructs(), { x: 0, y: 0, columns: ['Q 1', 'Q 2'], name: 'Z' });
    document = edits.setPath(document, 'p9', { label: 'slope_of_X' });
    const examples = statementExamples(document, ['z1', 'z2']);
    document = edits.setIndicator(document, 'i3', { label: 'l' });
    expect(statementExamples(document, []).bound).toBe('l > -1');
    expect(examples['second-order']).toBe('Overall =~ X + Y');
    expect(examples.composite).toBe('Index <~ 1*z2 + z1\nZ ~ Index');
    const odd = edits.addObserved(emptyDocument, { x: 0, y: 0, column: 'Q 1' });
    expect(statementExamples(odd, []).reliability).toBe('`Q 1` ~~ 0.2*`Q 1`');
  });

  it('can be estimated as they stand, on the bundled study', async () => {
    const { document: drawn, data } = await estimateStudy();
    const columns = data.dataset.columns.filter(({ kind }) => kind === 'numeric').map(({ name }) => name);
    const examples = statementExamples(drawn, columns);
    const dataset = valueOf(applySteps(data.dataset, drawn.preparation));
    for (const id of exampleIds) {
      const document = edits.setFurtherSyntax(drawn, examples[id]);
      const fit = fitModel({ spec: valueOf(toModelSpec(document)), dataset, settings: document.settings });
      expect(fit.status, `${id}: ${JSON.stringify(fit.problems)}`).toBe('converged');
    }
  });
});
