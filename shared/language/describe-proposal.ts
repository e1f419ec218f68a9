/** The sentence a person reads for a proposal of the import. */
import type { Proposal } from '../data/proposals/proposal.ts';
import type { Translate } from './translate.ts';

/** More names, values or lines than this are not written out. */
const longestList = 8;
/** Of an answer, characters that are written out. */
const longestAnswer = 60;
const short = (text: string): string => (text.length > longestAnswer ? `${text.slice(0, longestAnswer)}…` : text);

export function describeProposal(proposal: Proposal, translate: Translate): string {
  const { kind, columns, values, rows, count, context } = proposal;
  const list = (items: readonly (string | number)[], write: (item: string | number) => string = String): string => {
    const separator = translate('problem.list-separator');
    const shown = items.slice(0, longestList).map(write).join(separator);
    return items.length > longestList ? `${shown} …` : shown;
  };
  const facts = {
    columns: list(columns),
    values: list(values, (value) => (typeof value === 'number' ? String(value) : `“${short(value)}”`)),
    count,
    lines: rows.length > 0 ? translate('proposal.lines', { count: rows.length, lines: list(rows) }) : '',
    recoding: recoding(proposal, translate),
  };
  if (kind === 'drop-rows') return translate(`proposal.drop-rows.${contextOfRows(context)}`, facts);
  if (kind === 'header-rows') return translate(`proposal.header-rows.${contextOfHeader(context)}`, facts);
  const isWritten = kind === 'text-to-number' && facts.recoding === '';
  return translate(isWritten ? 'proposal.text-to-number.written' : `proposal.${kind}`, facts);
}

function contextOfRows(context: string | undefined): 'header' | 'total' | 'note' {
  return context === 'header' || context === 'total' ? context : 'note';
}

function contextOfHeader(context: string | undefined): 'names' | 'ids' | 'labels' {
  return context === 'names' || context === 'ids' ? context : 'labels';
}

/** `“agree” = 4; “(skipped)” = no answer` */
function recoding({ steps }: Proposal, translate: Translate): string {
  const values = steps.flatMap((step) => (step.kind === 'recode' ? step.values : []));
  const written = values.map(
    ({ from, to }) => `“${short(String(from))}” = ${to === null ? translate('proposal.none') : String(to)}`,
  );
  const most = 2 * longestList;
  return written.length > most ? `${written.slice(0, most).join('; ')} …` : written.join('; ');
}
