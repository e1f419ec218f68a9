/** The literature a report cites. Titles stay in the language they were published in. */

import type { Comparison } from '../engine/compare/compare-fits.ts';
import type { SettingChoice } from '../engine/settings/choices.ts';

/** `nesting`: any comparison. */
type ComparisonMethod = 'nesting' | Exclude<Comparison['method'], 'standard' | 'none'>;

export interface Source {
  /** As cited in a table: Hu & Bentler (1999). */
  readonly short: string;
  readonly full: readonly { readonly text: string; readonly isItalic?: true }[];
  /** The section that cites it; absent: every report of estimates does. */
  readonly citedBy?:
    'mediation' | 'moderation' | 'invariance' | 'products' | SettingChoice<'interaction'> | ComparisonMethod;
}

export const sources = {
  'aiken-west-1991': {
    short: 'Aiken & West (1991)',
    full: [
      { text: 'Aiken, L. S., & West, S. G. (1991). ' },
      { text: 'Multiple regression: Testing and interpreting interactions', isItalic: true },
      { text: '. Sage.' },
    ],
    citedBy: 'moderation',
  },
  'bentler-bonett-1980': {
    short: 'Bentler & Bonett (1980)',
    full: [
      {
        text: 'Bentler, P. M., & Bonett, D. G. (1980). Significance tests and goodness of fit in the analysis of covariance structures. ',
      },
      { text: 'Psychological Bulletin, 88', isItalic: true },
      { text: '(3), 588–606.' },
    ],
  },
  'bentler-satorra-2010': {
    short: 'Bentler & Satorra (2010)',
    full: [
      { text: 'Bentler, P. M., & Satorra, A. (2010). Testing model nesting and equivalence. ' },
      { text: 'Psychological Methods, 15', isItalic: true },
      { text: '(2), 111–123.' },
    ],
    citedBy: 'nesting',
  },
  'bollen-1989': {
    short: 'Bollen (1989)',
    full: [
      { text: 'Bollen, K. A. (1989). ' },
      { text: 'Structural equations with latent variables', isItalic: true },
      { text: '. Wiley.' },
    ],
  },
  'chen-2007': {
    short: 'Chen (2007)',
    full: [
      {
        text: 'Chen, F. F. (2007). Sensitivity of goodness of fit indexes to lack of measurement invariance. ',
      },
      { text: 'Structural Equation Modeling, 14', isItalic: true },
      { text: '(3), 464–504.' },
    ],
    citedBy: 'invariance',
  },
  'cheung-rensvold-2002': {
    short: 'Cheung & Rensvold (2002)',
    full: [
      {
        text: 'Cheung, G. W., & Rensvold, R. B. (2002). Evaluating goodness-of-fit indexes for testing measurement invariance. ',
      },
      { text: 'Structural Equation Modeling, 9', isItalic: true },
      { text: '(2), 233–255.' },
    ],
    citedBy: 'invariance',
  },
  'hair-2019': {
    short: 'Hair et al. (2019)',
    full: [
      { text: 'Hair, J. F., Black, W. C., Babin, B. J., & Anderson, R. E. (2019). ' },
      { text: 'Multivariate data analysis', isItalic: true },
      { text: ' (8th ed.). Cengage.' },
    ],
  },
  'hayes-2015': {
    short: 'Hayes (2015)',
    full: [
      { text: 'Hayes, A. F. (2015). An index and test of linear moderated mediation. ' },
      { text: 'Multivariate Behavioral Research, 50', isItalic: true },
      { text: '(1), 1–22.' },
    ],
    citedBy: 'moderation',
  },
  'hu-bentler-1999': {
    short: 'Hu & Bentler (1999)',
    full: [
      {
        text: 'Hu, L., & Bentler, P. M. (1999). Cutoff criteria for fit indexes in covariance structure analysis: Conventional criteria versus new alternatives. ',
      },
      { text: 'Structural Equation Modeling, 6', isItalic: true },
      { text: '(1), 1–55.' },
    ],
  },
  'johnson-neyman-1936': {
    short: 'Johnson & Neyman (1936)',
    full: [
      {
        text: 'Johnson, P. O., & Neyman, J. (1936). Tests of certain linear hypotheses and their application to some educational problems. ',
      },
      { text: 'Statistical Research Memoirs, 1', isItalic: true },
      { text: ', 57–93.' },
    ],
    citedBy: 'moderation',
  },
  'klein-moosbrugger-2000': {
    short: 'Klein & Moosbrugger (2000)',
    full: [
      {
        text: 'Klein, A., & Moosbrugger, H. (2000). Maximum likelihood estimation of latent interaction effects with the LMS method. ',
      },
      { text: 'Psychometrika, 65', isItalic: true },
      { text: '(4), 457–474.' },
    ],
    citedBy: 'lms',
  },
  'lin-2010': {
    short: 'Lin et al. (2010)',
    full: [
      {
        text: 'Lin, G.-C., Wen, Z., Marsh, H. W., & Lin, H.-S. (2010). Structural equation models of latent interactions: Clarification of orthogonalizing and double-mean-centering strategies. ',
      },
      { text: 'Structural Equation Modeling, 17', isItalic: true },
      { text: '(3), 374–391.' },
    ],
    citedBy: 'dmc',
  },
  'little-2006': {
    short: 'Little et al. (2006)',
    full: [
      {
        text: 'Little, T. D., Bovaird, J. A., & Widaman, K. F. (2006). On the merits of orthogonalizing powered and product terms: Implications for modeling interactions among latent variables. ',
      },
      { text: 'Structural Equation Modeling, 13', isItalic: true },
      { text: '(4), 497–519.' },
    ],
    citedBy: 'rc',
  },
  'satorra-2000': {
    short: 'Satorra (2000)',
    full: [
      {
        text: 'Satorra, A. (2000). Scaled and adjusted restricted tests in multi-sample analysis of moment structures. In R. D. H. Heijmans, D. S. G. Pollock, & A. Satorra (Eds.), ',
      },
      { text: 'Innovations in multivariate statistical analysis', isItalic: true },
      { text: ' (pp. 233–247). Kluwer.' },
    ],
    citedBy: 'satorra.2000',
  },
  'satorra-bentler-2001': {
    short: 'Satorra & Bentler (2001)',
    full: [
      {
        text: 'Satorra, A., & Bentler, P. M. (2001). A scaled difference chi-square test statistic for moment structure analysis. ',
      },
      { text: 'Psychometrika, 66', isItalic: true },
      { text: '(4), 507–514.' },
    ],
    citedBy: 'satorra.bentler.2001',
  },
  'satorra-bentler-2010': {
    short: 'Satorra & Bentler (2010)',
    full: [
      {
        text: 'Satorra, A., & Bentler, P. M. (2010). Ensuring positiveness of the scaled difference chi-square test statistic. ',
      },
      { text: 'Psychometrika, 75', isItalic: true },
      { text: '(2), 243–248.' },
    ],
    citedBy: 'satorra.bentler.2010',
  },
  'sharma-2005': {
    short: 'Sharma et al. (2005)',
    full: [
      {
        text: 'Sharma, S., Mukherjee, S., Kumar, A., & Dillon, W. R. (2005). A simulation study to investigate the use of cutoff values for assessing model fit in covariance structure models. ',
      },
      { text: 'Journal of Business Research, 58', isItalic: true },
      { text: '(7), 935–943.' },
    ],
  },
  'wen-2010': {
    short: 'Wen et al. (2010)',
    full: [
      {
        text: 'Wen, Z., Marsh, H. W., & Hau, K.-T. (2010). Structural equation models of latent interactions: An appropriate standardized solution and its scale-free properties. ',
      },
      { text: 'Structural Equation Modeling, 17', isItalic: true },
      { text: '(1), 1–22.' },
    ],
    citedBy: 'products',
  },
  'zhao-2010': {
    short: 'Zhao et al. (2010)',
    full: [
      {
        text: 'Zhao, X., Lynch, J. G., Jr., & Chen, Q. (2010). Reconsidering Baron and Kenny: Myths and truths about mediation analysis. ',
      },
      { text: 'Journal of Consumer Research, 37', isItalic: true },
      { text: '(2), 197–206.' },
    ],
    citedBy: 'mediation',
  },
} as const satisfies Record<string, Source>;

export type SourceId = keyof typeof sources;
