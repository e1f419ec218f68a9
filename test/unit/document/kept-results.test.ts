/** A bootstrap that is kept with a project: found again for what it is of, and for nothing else. */
import { beforeAll, describe, expect, it } from 'vitest';
import { setSettings } from '../../../shared/document/edits/edits.ts';
import {
  keepBootstrap,
  resultKey,
  withKeptBootstrap,
  type KeptBootstrap,
} from '../../../shared/document/file/kept-results.ts';
import { currentVersion } from '../../../shared/document/file/migrations.ts';
import { readProject, writeProject } from '../../../shared/document/file/project-file.ts';
import { toModelSpec } from '../../../shared/document/compile/to-model-spec.ts';
import type { ProjectDocument } from '../../../shared/document/types.ts';
import { isBootstrapOf } from '../../../shared/engine/resample/attach-bootstrap.ts';
import { bootstrapModel } from '../../support/bootstrap-model.ts';
import { fitModel } from '../../../shared/engine/estimate.ts';
import type { EstimatedFit, Fit } from '../../../shared/engine/fit.ts';
import { missingReplicates } from '../../../shared/report/report-analyses.ts';
import { estimateStudy, valueOf } from '../../support/study.ts';

let document: ProjectDocument;
let plain: EstimatedFit;
let whole: Fit;
let kept: KeptBootstrap;

beforeAll(async () => {
  const study = await estimateStudy({ bootstrap: 20 });
  const input = {
    spec: valueOf(toModelSpec(study.document)),
    dataset: study.data.dataset,
    settings: study.document.settings,
  };
  document = study.document;
  const fit = fitModel(input);
  if (fit.status === 'failed') throw new Error(JSON.stringify(fit.problems));
  plain = fit;
  whole = bootstrapModel(input);
  kept = keepBootstrap(document, whole)!;
}, 60_000);

describe('a kept bootstrap', () => {
  it('comes back from the project file as it was, and makes the fit that was saved', () => {
    const text = writeProject({ savedBy: 'test', document, bootstrap: kept });
    expect(JSON.parse(text)).toMatchObject({ version: currentVersion });
    const read = valueOf(readProject(text));
    expect(read.bootstrap).toEqual(kept);
    expect(resultKey(read.document)).toBe(kept.key);
    expect(isBootstrapOf(kept.result, plain)).toBe(true);
    expect(withKeptBootstrap(read.document, plain, read.bootstrap)).toEqual(whole);
    expect([missingReplicates(plain), missingReplicates(whole as EstimatedFit)]).toEqual([20, 0]);
  });

  it('is of one model, one preparation, one data file and its settings', () => {
    const others = [
      setSettings(document, { seed: document.settings.seed + 1 }),
      { ...document, preparation: [] },
      { ...document, furtherSyntax: 'LOC1 ~~ LOC2' },
      { ...document, data: { ...document.data!, hash: `sha256:${'0'.repeat(64)}` } },
    ];
    for (const other of others) {
      expect(resultKey(other)).not.toBe(resultKey(document));
      expect(withKeptBootstrap(other, plain, kept)).toBe(plain);
    }
    expect(resultKey({ ...document, title: { en: 'Other words' } })).toBe(resultKey(document));
  });

  it('keeps its key from before settings said of which format they are', () => {
    const { format, ...settings } = document.data!.settings;
    expect(format).toBe('csv');
    const older = { ...document, data: { ...document.data!, settings } } as unknown as ProjectDocument;
    expect(resultKey(older)).toBe(resultKey(document));
    const other = { ...document, data: { ...document.data!, settings: { format: 'other', ...settings } } };
    expect(resultKey(other as unknown as ProjectDocument)).not.toBe(resultKey(document));
  });

  it('is not shown of estimates that it does not fit, whatever its key says', () => {
    const estimates = kept.result.estimates.map((row) => (row.op === '~' ? { ...row, est: row.est + 0.01 } : row));
    const changed = { ...kept, result: { ...kept.result, estimates } };
    expect(withKeptBootstrap(document, plain, changed)).toBe(plain);
  });

  it('keeps nothing of a run that has not ended', () => {
    if (whole.status === 'failed') throw new Error('failed');
    const partial = { ...whole, bootstrap: { ...whole.bootstrap!, done: 10 } };
    expect(keepBootstrap(document, partial)).toBeNull();
  });

  it('is absent from projects of earlier versions', () => {
    const file = JSON.parse(writeProject({ savedBy: 'test', document })) as Record<string, unknown>;
    delete file['results'];
    expect(valueOf(readProject(JSON.stringify({ ...file, version: 2 }))).bootstrap).toBeUndefined();
  });
});
