/** A project file read as window and command line read it: refused with a reason, or opened with all it names. */
import { applySteps } from '../../../shared/data/prepare/apply-steps.ts';
import { toModelSpec } from '../../../shared/document/compile/to-model-spec.ts';
import { currentVersion } from '../../../shared/document/file/migrations.ts';
import { modelText } from '../../../shared/document/edits/redraw-model.ts';
import { buildScene } from '../../../shared/drawing/build-scene.ts';
import { drawScene } from '../../../shared/drawing/draw-scene.ts';
import { defaultSceneOptions } from '../../../shared/drawing/scene.ts';
import { writeSvg } from '../../../shared/drawing/write-svg.ts';
import type { ProjectWithData } from '../../../shared/jobs/jobs.ts';
import { openProject, writeProjectFile } from '../../../shared/jobs/project-jobs.ts';
import type { Outcome } from '../../../shared/problem.ts';
import { estimateMutant } from './estimate-mutant.ts';
import { accepted, isSameWritten, must, refused, type Verdict } from './verdict.ts';

const host = {
  savedBy: 'Pathloom test',
  decoders: { create: (encoding: string) => new TextDecoder(encoding) },
  async *read(content: unknown) {
    yield content as Uint8Array;
  },
};
const control = { progress: () => undefined, isCancelled: () => false };

function open(content: Uint8Array): Promise<Outcome<ProjectWithData>> {
  return openProject({ fileName: 'mutant.pathloom', bytes: content.length, content }, host, control);
}

function written({ document, data, bootstrap, unread }: ProjectWithData): string {
  const file = data?.file
    ? { fileName: data.provenance.fileName, hash: data.provenance.hash, bytes: data.file }
    : unread;
  const text = writeProjectFile({ document, data: file, bootstrap }, host.savedBy);
  must(text.ok, 'an opened project cannot be written');
  return text.value;
}

type Json = Readonly<Record<string, unknown>>;

/** Where something of the file is missing in what is written again; undefined where all of it is there. */
function missingIn(made: unknown, file: unknown, where = ''): string | undefined {
  if (typeof file !== 'object' || file === null) return isSameWritten(made, file) ? undefined : where;
  if (typeof made !== 'object' || made === null || Array.isArray(made) !== Array.isArray(file)) return where;
  if (Array.isArray(file) && (made as unknown[]).length !== file.length) return where;
  for (const [key, value] of Object.entries(file)) {
    const missing = Object.hasOwn(made, key)
      ? missingIn((made as Json)[key], value, `${where}.${key}`)
      : `${where}.${key}`;
    if (missing !== undefined) return missing;
  }
  return undefined;
}

function keysIn(value: unknown): number {
  if (typeof value !== 'object' || value === null) return 0;
  const own = Array.isArray(value) ? 0 : Object.keys(value).length;
  return own + Object.values(value).reduce((sum: number, inner) => sum + keysIn(inner), 0);
}

function counts(diagram: unknown): readonly number[] {
  return ['nodes', 'paths', 'covariances', 'moderations'].map((key) => {
    const list = (diagram as Json | undefined)?.[key];
    return Array.isArray(list) ? list.length : 0;
  });
}

/** A project that opens without a word has everything that its file names. */
function checkNothingLeftOut(bytes: Uint8Array, again: Json): void {
  let text: string;
  try {
    text = new TextDecoder('utf-8', { fatal: true }).decode(bytes);
  } catch {
    throw new Error('bytes that are no text are replaced without a word');
  }
  const file = JSON.parse(text) as Json;
  const members = text.match(/"(?:[^"\\]|\\[\s\S])*"\s*:/g)?.length ?? 0;
  must(members === keysIn(file), 'of a key that stands twice one is left out without a word');
  if (file['version'] !== currentVersion) {
    const diagramOf = (of: Json): unknown => (of['document'] as Json)['diagram'];
    must(isSameWritten(counts(diagramOf(file)), counts(diagramOf(again))), 'an older project loses what is drawn');
    return;
  }
  const { dataFile } = again as { dataFile?: Json };
  // The data go by the name that the document gives them.
  const ownName = dataFile && { dataFile: { ...dataFile, fileName: (file['dataFile'] as Json)['fileName'] } };
  const missing = missingIn({ ...again, ...ownName, savedBy: file['savedBy'] }, file);
  must(missing === undefined, `left out without a word: ${missing}`);
}

/** What the window makes of a document at once. */
function show({ document }: ProjectWithData, isDrawn: boolean): void {
  toModelSpec(document);
  if (!isDrawn) return;
  modelText(document);
  const context = { language: 'en', isStale: false, culprits: new Set<string>() } as const;
  must(writeSvg(drawScene(buildScene(document, null, defaultSceneOptions, context))).includes('<svg'), 'no drawing');
}

function estimate({ document, data }: ProjectWithData): string | undefined {
  const spec = toModelSpec(document);
  if (!spec.ok || !data) return undefined;
  const prepared = applySteps(data.dataset, document.preparation);
  return prepared.ok ? estimateMutant(spec.value, prepared.value, { ...document.settings, bootstrap: 0 }) : undefined;
}

export async function checkProject(bytes: Uint8Array, number: number): Promise<Verdict> {
  const opened = await open(bytes);
  if (!opened.ok) return refused(opened.problems);
  const text = written(opened.value);
  const again = await open(new TextEncoder().encode(text));
  must(again.ok, `what is saved again does not open: ${again.problems.map(({ values }) => values['where']).join()}`);
  must(isSameWritten(again.value.document, opened.value.document), 'the document is another one after saving');
  must(isSameWritten(again.value.bootstrap, opened.value.bootstrap), 'the bootstrap is another one after saving');
  must(isSameWritten(again.value.data?.summary, opened.value.data?.summary), 'the data are others after saving');
  must(isSameWritten(again.value.unread, opened.value.unread), 'data that cannot be read are lost by saving');
  if (opened.problems.length === 0) checkNothingLeftOut(bytes, JSON.parse(text) as Json);
  show(opened.value, number % 5 === 0);
  return accepted(opened.problems, number % 10 === 0 ? estimate(opened.value) : undefined);
}
