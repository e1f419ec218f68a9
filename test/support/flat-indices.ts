/** Fit indices under the names of reference figures, `cfi.scaled`, and back. */
import { indicesJson } from '../../electron/cli/index-keys.ts';
import { fitIndices, type IndexId, type IndexValues } from '../../shared/engine/indices/registry.ts';

export const flatIndices = (values: IndexValues): Readonly<Record<string, number>> => indicesJson(values);

/** `{ cfi: 0.99, 'cfi.scaled': 0.98 }` as the indices of a fit. */
export function indexValues(figures: Readonly<Record<string, number>>): IndexValues {
  const values: Partial<Record<IndexId, Record<string, number>>> = {};
  for (const [name, value] of Object.entries(figures)) {
    const [, id, version] = name in fitIndices ? [name, name, 'plain'] : (/^(.*)\.(scaled|robust)$/.exec(name) ?? []);
    if (id === undefined || version === undefined || !(id in fitIndices)) throw new Error(`No index ${name}`);
    values[id as IndexId] = { ...values[id as IndexId], [version]: value };
  }
  return values;
}
