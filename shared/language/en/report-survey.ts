/** What a report says of the sample, the items and the scales. */
export const reportSurvey = {
  'report.respondents.none-missing': 'No answer to the items is missing.',
  'report.respondents.missing':
    'Of the answers to the items {{share}} are missing; {{complete}} of {{rows}} cases are complete.',
  'report.respondents.mcar-kept':
    "Little's test does not reject that they are missing completely at random, *χ*²({{df}}) = {{chisq}}, *p* {{p}} ({{source}}).",
  'report.respondents.mcar-rejected':
    "Little's test rejects that they are missing completely at random, *χ*²({{df}}) = {{chisq}}, *p* {{p}} ({{source}}).",
  'report.respondents.careless':
    'In the data analysed, careless answering ({{source}}) was looked for; cases found: {{looked}}.',
  'report.respondents.separator': '; ',
  'report.respondents.longstring': 'the same answer to {{cut}} or more items in a row, {{count}}',
  'report.respondents.no-variability': 'the same answer throughout, {{count}}',
  'report.respondents.duplicates': 'an earlier case repeated in every item, {{count}}',
  'report.respondents.speed': 'less than {{cut}} in {{column}} ({{share}} of the median), {{count}}',
  'report.respondents.mahalanobis': 'far from all others by Mahalanobis distance, {{count}}',
  'report.section.descriptives': 'Descriptive statistics and correlations',
  'report.descriptives.shape':
    'Skewness of the items lies between {{lowSkewness}} and {{highSkewness}}, excess kurtosis between {{lowKurtosis}} and {{highKurtosis}}; up to 2 and 7 in size, estimates by maximum likelihood are hardly disturbed ({{source}}).',
  'report.descriptives.items-note': 'Skewness and excess kurtosis: {{shape}}.',
  'report.descriptives.mardia':
    "Mardia's multivariate kurtosis is {{b2p}} where {{expected}} is expected under normality, *z* = {{z}} ({{source}}).",
  'report.section.factors': 'Exploratory factor analysis',
  'report.section.groups': 'Differences between groups',
  'report.section.power': 'Power',
  'report.section.common-method': 'Common method variance',
  'report.scales.range': 'from {{low}} to {{high}}',
  'report.scales.reliability':
    "Cronbach's *α* of the constructs lies {{alpha}}, composite reliability {{rhoC}}, average variance extracted {{ave}}; at least {{reliability}} ({{reliabilitySource}}) and {{half}} ({{aveSource}}) are asked for.",
  'report.scales.htmt':
    'The largest HTMT is {{value}}, of {{a}} and {{b}}; constructs are held to be distinct below {{strict}}, or {{limit}} where they are alike ({{source}}).',
} as const;
