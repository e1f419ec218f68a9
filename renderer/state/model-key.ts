/** What would be estimated, and a key by which a result is traced to it. */
import type { LoadedData } from '../../shared/contract/calls.ts';
import { sortKeys } from '../../shared/document/file/sort-keys.ts';
import { toModelSpec } from '../../shared/document/compile/to-model-spec.ts';
import type { Provenance } from '../../shared/data/types.ts';
import type { ProjectDocument } from '../../shared/document/types.ts';
import type { ModelSpec } from '../../shared/engine/model/model-spec.ts';
import { problem, type Problem } from '../../shared/problem.ts';

export interface ModelNow {
  readonly spec: ModelSpec | null;
  /** Of (data hash, steps, model, settings); null when nothing can be estimated. */
  readonly key: string | null;
  readonly problems: readonly Problem[];
}

/** Tells data sets of a session apart: the same file read with other choices is another data set. */
export function datasetKey({ hash, settings }: Pick<Provenance, 'hash' | 'settings'>): string {
  return JSON.stringify([hash, sortKeys(settings)]);
}

export function modelOf(document: ProjectDocument, loaded: LoadedData | null): ModelNow {
  const { diagram, furtherSyntax, preparation, settings } = document;
  if (diagram.nodes.length === 0 && furtherSyntax.trim() === '') return { spec: null, key: null, problems: [] };
  const spec = toModelSpec(document);
  if (!spec.ok) return { spec: null, key: null, problems: spec.problems };
  if (!loaded) return { spec: null, key: null, problems: [problem('no-data')] };
  const key = JSON.stringify([loaded.datasetId, loaded.provenance.hash, preparation, spec.value, settings]);
  return { spec: spec.value, key, problems: spec.problems };
}
