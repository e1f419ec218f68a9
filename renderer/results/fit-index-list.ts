/** Fit indices as they are shown: the four with cut-offs as bars, and the full list. Pure. */
import type { EstimatedFit, FitMeasures } from '../../shared/engine/fit.ts';
import {
  formatDecimal,
  formatDf,
  formatIndex,
  formatInteger,
  formatP,
  formatStatistic,
} from '../../shared/language/format.ts';
import { fitCriteria } from '../../shared/results/fit-criteria.ts';
import { hasReference } from '../../shared/results/fit-facts.ts';
import { measureOf, reportedIndex, type FitVersion } from '../../shared/results/reported-fit.ts';
import { sources } from '../../shared/sources/sources.ts';
import type { MessageKey } from '../../shared/language/translate.ts';

export type FitVerdict = 'good' | 'acceptable' | 'poor';

export interface CutOff {
  readonly id: 'cfi' | 'tli' | 'rmsea' | 'srmr';
  readonly name: string;
  /** up: more is better. */
  readonly direction: 'up' | 'down';
  readonly good: number;
  readonly acceptable: number;
  /** Ends of the bar. */
  readonly from: number;
  readonly to: number;
  readonly source: string;
}

/** Conventional cut-offs of good fit, and the milder ones that are still reported as acceptable. */
export const cutOffs: readonly CutOff[] = [
  cutOff('cfi', { acceptable: 0.9, from: 0.8, to: 1 }),
  cutOff('tli', { acceptable: 0.9, from: 0.8, to: 1 }),
  cutOff('rmsea', { acceptable: 0.08, from: 0, to: 0.1 }),
  cutOff('srmr', { acceptable: 0.1, from: 0, to: 0.125 }),
];

/** The cut-off of good fit and its source are those of the report. */
function cutOff(id: CutOff['id'], rest: Pick<CutOff, 'acceptable' | 'from' | 'to'>): CutOff {
  const { label, cutoff } = fitCriteria[id];
  const direction = cutoff.relation === '≥' ? 'up' : 'down';
  return { id, name: label, direction, good: cutoff.value, source: sources[cutoff.source].short, ...rest };
}

export interface FitBar extends CutOff {
  readonly value: number;
  readonly version: FitVersion;
  readonly verdict: FitVerdict;
  /** Length of the bar and place of the mark, 0 to 1. */
  readonly share: number;
  readonly mark: number;
}

export function fitBars(measures: FitMeasures): readonly FitBar[] {
  return cutOffs.flatMap((cut) => {
    const index = reportedIndex(measures, cut.id);
    if (!index) return [];
    const { value, version } = index;
    const along = (at: number) => Math.min(1, Math.max(0, (at - cut.from) / (cut.to - cut.from)));
    return [{ ...cut, value, version, verdict: verdictOf(value, cut), share: along(value), mark: along(cut.good) }];
  });
}

export function verdictOf(value: number, { direction, good, acceptable }: CutOff): FitVerdict {
  const reaches = (limit: number) => (direction === 'up' ? value >= limit : value <= limit);
  if (reaches(good)) return 'good';
  return reaches(acceptable) ? 'acceptable' : 'poor';
}

export interface IndexRow {
  readonly id: string;
  /** A key, or the abbreviation itself, which is the same in every language. */
  readonly label: MessageKey | { readonly text: string };
  readonly definition: MessageKey;
  /** By version; '' where a version does not exist. */
  readonly values: Readonly<Record<FitVersion, string>>;
}

type Write = (value: number | undefined) => string;
const three: Write = (value) => formatDecimal(value, 3);

/** What is listed, in this order, and how each is written. */
const listed = {
  chisq: { label: 'index.label.chisq', write: formatStatistic },
  df: { label: 'index.label.df', write: formatDf },
  pvalue: { label: 'index.label.pvalue', write: formatP },
  'chisq.scaling.factor': { label: 'index.label.chisq.scaling.factor', write: three },
  'chisq-df': { label: 'index.label.chisq-df', write: formatStatistic },
  cfi: { text: 'CFI', write: formatIndex },
  tli: { text: 'TLI', write: formatIndex },
  rmsea: { text: 'RMSEA', write: formatIndex },
  'rmsea.ci.lower': { label: 'index.label.rmsea.ci.lower', write: formatIndex },
  'rmsea.ci.upper': { label: 'index.label.rmsea.ci.upper', write: formatIndex },
  'rmsea.pvalue': { label: 'index.label.rmsea.pvalue', write: formatP },
  srmr: { text: 'SRMR', write: formatIndex },
  rmr: { text: 'RMR', write: three },
  gfi: { text: 'GFI', write: formatIndex },
  agfi: { text: 'AGFI', write: formatIndex },
  pgfi: { text: 'PGFI', write: formatIndex },
  nfi: { text: 'NFI', write: formatIndex },
  rfi: { text: 'RFI', write: formatIndex },
  ifi: { text: 'IFI', write: formatIndex },
  rni: { text: 'RNI', write: formatIndex },
  pnfi: { text: 'PNFI', write: formatIndex },
  mfi: { text: 'MFI', write: formatIndex },
  cn_05: { label: 'index.label.cn_05', write: formatInteger },
  cn_01: { label: 'index.label.cn_01', write: formatInteger },
  ecvi: { text: 'ECVI', write: three },
  aic: { text: 'AIC', write: formatStatistic },
  bic: { text: 'BIC', write: formatStatistic },
  bic2: { label: 'index.label.bic2', write: formatStatistic },
  logl: { label: 'index.label.logl', write: formatStatistic },
  'unrestricted.logl': { label: 'index.label.unrestricted.logl', write: formatStatistic },
  'linear.logl': { label: 'index.label.linear.logl', write: formatStatistic },
  'linear.aic': { label: 'index.label.linear.aic', write: formatStatistic },
  'linear.bic': { label: 'index.label.linear.bic', write: formatStatistic },
  'lrt.chisq': { label: 'index.label.lrt.chisq', write: formatStatistic },
  'lrt.df': { label: 'index.label.lrt.df', write: formatDf },
  'lrt.pvalue': { label: 'index.label.lrt.pvalue', write: formatP },
  'baseline.chisq': { label: 'index.label.baseline.chisq', write: formatStatistic },
  'baseline.df': { label: 'index.label.baseline.df', write: formatDf },
  'baseline.pvalue': { label: 'index.label.baseline.pvalue', write: formatP },
  npar: { label: 'index.label.npar', write: formatInteger },
  fmin: { label: 'index.label.fmin', write: three },
  ntotal: { label: 'index.label.ntotal', write: formatInteger },
} as const satisfies Record<
  string,
  { readonly write: Write } & ({ readonly label: MessageKey } | { readonly text: string })
>;

type ListedId = keyof typeof listed;

const testing: ReadonlySet<ListedId> = new Set(['pvalue', 'rmsea.ci.lower', 'rmsea.ci.upper', 'rmsea.pvalue']);

/** Every listed index that was computed in any version. */
export function indexRows(fit: EstimatedFit): readonly IndexRow[] {
  const ids = Object.keys(listed) as ListedId[];
  return ids.flatMap((id) => {
    const entry = listed[id];
    const write = (version: FitVersion): string => {
      // An uncorrected sum of squares has no distribution to be tested by.
      if (testing.has(id) && !hasReference(fit, version)) return '';
      const value = valueOf(fit.measures, id, version);
      return value === undefined ? '' : entry.write(value);
    };
    const values = { plain: write('plain'), scaled: write('scaled'), robust: write('robust') };
    if (Object.values(values).every((text) => text === '')) return [];
    const label = 'label' in entry ? entry.label : { text: entry.text };
    return [{ id, label, definition: `index.${id}` as const, values }];
  });
}

/** Indices that a correction changes: what is worth seeing side by side. */
export function correctedRows(fit: EstimatedFit): readonly IndexRow[] {
  return indexRows(fit).filter(({ id, values }) => id in sideBySide && (values.scaled !== '' || values.robust !== ''));
}

const sideBySide: Readonly<Partial<Record<ListedId, true>>> = {
  chisq: true,
  df: true,
  pvalue: true,
  'chisq.scaling.factor': true,
  cfi: true,
  tli: true,
  rmsea: true,
  'rmsea.ci.lower': true,
  'rmsea.ci.upper': true,
};

function valueOf(measures: FitMeasures, id: ListedId, version: FitVersion): number | undefined {
  // The factor exists once; it belongs to the scaled test.
  if (id === 'chisq.scaling.factor') return version === 'scaled' ? measures[id] : undefined;
  if (id !== 'chisq-df') return measureOf(measures, id, version);
  const chisq = measureOf(measures, 'chisq', version);
  const df = measureOf(measures, 'df', version);
  return chisq === undefined || !df ? undefined : chisq / df;
}
