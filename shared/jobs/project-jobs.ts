/** Project files: read with their data imported again, written with their data inside. */
import { longestFile, readDocument, readProject, writeProject } from '../document/file/project-file.ts';
import { isUtf8 } from '../data/decode/utf8.ts';
import { failure, problem, success, type Outcome, type Problem } from '../problem.ts';
import { unreadable } from '../data/import-table.ts';
import { readStart } from '../data/readers/read-pieces.ts';
import { importBytes, type JobControl, type JobHost } from './import-file.ts';
import type { DataFile, FileSource, JobRequest, ProjectWithData } from './jobs.ts';
import { tableSource } from './read-file.ts';

/** Fails with `file-unreadable`, `file-too-large`, `project-newer`, `project-invalid`; data that cannot be had are a warning. */
export async function openProject(
  source: FileSource,
  host: JobHost,
  control: JobControl,
): Promise<Outcome<ProjectWithData>> {
  if (source.bytes > longestFile) return failure(problem('file-too-large', { values: { file: source.fileName } }));
  let read: ProjectText;
  try {
    read = await readText(source, host);
  } catch (error) {
    return failure(unreadable(source, error));
  }
  const project = readProject(read.text);
  if (!project.ok) return project;
  const { document, dataFile, bootstrap } = project.value;
  const opened = await withData({ document, bootstrap: bootstrap ?? null }, dataFile ?? null, host, control);
  return read.isDamaged ? { ...opened, problems: [damagedText(), ...opened.problems] } : opened;
}

interface ProjectText {
  readonly text: string;
  /** Some bytes are no text. */
  readonly isDamaged: boolean;
}

/** Throws what the host throws while it reads. */
async function readText(source: FileSource, host: JobHost): Promise<ProjectText> {
  const bytes = await readStart(tableSource(source, host.read), longestFile);
  const text = host.decoders.create('utf-8').decode(bytes, { stream: false });
  // The sign for what is no text may itself stand in a name.
  return { text, isDamaged: text.includes('\ufffd') && !isUtf8(bytes) };
}

function damagedText(): Problem {
  return problem('text-decoding-doubtful', { values: { encoding: 'utf-8', context: 'project' } });
}

/** The same for a document, a data file and results that were kept apart. Fails as `readDocument` does. */
export async function restoreProject(
  { data, ...kept }: JobRequest<'restore-project'>,
  host: JobHost,
  control: JobControl,
): Promise<Outcome<ProjectWithData>> {
  const read = readDocument(kept);
  if (!read.ok) return read;
  const { document, bootstrap } = read.value;
  return withData({ document, bootstrap: bootstrap ?? null }, data, host, control);
}

/** The project file's text. Without `data` the file only refers to them by name and hash. */
export function writeProjectFile(
  { document, data, bootstrap }: JobRequest<'write-project'>,
  savedBy: string,
): Outcome<string> {
  const own = { savedBy, document, ...(bootstrap ? { bootstrap } : {}) };
  const reference = document.data;
  if (!reference) return success(writeProject(own));
  if (!data) {
    const warning = problem('project-data-missing', { values: { file: reference.fileName } });
    return success(writeProject(own), [warning]);
  }
  return success(writeProject({ ...own, dataFile: data }));
}

/** Data that the document does not speak of are not shown, and saving leaves them out. */
function unclaimedData({ fileName }: DataFile): Problem {
  return problem('project-data-missing', { values: { file: fileName, context: 'unclaimed' } });
}

async function withData(
  own: Pick<ProjectWithData, 'document' | 'bootstrap'>,
  file: DataFile | null,
  host: JobHost,
  control: JobControl,
): Promise<Outcome<ProjectWithData>> {
  const reference = own.document.data;
  if (!reference) return success({ ...own, data: null, unread: null }, file ? [unclaimedData(file)] : []);
  const values = { file: reference.fileName };
  if (!file) return success({ ...own, data: null, unread: null }, [problem('project-data-missing', { values })]);
  const imported = await importBytes(reference.fileName, file.bytes, reference.settings, host, control);
  if (!imported.ok) return success({ ...own, data: null, unread: file }, imported.problems);
  const { hash, settings } = imported.value.provenance;
  const isSame = hash === reference.hash && hash === file.hash;
  const changed = isSame ? [] : [problem('project-data-changed', { values })];
  // The document refers to the data that are there: a reference to others would leave them out when it is saved.
  const document = { ...own.document, data: { ...reference, hash, settings } };
  const read = { ...own, document, data: imported.value, unread: null };
  return success(read, [...changed, ...imported.problems]);
}
