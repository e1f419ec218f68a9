/** The literature that survey statistics rest on: whose rules and cut-offs they are. */
import type { Source } from './sources.ts';

export const surveySources = {
  'armstrong-overton-1977': {
    short: 'Armstrong & Overton (1977)',
    full: [
      { text: 'Armstrong, J. S., & Overton, T. S. (1977). Estimating nonresponse bias in mail surveys. ' },
      { text: 'Journal of Marketing Research, 14', isItalic: true },
      { text: '(3), 396–402.' },
    ],
  },
  'bliese-2000': {
    short: 'Bliese (2000)',
    full: [
      {
        text: 'Bliese, P. D. (2000). Within-group agreement, non-independence, and reliability: Implications for data aggregation and analysis. In K. J. Klein & S. W. J. Kozlowski (Eds.), ',
      },
      { text: 'Multilevel theory, research, and methods in organizations', isItalic: true },
      { text: ' (pp. 349–381). Jossey-Bass.' },
    ],
  },
  'chin-1998': {
    short: 'Chin (1998)',
    full: [
      {
        text: 'Chin, W. W. (1998). The partial least squares approach to structural equation modeling. In G. A. Marcoulides (Ed.), ',
      },
      { text: 'Modern methods for business research', isItalic: true },
      { text: ' (pp. 295–336). Erlbaum.' },
    ],
  },
  'cohen-1988': {
    short: 'Cohen (1988)',
    full: [
      { text: 'Cohen, J. (1988). ' },
      { text: 'Statistical power analysis for the behavioral sciences', isItalic: true },
      { text: ' (2nd ed.). Erlbaum.' },
    ],
  },
  'curran-2016': {
    short: 'Curran (2016)',
    full: [
      { text: 'Curran, P. G. (2016). Methods for the detection of carelessly invalid responses in survey data. ' },
      { text: 'Journal of Experimental Social Psychology, 66', isItalic: true },
      { text: ', 4–19.' },
    ],
  },
  'curran-west-finch-1996': {
    short: 'Curran, West & Finch (1996)',
    full: [
      {
        text: 'Curran, P. J., West, S. G., & Finch, J. F. (1996). The robustness of test statistics to nonnormality and specification error in confirmatory factor analysis. ',
      },
      { text: 'Psychological Methods, 1', isItalic: true },
      { text: '(1), 16–29.' },
    ],
  },
  'dunn-2018': {
    short: 'Dunn et al. (2018)',
    full: [
      {
        text: 'Dunn, A. M., Heggestad, E. D., Shanock, L. R., & Theilgard, N. (2018). Intra-individual response variability as an indicator of insufficient effort responding: Comparison to other indicators and relationships with individual differences. ',
      },
      { text: 'Journal of Business and Psychology, 33', isItalic: true },
      { text: '(1), 105–121.' },
    ],
  },
  'feldt-1987': {
    short: 'Feldt et al. (1987)',
    full: [
      { text: 'Feldt, L. S., Woodruff, D. J., & Salih, F. A. (1987). Statistical inference for coefficient alpha. ' },
      { text: 'Applied Psychological Measurement, 11', isItalic: true },
      { text: '(1), 93–103.' },
    ],
  },
  'fornell-larcker-1981': {
    short: 'Fornell & Larcker (1981)',
    full: [
      {
        text: 'Fornell, C., & Larcker, D. F. (1981). Evaluating structural equation models with unobservable variables and measurement error. ',
      },
      { text: 'Journal of Marketing Research, 18', isItalic: true },
      { text: '(1), 39–50.' },
    ],
  },
  'greszki-2015': {
    short: 'Greszki et al. (2015)',
    full: [
      {
        text: 'Greszki, R., Meyer, M., & Schoen, H. (2015). Exploring the effects of removing “too fast” responses and respondents from web surveys. ',
      },
      { text: 'Public Opinion Quarterly, 79', isItalic: true },
      { text: '(2), 471–503.' },
    ],
  },
  'henseler-2015': {
    short: 'Henseler et al. (2015)',
    full: [
      {
        text: 'Henseler, J., Ringle, C. M., & Sarstedt, M. (2015). A new criterion for assessing discriminant validity in variance-based structural equation modeling. ',
      },
      { text: 'Journal of the Academy of Marketing Science, 43', isItalic: true },
      { text: '(1), 115–135.' },
    ],
  },
  'horn-1965': {
    short: 'Horn (1965)',
    full: [
      { text: 'Horn, J. L. (1965). A rationale and test for the number of factors in factor analysis. ' },
      { text: 'Psychometrika, 30', isItalic: true },
      { text: '(2), 179–185.' },
    ],
  },
  'kaiser-1974': {
    short: 'Kaiser (1974)',
    full: [
      { text: 'Kaiser, H. F. (1974). An index of factorial simplicity. ' },
      { text: 'Psychometrika, 39', isItalic: true },
      { text: '(1), 31–36.' },
    ],
  },
  'kock-2015': {
    short: 'Kock (2015)',
    full: [
      { text: 'Kock, N. (2015). Common method bias in PLS-SEM: A full collinearity assessment approach. ' },
      { text: 'International Journal of e-Collaboration, 11', isItalic: true },
      { text: '(4), 1–10.' },
    ],
  },
  'lebreton-senter-2008': {
    short: 'LeBreton & Senter (2008)',
    full: [
      {
        text: 'LeBreton, J. M., & Senter, J. L. (2008). Answers to 20 questions about interrater reliability and interrater agreement. ',
      },
      { text: 'Organizational Research Methods, 11', isItalic: true },
      { text: '(4), 815–852.' },
    ],
  },
  'little-1988': {
    short: 'Little (1988)',
    full: [
      {
        text: 'Little, R. J. A. (1988). A test of missing completely at random for multivariate data with missing values. ',
      },
      { text: 'Journal of the American Statistical Association, 83', isItalic: true },
      { text: '(404), 1198–1202.' },
    ],
  },
  'maccallum-1996': {
    short: 'MacCallum et al. (1996)',
    full: [
      {
        text: 'MacCallum, R. C., Browne, M. W., & Sugawara, H. M. (1996). Power analysis and determination of sample size for covariance structure modeling. ',
      },
      { text: 'Psychological Methods, 1', isItalic: true },
      { text: '(2), 130–149.' },
    ],
  },
  'mardia-1970': {
    short: 'Mardia (1970)',
    full: [
      { text: 'Mardia, K. V. (1970). Measures of multivariate skewness and kurtosis with applications. ' },
      { text: 'Biometrika, 57', isItalic: true },
      { text: '(3), 519–530.' },
    ],
  },
  'muthen-muthen-2002': {
    short: 'Muthén & Muthén (2002)',
    full: [
      {
        text: 'Muthén, L. K., & Muthén, B. O. (2002). How to use a Monte Carlo study to decide on sample size and determine power. ',
      },
      { text: 'Structural Equation Modeling, 9', isItalic: true },
      { text: '(4), 599–620.' },
    ],
  },
  'nunnally-bernstein-1994': {
    short: 'Nunnally & Bernstein (1994)',
    full: [
      { text: 'Nunnally, J. C., & Bernstein, I. H. (1994). ' },
      { text: 'Psychometric theory', isItalic: true },
      { text: ' (3rd ed.). McGraw-Hill.' },
    ],
  },
  'podsakoff-2003': {
    short: 'Podsakoff et al. (2003)',
    full: [
      {
        text: 'Podsakoff, P. M., MacKenzie, S. B., Lee, J.-Y., & Podsakoff, N. P. (2003). Common method biases in behavioral research: A critical review of the literature and recommended remedies. ',
      },
      { text: 'Journal of Applied Psychology, 88', isItalic: true },
      { text: '(5), 879–903.' },
    ],
  },
  'richardson-2009': {
    short: 'Richardson et al. (2009)',
    full: [
      {
        text: 'Richardson, H. A., Simmering, M. J., & Sturman, M. C. (2009). A tale of three perspectives: Examining post hoc statistical techniques for detection and correction of common method variance. ',
      },
      { text: 'Organizational Research Methods, 12', isItalic: true },
      { text: '(4), 762–800.' },
    ],
  },
  'roemer-2021': {
    short: 'Roemer et al. (2021)',
    full: [
      {
        text: 'Roemer, E., Schuberth, F., & Henseler, J. (2021). HTMT2–an improved criterion for assessing discriminant validity in structural equation modeling. ',
      },
      { text: 'Industrial Management & Data Systems, 121', isItalic: true },
      { text: '(12), 2637–2650.' },
    ],
  },
  'satorra-saris-1985': {
    short: 'Satorra & Saris (1985)',
    full: [
      {
        text: 'Satorra, A., & Saris, W. E. (1985). Power of the likelihood ratio test in covariance structure analysis. ',
      },
      { text: 'Psychometrika, 50', isItalic: true },
      { text: '(1), 83–90.' },
    ],
  },
  'sorbom-1989': {
    short: 'Sörbom (1989)',
    full: [
      { text: 'Sörbom, D. (1989). Model modification. ' },
      { text: 'Psychometrika, 54', isItalic: true },
      { text: '(3), 371–384.' },
    ],
  },
  'tabachnick-fidell-2013': {
    short: 'Tabachnick & Fidell (2013)',
    full: [
      { text: 'Tabachnick, B. G., & Fidell, L. S. (2013). ' },
      { text: 'Using multivariate statistics', isItalic: true },
      { text: ' (6th ed.). Pearson.' },
    ],
  },
  'terwee-2007': {
    short: 'Terwee et al. (2007)',
    full: [
      {
        text: 'Terwee, C. B., Bot, S. D. M., de Boer, M. R., van der Windt, D. A. W. M., Knol, D. L., Dekker, J., Bouter, L. M., & de Vet, H. C. W. (2007). Quality criteria were proposed for measurement properties of health status questionnaires. ',
      },
      { text: 'Journal of Clinical Epidemiology, 60', isItalic: true },
      { text: '(1), 34–42.' },
    ],
  },
  'williams-2010': {
    short: 'Williams et al. (2010)',
    full: [
      {
        text: 'Williams, L. J., Hartman, N., & Cavazotte, F. (2010). Method variance and marker variables: A review and comprehensive CFA marker technique. ',
      },
      { text: 'Organizational Research Methods, 13', isItalic: true },
      { text: '(3), 477–514.' },
    ],
  },
} as const satisfies Readonly<Record<string, Source>>;

export type SurveySourceId = keyof typeof surveySources;
