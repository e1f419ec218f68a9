/** Recoded answers as a person types them: `同意 = 4; 非常同意 = 5; (跳过) = `. */
import type { StepOf } from '../../shared/data/prepare/schemas.ts';

type Values = StepOf<'recode'>['values'];

/** Null while something is not an answer, a sign of equality and a number or nothing. Labels of `known` answers stay. */
export function parseRecoding(text: string, known: Values = []): Values | null {
  const parts = text.split(/[;；\n]+/).filter((part) => part.trim() !== '');
  const values = parts.map((part) => {
    const found = /^\s*(.*\S)\s*[=＝]\s*(.*?)\s*$/su.exec(part);
    if (!found) return null;
    const [from, to] = [found[1]!, found[2]!.replace('\u2212', '-')];
    const old = known.find((one) => String(one.from) === from);
    const number = to === '' ? null : Number(to);
    if (number !== null && !Number.isFinite(number)) return null;
    const label = old?.label ?? (old || number === null ? undefined : from);
    return { from: old?.from ?? from, to: number, ...(label === undefined ? {} : { label }) };
  });
  return values.length > 0 && values.every((one) => one !== null) ? values : null;
}

/** The same written back, in a form that `parseRecoding` reads. */
export function writeRecoding(values: Values): string {
  return values.map(({ from, to }) => `${String(from)} = ${to === null ? '' : String(to)}`).join('; ');
}
