/** A parameter as in lavaan syntax: `Trust =~ TRU1`, `age ~1`; of a defined quantity its name and what it is. */
export function parameterText({
  lhs,
  op,
  rhs,
}: {
  readonly lhs: string;
  readonly op: string;
  readonly rhs: string;
}): string {
  return rhs === '' ? `${lhs} ${op}` : `${lhs} ${op} ${rhs}`;
}
