/**
 * Results that take long and are therefore kept with a project, beside its document: the last bootstrap. A result is
 * traced to what it was made from by a key, and is shown for that alone.
 */
import { sha256 } from '@noble/hashes/sha2.js';
import { bytesToHex, utf8ToBytes } from '@noble/hashes/utils.js';
import { attachBootstrap, isBootstrapOf } from '../../engine/resample/attach-bootstrap.ts';
import type { BootstrapResult, Fit } from '../../engine/fit.ts';
import type { ImportSettings } from '../../data/readers/schemas.ts';
import { memoise } from '../../memoise.ts';
import { sortKeys } from './sort-keys.ts';
import { toModelSpec } from '../compile/to-model-spec.ts';
import type { ProjectDocument } from '../types.ts';

export interface KeptBootstrap {
  /** Of the document it was computed from (`resultKey`). */
  readonly key: string;
  readonly result: BootstrapResult;
}

/**
 * Of (data file and how it is read, preparation, model, settings); null when there is nothing to estimate. The same in
 * every session, so that it can be compared after reopening.
 */
export const resultKey = memoise((document: ProjectDocument): string | null => {
  const { data, preparation, settings } = document;
  const spec = toModelSpec(document);
  if (!spec.ok || !data) return null;
  const made = sortKeys([data.hash, readingOf(data.settings), preparation, spec.value, settings]);
  return `sha256:${bytesToHex(sha256(utf8ToBytes(JSON.stringify(made))))}`;
});

/** Keys were made before settings named their format, of text tables alone: theirs leave it out still. */
function readingOf({ format, ...settings }: ImportSettings): object {
  return format === 'csv' ? settings : { format, ...settings };
}

/** The finished bootstrap of a fit of this document, to keep; null without one. */
export function keepBootstrap(document: ProjectDocument, fit: Fit | null): KeptBootstrap | null {
  const key = resultKey(document);
  if (key === null || !fit || fit.status === 'failed' || !fit.bootstrap) return null;
  const { done, requested } = fit.bootstrap;
  return done < requested ? null : { key, result: fit.bootstrap };
}

/** The fit of this document with the bootstrap that was kept of it; as it is where that is of something else. */
export function withKeptBootstrap<F extends Fit | null>(
  document: ProjectDocument,
  fit: F,
  kept: KeptBootstrap | null | undefined,
): F | Fit {
  if (!fit || !kept || fit.status !== 'converged' || kept.key !== resultKey(document)) return fit;
  return isBootstrapOf(kept.result, fit) ? attachBootstrap(fit, kept.result) : fit;
}
