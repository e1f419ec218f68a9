/** Project files: read with their data imported again, written with their data inside. */
import { failure, problem, type Outcome } from '../problem.ts';
import type { JobControl, JobHost } from './import-file.ts';
import type { DataFile, FileSource, ProjectWithData } from './jobs.ts';
import type { ProjectDocument } from '../document/types.ts';

export function openProject(
  _source: FileSource,
  _host: JobHost,
  _control: JobControl,
): Promise<Outcome<ProjectWithData>> {
  return Promise.resolve(failure(problem('not-available')));
}

export function restoreProject(
  _document: unknown,
  _data: DataFile | null,
  _host: JobHost,
  _control: JobControl,
): Promise<Outcome<ProjectWithData>> {
  return Promise.resolve(failure(problem('not-available')));
}

export function writeProjectFile(_document: ProjectDocument, _data: DataFile | null): Outcome<string> {
  return failure(problem('not-available'));
}
