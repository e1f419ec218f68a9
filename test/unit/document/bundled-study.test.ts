/** The bundled project is what its script makes of the files beside it, and its bootstrap is one of its estimates. */
import { execFileSync } from 'node:child_process';
import { fileURLToPath } from 'node:url';
import { expect, test } from 'vitest';
import { keepBootstrap, resultKey, withKeptBootstrap } from '../../../shared/document/file/kept-results.ts';
import { readProject } from '../../../shared/document/file/project-file.ts';
import { toModelSpec } from '../../../shared/document/compile/to-model-spec.ts';
import { applySteps } from '../../../shared/data/prepare/apply-steps.ts';
import { importTable } from '../../../shared/data/import-table.ts';
import { fitModel } from '../../../shared/engine/estimate.ts';
import { readStudyFile, readWholeStudy, valueOf } from '../../support/study.ts';

const script = new URL('../../../assets/examples/attribution-trust-loyalty/make-project.mjs', import.meta.url);

/** Of two machines the last digits differ; a replicate more or less that converges would show in the third. */
const closeness = 1e-6;

function expectClose(own: unknown, other: unknown, where: string): void {
  if (typeof own === 'number' && typeof other === 'number') {
    expect(Math.abs(own - other), where).toBeLessThanOrEqual(closeness * Math.max(1, Math.abs(own)));
  } else if (own !== null && other !== null && typeof own === 'object' && typeof other === 'object') {
    expect(Object.keys(other), where).toEqual(Object.keys(own));
    for (const [key, value] of Object.entries(own))
      expectClose(value, (other as Record<string, unknown>)[key], `${where}.${key}`);
  } else expect(other, where).toEqual(own);
}

test('make-project gives study.pathloom, with all 5,000 replicates run anew', () => {
  const made = valueOf(
    readProject(execFileSync(process.execPath, [fileURLToPath(script), '--print'], { encoding: 'utf8' })),
  );
  const { bootstrap, ...study } = readWholeStudy();
  const { bootstrap: anew, ...rest } = made;
  expect(rest).toEqual(study);
  expect(anew?.key).toBe(bootstrap?.key);
  expect(bootstrap?.result).toMatchObject({ requested: 5000, done: 5000, seed: study.document.settings.seed });
  expectClose(bootstrap?.result, anew?.result, 'bootstrap');
}, 120_000);

test('its estimates have the bootstrap as soon as it is opened', async () => {
  const { document, bootstrap } = readWholeStudy();
  const bytes = new Uint8Array(readStudyFile('data.csv'));
  const source = { fileName: 'data.csv', bytes: bytes.length, chunks: () => [bytes] };
  const decoders = { create: (encoding: string) => new TextDecoder(encoding, { ignoreBOM: true }) };
  const { dataset } = valueOf(await importTable(source, document.data?.settings ?? {}, { decoders }));
  const fit = fitModel({
    spec: valueOf(toModelSpec(document)),
    dataset: valueOf(applySteps(dataset, document.preparation)),
    settings: document.settings,
  });
  expect(bootstrap?.key).toBe(resultKey(document));
  expect(keepBootstrap(document, withKeptBootstrap(document, fit, bootstrap))).toEqual(bootstrap);
});
