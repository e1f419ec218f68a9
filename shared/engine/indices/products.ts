/** A model with latent products beside the same model without them. */
import { chiSquareUpper } from '../../numeric/chi-square.ts';
import type { ProductsContext } from './fit-context.ts';
import type { FitIndex, Formula } from './fit-index.ts';

const formula = (compute: Formula<ProductsContext>['compute']) => ({
  plain: { source: 'klein-moosbrugger-2000', compute },
});

const linearCriterion = (penalty: (context: ProductsContext) => number) =>
  formula((c) => -2 * c.linearLogl + penalty(c));

const chisqOf = ({ logl, linearLogl }: ProductsContext): number => Math.max(0, 2 * (logl - linearLogl));

/** Of the likelihood-ratio test of the products; there is none without a parameter of theirs. */
const ratioTest = (compute: (chisq: number, df: number) => number) =>
  formula((c) => {
    const df = c.npar - c.linearNpar;
    return df > 0 ? compute(chisqOf(c), df) : undefined;
  });

export const products = {
  'linear.npar': { needs: 'products', formulas: formula((c) => c.linearNpar) },
  'linear.logl': {
    needs: 'products',
    formulas: formula((c) => c.linearLogl),
    display: { group: 'products', form: 'statistic' },
  },
  'linear.aic': {
    needs: 'products',
    formulas: linearCriterion((c) => 2 * c.linearNpar),
    display: { group: 'products', form: 'statistic' },
  },
  'linear.bic': {
    needs: 'products',
    formulas: linearCriterion((c) => c.linearNpar * Math.log(c.n)),
    display: { group: 'products', form: 'statistic' },
  },
  'lrt.chisq': {
    needs: 'products',
    formulas: ratioTest((chisq) => chisq),
    display: { group: 'products', form: 'statistic', places: ['terminal', 'untested'] },
  },
  'lrt.df': {
    needs: 'products',
    formulas: ratioTest((_, df) => df),
    display: { group: 'products', form: 'df', places: ['terminal', 'untested'] },
  },
  'lrt.pvalue': {
    needs: 'products',
    formulas: ratioTest(chiSquareUpper),
    display: { group: 'products', form: 'p', places: ['terminal', 'untested'] },
  },
  nodes: { needs: 'products', formulas: formula((c) => c.nodes) },
} as const satisfies Record<string, FitIndex>;
