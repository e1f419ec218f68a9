/** Fit indices under the keys of the JSON: lavaan's names, the version as a suffix. A contract: nothing here is renamed. */
import { indexVersions, type IndexVersion } from '../../shared/engine/indices/fit-index.ts';
import { fitIndices, type IndexId, type IndexValues } from '../../shared/engine/indices/registry.ts';
import { measureOf } from '../../shared/engine/fit-versions.ts';

const split = (names: string): readonly string[] => names.split(' ');

/** The order in which keys have always stood; those of later indices follow behind the plain ones. */
const plainOrder = split(
  'npar fmin chisq df pvalue baseline.chisq baseline.df baseline.pvalue cn_05 cn_01 ' +
    'cfi tli nnfi rfi nfi pnfi ifi rni ' +
    'logl unrestricted.logl aic bic scaling.factor.h1 scaling.factor.h0 ntotal bic2 ' +
    'rmsea rmsea.ci.lower rmsea.ci.upper rmsea.ci.level rmsea.pvalue rmsea.close.h0 rmsea.notclose.pvalue ' +
    'rmsea.notclose.h0 rmr rmr_nomean srmr srmr_bentler srmr_bentler_nomean crmr crmr_nomean srmr_mplus ' +
    'srmr_mplus_nomean wrmr gfi agfi pgfi mfi ecvi',
);
const scaledOrder = split(
  'chisq df pvalue chisq.scaling.factor chisq.shift.parameters baseline.chisq baseline.df baseline.pvalue ' +
    'baseline.chisq.scaling.factor cfi tli nnfi nfi rfi ifi rni pnfi',
);
const order: Readonly<Record<IndexVersion, readonly string[]>> = {
  plain: plainOrder,
  scaled: scaledOrder,
  robust: split('cfi tli rni nnfi'),
};
/** Of a fit with latent products. */
const productsOrder = split('npar logl aic bic bic2 ntotal linear.npar linear.logl linear.aic linear.bic');

/** A quotient of two others. */
const unwritten: ReadonlySet<IndexId> = new Set<IndexId>(['chisq-df']);

/** What exists in corrected form alone needs no suffix to say so. */
function keyOf(id: IndexId, version: IndexVersion): string {
  return version === 'plain' || !('plain' in fitIndices[id].formulas) ? id : `${id}.${version}`;
}

function sortedIds(ids: readonly IndexId[], wanted: readonly string[]): readonly IndexId[] {
  const place = (id: IndexId): number => (wanted.includes(id) ? wanted.indexOf(id) : wanted.length);
  return ids.toSorted((a, b) => place(a) - place(b));
}

export function indicesJson(values: IndexValues): Readonly<Record<string, number>> {
  const registered = (Object.keys(fitIndices) as IndexId[]).filter((id) => !unwritten.has(id));
  const isOfProducts = measureOf(values, 'nodes') !== undefined;
  const written = indexVersions.flatMap((version) =>
    sortedIds(registered, isOfProducts ? productsOrder : order[version]).flatMap((id) => {
      const value = measureOf(values, id, version);
      return value === undefined ? [] : [[keyOf(id, version), value] as const];
    }),
  );
  return Object.fromEntries(written);
}
