/** The report of a survey command: what the terminal prints, as a page. */
import type { Language } from '../languages.ts';
import { plain } from '../language/rich-text.ts';
import type { ResultTable } from '../results/element.ts';
import type { ReportBlock, ReportDocument } from './blocks.ts';
import { numberTables } from './context.ts';

/** Lines of text, or a table. */
export type SurveyPart = string | ResultTable;

/**
 * @param parts the first begins with the title of the report; lines behind it stay as they are
 * @param warnings sentences about the data, below the title
 */
export function buildSurveyReport(
  parts: readonly SurveyPart[],
  warnings: readonly string[],
  language: Language,
): ReportDocument {
  const [first, ...rest] = parts;
  const [title = '', ...lines] = typeof first === 'string' ? first.split('\n') : [];
  const printed = lines.join('\n').trim();
  const results = numberTables();
  const notes = warnings.map((text): ReportBlock => ({ kind: 'note', tone: 'warning', text: plain(text) }));
  const code: readonly ReportBlock[] = printed === '' ? [] : [{ kind: 'code', text: printed }];
  const blocks = rest.flatMap((part): readonly ReportBlock[] => {
    if (typeof part !== 'string') return results(part);
    return part.split('\n').map((line) => ({ kind: 'paragraph', text: plain(line) }));
  });
  return { title, language, runningHead: 'Pathloom', blocks: [...notes, ...code, ...blocks] };
}
