/** Puts tables and text on the clipboard. */
import { tableToHtml, tableToTsv, type CopyTable } from '../../shared/results/write/clipboard.ts';

/**
 * Puts both forms on the clipboard; false when the system refused. A copy event needs no permission,
 * which the asynchronous clipboard would and the shell denies.
 */
export function copyTable(table: CopyTable): boolean {
  return copyForms({ 'text/plain': tableToTsv(table), 'text/html': tableToHtml(table) });
}

/** Plain text; false when the system refused. */
export function copyText(text: string): boolean {
  return copyForms({ 'text/plain': text });
}

function copyForms(forms: Readonly<Record<string, string>>): boolean {
  const fill = (event: ClipboardEvent) => {
    for (const [type, text] of Object.entries(forms)) event.clipboardData?.setData(type, text);
    event.preventDefault();
    event.stopImmediatePropagation();
  };
  document.addEventListener('copy', fill, { capture: true, once: true });
  try {
    return document.execCommand('copy');
  } finally {
    document.removeEventListener('copy', fill, { capture: true });
  }
}
