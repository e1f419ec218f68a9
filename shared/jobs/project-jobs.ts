/** Project files: read with their data imported again, written with their data inside. */
import { projectDocumentSchema } from '../document/validate.ts';
import { longestFile, readProject, writeProject } from '../document/project-file.ts';
import type { ProjectDocument } from '../document/types.ts';
import { failure, problem, success, type Outcome } from '../problem.ts';
import { importBytes, unreadable, type JobControl, type JobHost } from './import-file.ts';
import type { DataFile, FileSource, ProjectWithData } from './jobs.ts';
import { readStart } from './read-file.ts';

/** Fails with `file-unreadable`, `file-too-large`, `project-newer`, `project-invalid`; data that cannot be had are a warning. */
export async function openProject(
  source: FileSource,
  host: JobHost,
  control: JobControl,
): Promise<Outcome<ProjectWithData>> {
  if (source.bytes > longestFile) return failure(problem('file-too-large', { values: { file: source.fileName } }));
  let text: string;
  try {
    const bytes = await readStart(source, host.read, longestFile);
    text = host.decoders.create('utf-8').decode(bytes, { stream: false });
  } catch (error) {
    return failure(unreadable(source, error));
  }
  const project = readProject(text);
  if (!project.ok) return project;
  const { document, dataFile } = project.value;
  return withData(document, dataFile ?? null, host, control);
}

/** The same for a document and a data file that were kept apart. */
export function restoreProject(
  document: unknown,
  data: DataFile | null,
  host: JobHost,
  control: JobControl,
): Promise<Outcome<ProjectWithData>> {
  const parsed = projectDocumentSchema.safeParse(document);
  if (!parsed.success) return Promise.resolve(failure(problem('project-invalid', { values: { where: 'document' } })));
  return withData(parsed.data, data, host, control);
}

/** The project file's text. Without `data` the file only refers to them by name and hash. */
export function writeProjectFile(document: ProjectDocument, data: DataFile | null, savedBy: string): Outcome<string> {
  const reference = document.data;
  if (!reference) return success(writeProject({ savedBy, document }));
  if (!data) {
    const warning = problem('project-data-missing', { values: { file: reference.fileName } });
    return success(writeProject({ savedBy, document }), [warning]);
  }
  return success(writeProject({ savedBy, document, dataFile: data }));
}

async function withData(
  document: ProjectDocument,
  file: DataFile | null,
  host: JobHost,
  control: JobControl,
): Promise<Outcome<ProjectWithData>> {
  const reference = document.data;
  if (!reference) return success({ document, data: null });
  const values = { file: reference.fileName };
  if (!file) return success({ document, data: null }, [problem('project-data-missing', { values })]);
  const imported = await importBytes(reference.fileName, file.bytes, reference.settings, host, control);
  if (!imported.ok) return success({ document, data: null }, imported.problems);
  const isSame = imported.value.provenance.hash === reference.hash;
  const changed = isSame ? [] : [problem('project-data-changed', { values })];
  return success({ document, data: imported.value }, [...changed, ...imported.problems]);
}
