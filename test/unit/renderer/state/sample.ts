/** A project whose data the tests need not have: the host is asked for nothing but estimates. */
import { csvFile } from '../../../support/csv-file.ts';
import type { LoadedData } from '../../../../shared/contract/calls.ts';
import type { EstimatedFit } from '../../../../shared/engine/fit.ts';
import { defaultSettings } from '../../../../shared/engine/fit.ts';
import { setData } from '../../../../shared/document/edits/edits.ts';
import { replaceProject } from '../../../../renderer/state/store.ts';
import { twoConstructs } from '../../../support/study.ts';

const { settings } = csvFile();

export function loadedData(hash = 'sha256:a'): LoadedData {
  return {
    datasetId: `d-${hash}`,
    provenance: { fileName: 'survey.csv', hash, bytes: 1, settings },
    summary: { rows: 100, columns: [], completeRows: 100, missingSpellings: [], skippedBlankLines: 0 },
  };
}

/** X (c1) -> Y (c5), three indicators each, with data. */
export function openSample(): void {
  const data = loadedData();
  const reference = { fileName: 'survey.csv', hash: 'sha256:a', settings, isSimulated: false };
  replaceProject({ document: setData(twoConstructs(), reference), data, projectId: 'p', fileName: 'mine.pathloom' });
}

export function someFit(n: number): EstimatedFit {
  return {
    status: 'converged',
    problems: [],
    n,
    nRows: 100,
    npar: 13,
    iterations: 8,
    groups: [{ label: '', n }],
    settings: defaultSettings,
    measures: { chisq: { plain: 8 }, df: { plain: 8 }, pvalue: { plain: 0.43 } },
    estimates: [],
    rsquare: [],
    sample: [],
    implied: [],
  } as unknown as EstimatedFit;
}
