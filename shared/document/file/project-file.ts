/** The `.pathloom` file: JSON, versioned, validated at the door, with the data file's bytes inside. */
import { z } from 'zod';
import { failure, problem, success, type Outcome } from '../../problem.ts';
import { decodeBase64, encodeBase64 } from './base64.ts';
import { currentVersion, migrate, type RawFile } from './migrations.ts';
import type { KeptBootstrap } from './kept-results.ts';
import { countKeys, countMembers } from './repeated-keys.ts';
import { sortKeys } from './sort-keys.ts';
import type { ProjectDocument } from '../types.ts';
import { fileNameSchema, hashSchema, projectDocumentSchema } from './validate.ts';
import { keptBootstrapSchema } from './validate-results.ts';

const projectFormat = 'pathloom';
/** About 380 MB of data: above it, strings reach the limits of JavaScript engines. */
export const longestFile = 500_000_000;

/** The data file as imported, byte for byte. */
export interface EmbeddedData {
  readonly fileName: string;
  /** `sha256:<hex>` of the bytes. The reader compares it: see project-data-changed. */
  readonly hash: string;
  readonly bytes: Uint8Array;
}

export interface ProjectFile {
  readonly savedBy: string;
  readonly document: ProjectDocument;
  readonly dataFile?: EmbeddedData;
  /** The last bootstrap, so that it need not be run again. */
  readonly bootstrap?: KeptBootstrap;
}

const fileSchema = z.strictObject({
  format: z.literal(projectFormat),
  version: z.literal(currentVersion),
  savedBy: z.string().max(256),
  document: projectDocumentSchema,
  dataFile: z
    .strictObject({
      fileName: fileNameSchema,
      hash: hashSchema,
      encoding: z.literal('base64'),
      content: z.string().max(longestFile),
    })
    .optional(),
  results: z.strictObject({ bootstrap: keptBootstrapSchema.optional() }),
});

/** Keys in a fixed order and two spaces of indent, so that versions of a project can be compared as text. */
export function writeProject({ savedBy, document, dataFile, bootstrap }: ProjectFile): string {
  const file = {
    format: projectFormat,
    version: currentVersion,
    savedBy,
    document: sortKeys(document),
    results: bootstrap ? { bootstrap: sortKeys(bootstrap) } : {},
    ...(dataFile && {
      dataFile: {
        fileName: dataFile.fileName,
        hash: dataFile.hash,
        encoding: 'base64',
        content: encodeBase64(dataFile.bytes),
      },
    }),
  };
  return `${JSON.stringify(file, undefined, 2)}\n`;
}

/**
 * Fails with: project-newer (a later version wrote it), project-invalid (`where`: the place in the
 * file, or `json`, `json, repeated key`, `format`, `size`, `version`).
 */
export function readProject(text: string): Outcome<ProjectFile> {
  if (text.length > longestFile) return invalid('size');
  const raw = parse(text);
  if (raw === undefined) return invalid('json');
  // Of a key that stands twice, JSON keeps the last: what the first said would be lost without a word.
  if (countMembers(text) !== countKeys(raw)) return invalid('json, repeated key');
  if (raw.format !== projectFormat) return invalid('format');
  const { version } = raw;
  if (typeof version !== 'number' || !Number.isInteger(version) || version < 1) return invalid('version');
  if (version > currentVersion) return newer(version);
  const migrated = migrate(raw, version);
  if (!migrated) return invalid('version');
  return validated(migrated);
}

function validated(raw: RawFile): Outcome<ProjectFile> {
  const parsed = fileSchema.safeParse(raw);
  if (!parsed.success) return invalid(whereOf(parsed.error));
  const { savedBy, document, dataFile, results } = parsed.data;
  const read = { savedBy, document, ...(results.bootstrap ? { bootstrap: results.bootstrap } : {}) };
  if (!dataFile) return success(read);
  const bytes = decodeBase64(dataFile.content);
  if (!bytes) return invalid('dataFile.content');
  return success({ ...read, dataFile: { fileName: dataFile.fileName, hash: dataFile.hash, bytes } });
}

/**
 * A document that was kept apart from its data (the autosave), brought up to date as a file's is. Results that do not
 * hold can be computed again: they do not stand in the way of the work.
 * Fails with project-newer, project-invalid.
 *
 * @param version of the program's files when it was written; autosaves did not say it before version 4, and earlier
 *   migrations leave alone what is already up to date
 */
export function readDocument(kept: {
  readonly version?: number | undefined;
  readonly document: unknown;
  readonly bootstrap: unknown;
}): Outcome<Pick<ProjectFile, 'document' | 'bootstrap'>> {
  const { version = 1, document, bootstrap } = kept;
  if (version > currentVersion) return newer(version);
  const migrated = migrate({ document }, version);
  const parsed = projectDocumentSchema.safeParse(migrated?.document);
  if (!parsed.success) return invalid(`document.${whereOf(parsed.error)}`);
  const result = keptBootstrapSchema.safeParse(bootstrap);
  return success({ document: parsed.data, ...(result.success ? { bootstrap: result.data } : {}) });
}

/** A JSON object. A key `__proto__` in it is a key like any other: nothing is ever copied by assignment. */
function parse(text: string): RawFile | undefined {
  try {
    const value: unknown = JSON.parse(text.replace(/^\ufeff/, ''));
    return typeof value === 'object' && value !== null && !Array.isArray(value) ? (value as RawFile) : undefined;
  } catch {
    return undefined;
  }
}

function newer(version: number): ReturnType<typeof failure> {
  return failure(problem('project-newer', { values: { version, supported: currentVersion } }));
}

function invalid(where: string): ReturnType<typeof failure> {
  return failure(problem('project-invalid', { values: { where } }));
}

/** `document.diagram.paths[2].to` */
function whereOf(error: z.ZodError): string {
  const path = error.issues[0]?.path ?? [];
  const text = path.map((part) => (typeof part === 'number' ? `[${part}]` : `.${String(part)}`)).join('');
  return text.replace(/^\./, '') || 'file';
}
