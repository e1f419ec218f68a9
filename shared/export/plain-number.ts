/** A number without an exponent, whose sign lavaan would take for a sum and which Mplus cuts off. */
export function plainNumber(value: number): string {
  const text = String(value);
  if (!text.includes('e')) return text;
  const [digits = '', exponent = ''] = text.split('e');
  const power = Number(exponent);
  const [whole = '', part = ''] = digits.replace('-', '').split('.');
  const all = whole + part;
  const point = whole.length + power;
  const shown = point <= 0 ? `0.${'0'.repeat(-point)}${all}` : all.padEnd(point, '0');
  return (digits.startsWith('-') ? '-' : '') + shown;
}
