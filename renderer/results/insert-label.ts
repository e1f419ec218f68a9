/** Constraints written by clicking labels. */

/** `a` becomes `a == b`, and a whole constraint `a == b; c`; after an operator the label follows it. */
export function insertLabel(text: string, label: string): string {
  const written = text.trimEnd();
  if (written === '') return label;
  if (/[=+\-*/^(;]$/.test(written)) return `${written} ${label}`;
  const last = written.split(/[;\n]/).at(-1) ?? '';
  return last.includes('==') ? `${written}; ${label}` : `${written} == ${label}`;
}
