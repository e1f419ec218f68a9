/** A cell as the text that people read. */
import { formatInterval, stars } from '../../language/format.ts';
import { plain, unstyled, type RichText } from '../../language/rich-text.ts';
import type { Cell } from '../element.ts';
import { numberForms, type NumberForm } from '../number-forms.ts';

/** Intervals in cells of their own need no brackets around them. */
export type Brackets = 'with' | 'without';

/** '' of a cell that is missing; a dash where a number or an interval cannot be told. `form`: in place of the cell's. */
export function cellText(cell: Cell | undefined, brackets: Brackets, form?: NumberForm): string {
  switch (cell?.kind) {
    case undefined:
      return '';
    case 'text':
      return unstyled(cell.text);
    case 'number':
      return numberForms[form ?? cell.form](cell.value) + stars(cell.p);
    case 'pair': {
      const [value, beside] = cell.values;
      if (value === undefined) return '';
      const text = numberForms[cell.forms[0]](value);
      return beside === undefined ? text : `${text} (${numberForms[cell.forms[1]](beside)})`;
    }
    case 'interval': {
      const text = formatInterval(cell.ends?.[0], cell.ends?.[1], numberForms[form ?? cell.form]);
      return brackets === 'with' ? text : text.replace(/[[\]]/g, '');
    }
    case 'verdict':
      return cell.verdict === undefined ? '' : cell.word;
  }
}

/** The same with italics and the like. */
export function cellRichText(cell: Cell | undefined): RichText {
  return cell?.kind === 'text' ? cell.text : plain(cellText(cell, 'with'));
}
