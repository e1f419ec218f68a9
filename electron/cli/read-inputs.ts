/** Files named on the command line -> model, data, covariance matrices. */
import { createReadStream } from 'node:fs';
import { readFile, stat } from 'node:fs/promises';
import { basename } from 'node:path';
import { formatOf, importTable } from '../../shared/data/import-table.ts';
import { applySteps } from '../../shared/data/prepare/apply-steps.ts';
import type { ImportedData, PrepareStep } from '../../shared/data/types.ts';
import { toModelSpec } from '../../shared/document/compile/to-model-spec.ts';
import { isProjectName } from '../../shared/document/file/project-extension.ts';
import type { KeptBootstrap } from '../../shared/document/file/kept-results.ts';
import type { ProjectDocument } from '../../shared/document/types.ts';
import type { Column } from '../../shared/dataset.ts';
import type { CovarianceInput } from '../../shared/engine/estimate.ts';
import { parseSyntax } from '../../shared/engine/estimate.ts';
import type { EstimationSettings } from '../../shared/engine/fit.ts';
import type { ModelSpec } from '../../shared/engine/model/model-spec.ts';
import { failure, problem, success, type Outcome } from '../../shared/problem.ts';
import { importChoicesFor, type DataChoices } from './data-choices.ts';

export const decoders = { create: (encoding: string) => new TextDecoder(encoding) };

/** A model as its file says; a project brings settings, preparation steps and perhaps its data. */
export interface ModelInput {
  readonly spec: ModelSpec;
  readonly settings: Partial<EstimationSettings>;
  readonly steps: readonly PrepareStep[];
  readonly data: ImportedData | null;
  /** A project's drawing and words; null for a text file. */
  readonly document: ProjectDocument | null;
  /** Kept with a project: of that project alone. */
  readonly bootstrap: KeptBootstrap | null;
}

export function unreadable(path: string, error: unknown): ReturnType<typeof failure> {
  const reason = error instanceof Error ? error.message : String(error);
  return failure(problem('file-unreadable', { values: { file: basename(path), reason } }));
}

async function readProjectModel(path: string): Promise<Outcome<ModelInput>> {
  const { size } = await stat(path);
  const host = {
    savedBy: '',
    decoders,
    read: () => createReadStream(path),
  };
  const control = { progress: () => undefined, isCancelled: () => false };
  // Projects and what checks them are loaded for projects only.
  const { openProject } = await import('../../shared/jobs/project-jobs.ts');
  const opened = await openProject({ fileName: basename(path), bytes: size, content: path }, host, control);
  if (!opened.ok) return opened;
  const { document, data, bootstrap } = opened.value;
  const spec = toModelSpec(document);
  if (!spec.ok) return spec;
  const { settings, preparation } = document;
  return success({ spec: spec.value, settings, steps: preparation, data, document, bootstrap }, opened.problems);
}

/** MODEL: a `.pathloom` project, or syntax in a text file (UTF-8). */
export async function readModel(path: string): Promise<Outcome<ModelInput>> {
  try {
    if (isProjectName(path)) return await readProjectModel(path);
    const parsed = parseSyntax(await readFile(path, 'utf8'));
    if (!parsed.ok) return parsed;
    return success(
      { spec: parsed.value, settings: {}, steps: [], data: null, document: null, bootstrap: null },
      parsed.problems,
    );
  } catch (error) {
    return unreadable(path, error);
  }
}

/** The file says what it is. Fails as `importTable` does, and with `sheet-not-found` where a sheet is wanted of a file that has none. */
export async function readData(path: string, choices: DataChoices): Promise<Outcome<ImportedData>> {
  try {
    const { size } = await stat(path);
    const source = { fileName: basename(path), bytes: size, chunks: () => createReadStream(path) };
    const format = choices.delimiter === undefined ? await formatOf(source) : 'csv';
    const taken = importChoicesFor(format, choices);
    if (choices.sheet !== undefined && !('sheet' in taken)) {
      const values = { file: source.fileName, sheet: choices.sheet, context: 'none' };
      return failure(problem('sheet-not-found', { values }));
    }
    return await importTable(source, taken, { decoders });
  } catch (error) {
    return unreadable(path, error);
  }
}

/** The data with preparation steps applied. */
export function prepareData(data: ImportedData, steps: readonly PrepareStep[]): Outcome<ImportedData> {
  const prepared = applySteps(data.dataset, steps);
  return prepared.ok ? success({ ...data, dataset: prepared.value }, prepared.problems) : prepared;
}

function invalidMatrix(path: string): ReturnType<typeof failure> {
  return failure(problem('covariance-invalid', { values: { file: basename(path) } }));
}

/** The symmetric matrix in rows `from` to `from + p` of the table; one triangle is enough. */
function readMatrix(columns: readonly Column[], from: number): Float64Array | undefined {
  const p = columns.length;
  const cov = new Float64Array(p * p);
  for (let i = 0; i < p; i++) {
    for (let j = 0; j < p; j++) {
      const here = columns[j]?.values[from + i] ?? NaN;
      const mirrored = columns[i]?.values[from + j] ?? NaN;
      const value = Number.isNaN(here) ? mirrored : here;
      const isSymmetric = Number.isNaN(mirrored) || Math.abs(value - mirrored) <= 1e-6 * (Math.abs(value) + 1e-300);
      if (!Number.isFinite(value) || !isSymmetric) return undefined;
      cov[i * p + j] = value;
    }
  }
  return cov;
}

/** Matrices with a header row of names, one below the other for several groups. */
async function readCovariances(
  path: string,
  count: number,
): Promise<Outcome<{ readonly names: string[]; readonly covariances: Float64Array[] }>> {
  const imported = await readData(path, { header: true });
  if (!imported.ok) return imported;
  const { columns, rows } = imported.value.dataset;
  const p = columns.length;
  if (rows !== p * count || columns.some((column) => column.kind === 'text')) return invalidMatrix(path);
  const matrices = Array.from({ length: count }, (_, g) => readMatrix(columns, g * p));
  const covariances = matrices.filter((matrix) => matrix !== undefined);
  if (covariances.length < count) return invalidMatrix(path);
  return success({ names: columns.map((column) => column.name), covariances });
}

/** `--cov FILE --n N[,N] [--means FILE]`: one matrix (and one row of means) a group. Fails with file-unreadable, covariance-invalid. */
export async function readCovarianceInput(
  file: string,
  meansFile: string | undefined,
  counts: readonly number[],
): Promise<Outcome<CovarianceInput>> {
  const matrices = await readCovariances(file, counts.length);
  if (!matrices.ok) return matrices;
  const { names, covariances } = matrices.value;
  const label = (g: number): string => (counts.length > 1 ? String(g + 1) : '');
  const groups = covariances.map((cov, g) => ({ label: label(g), cov, n: counts[g]! }));
  if (meansFile === undefined) return success({ names, groups });
  const means = await readData(meansFile, { header: true });
  if (!means.ok) return means;
  const { columns } = means.value.dataset;
  const meansOf = (g: number): Float64Array =>
    Float64Array.from(names, (name) => columns.find((column) => column.name === name)?.values[g] ?? NaN);
  const withMeans = groups.map((group, g) => ({ ...group, mean: meansOf(g) }));
  if (!withMeans.every(({ mean }) => mean.every(Number.isFinite))) return invalidMatrix(meansFile);
  return success({ names, groups: withMeans });
}
