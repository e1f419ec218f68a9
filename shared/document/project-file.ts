/** The `.pathloom` file: JSON, versioned, validated at the door, with the data file's bytes inside. */
import { z } from 'zod';
import { failure, problem, success, type Outcome } from '../problem.ts';
import { decodeBase64, encodeBase64 } from './base64.ts';
import { currentVersion, migrate, type RawFile } from './migrations.ts';
import type { ProjectDocument } from './types.ts';
import { fileNameSchema, hashSchema, projectDocumentSchema } from './validate.ts';

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
});

/** Keys in a fixed order and two spaces of indent, so that versions of a project can be compared as text. */
export function writeProject({ savedBy, document, dataFile }: ProjectFile): string {
  const file = {
    format: projectFormat,
    version: currentVersion,
    savedBy,
    document: sortKeys(document),
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
 * file, or `json`, `format`, `size`, `version`).
 */
export function readProject(text: string): Outcome<ProjectFile> {
  if (text.length > longestFile) return invalid('size');
  const raw = parse(text);
  if (raw === undefined) return invalid('json');
  if (raw.format !== projectFormat) return invalid('format');
  const { version } = raw;
  if (typeof version !== 'number' || !Number.isInteger(version) || version < 1) return invalid('version');
  if (version > currentVersion)
    return failure(problem('project-newer', { values: { version, supported: currentVersion } }));
  const migrated = migrate(raw, version);
  if (!migrated) return invalid('version');
  return validated(migrated);
}

function validated(raw: RawFile): Outcome<ProjectFile> {
  const parsed = fileSchema.safeParse(raw);
  if (!parsed.success) return invalid(whereOf(parsed.error));
  const { savedBy, document, dataFile } = parsed.data;
  if (!dataFile) return success({ savedBy, document });
  const bytes = decodeBase64(dataFile.content);
  if (!bytes) return invalid('dataFile.content');
  return success({ savedBy, document, dataFile: { fileName: dataFile.fileName, hash: dataFile.hash, bytes } });
}

/** A JSON object, without keys that could reach a prototype. */
function parse(text: string): RawFile | undefined {
  try {
    const value: unknown = JSON.parse(text.replace(/^\ufeff/, ''), (key, inner: unknown) =>
      key === '__proto__' ? undefined : inner,
    );
    return typeof value === 'object' && value !== null && !Array.isArray(value) ? (value as RawFile) : undefined;
  } catch {
    return undefined;
  }
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

/** Objects rebuilt with sorted keys, at every depth. */
function sortKeys(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(sortKeys);
  if (typeof value !== 'object' || value === null) return value;
  const entries = Object.entries(value)
    .filter(([, inner]) => inner !== undefined)
    .sort(([a], [b]) => (a < b ? -1 : a > b ? 1 : 0))
    .map(([key, inner]) => [key, sortKeys(inner)] as const);
  return Object.fromEntries(entries);
}
