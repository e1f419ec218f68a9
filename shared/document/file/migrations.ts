/** Older project files brought up to date, one version at a time. */
import { liftHypotheses } from './migrate-hypotheses.ts';

export const currentVersion = 5;

/** A parsed file before validation. */
export type RawFile = Readonly<Record<string, unknown>>;
export type Migration = (file: RawFile) => RawFile;

/** `migrations.get(v)` turns a file of version v into one of version v + 1. Version 1 is the first; version 5 may say what was
 * asked of the survey, and takes nothing else than version 4. */
export const migrations: ReadonlyMap<number, Migration> = new Map([
  [1, addWhatIsNotDrawn],
  [2, makeHypothesesObjects],
  [3, nameTheFormat],
  [4, (file) => file],
]);

/** Version 2: statements that are not drawn, the Wald test and models to compare with. */
function addWhatIsNotDrawn(file: RawFile): RawFile {
  const { document } = file;
  if (typeof document !== 'object' || document === null) return file;
  return { ...file, document: { furtherSyntax: '', waldConstraints: '', keptModels: [], ...document } };
}

/** Version 3: hypotheses with an expected sign and a target, and results that are kept beside the document. */
function makeHypothesesObjects(file: RawFile): RawFile {
  return { results: {}, ...file, document: liftHypotheses(file.document) };
}

/** Version 4: settings of the import say of which format they are; until then there were text tables only. */
function nameTheFormat(file: RawFile): RawFile {
  if (!isRecord(file.document) || !isRecord(file.document.data)) return file;
  const { data } = file.document;
  if (!isRecord(data.settings)) return file;
  return { ...file, document: { ...file.document, data: { ...data, settings: { format: 'csv', ...data.settings } } } };
}

function isRecord(value: unknown): value is RawFile {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

/** Runs the migrations from the file's version to `target`; undefined when one is missing. */
export function migrate(
  file: RawFile,
  from: number,
  target: number = currentVersion,
  steps: ReadonlyMap<number, Migration> = migrations,
): RawFile | undefined {
  let migrated = file;
  for (let version = from; version < target; version++) {
    const step = steps.get(version);
    if (!step) return undefined;
    migrated = { ...step(migrated), version: version + 1 };
  }
  return migrated;
}
