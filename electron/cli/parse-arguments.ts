/** Arguments -> options and positional words, by a declaration of what each option takes. */
import type { Translate } from '../../shared/language/translate.ts';
import { usage } from './command.ts';

/** `flag` takes no value, `switch` true or false or none; `choice` one of `values`. */
export type OptionKind =
  | { readonly kind: 'flag' }
  | { readonly kind: 'switch' }
  | { readonly kind: 'text' }
  | { readonly kind: 'number' }
  | { readonly kind: 'numbers' }
  | { readonly kind: 'choice'; readonly values: readonly string[] };

/** One of these words, which stand between blanks. */
export function choice(values: string): OptionKind & { readonly kind: 'choice' } {
  return { kind: 'choice', values: values.split(' ') };
}

export interface ParsedArguments {
  readonly words: readonly string[];
  readonly flags: ReadonlySet<string>;
  readonly texts: ReadonlyMap<string, string>;
  readonly numbers: ReadonlyMap<string, readonly number[]>;
}

/** What a switch may be followed by. */
const switchWords: ReadonlySet<string> = new Set(['true', 'false', 'TRUE', 'FALSE']);

function parseNumbers(option: string, text: string, translate: Translate): number[] {
  const parts = text.split(',').map((part) => part.trim());
  const numbers = parts.map(Number);
  if (parts.some((part, i) => part === '' || !Number.isFinite(numbers[i]))) {
    throw usage(translate, 'cli.value-invalid', { value: text, option, allowed: translate('cli.number') });
  }
  return numbers;
}

function checkChoice(option: string, text: string, kind: OptionKind & { kind: 'choice' }, translate: Translate): void {
  if (!kind.values.includes(text)) {
    throw usage(translate, 'cli.value-invalid', { value: text, option, allowed: kind.values.join(', ') });
  }
}

/** Reads `--name value`, `--name=value` and flags. Throws UsageError. */
export function parseArguments(
  args: readonly string[],
  options: Readonly<Record<string, OptionKind>>,
  translate: Translate,
): ParsedArguments {
  const words: string[] = [];
  const flags = new Set<string>();
  const texts = new Map<string, string>();
  const numbers = new Map<string, readonly number[]>();
  for (let i = 0; i < args.length; i++) {
    const argument = args[i] ?? '';
    if (!argument.startsWith('--')) {
      words.push(argument);
      continue;
    }
    const equals = argument.indexOf('=');
    const option = equals < 0 ? argument : argument.slice(0, equals);
    const name = option.slice(2);
    const kind = Object.hasOwn(options, name) ? options[name] : undefined;
    if (!kind) throw usage(translate, 'cli.unknown-option', { option });
    if (kind.kind === 'flag') {
      if (equals >= 0) throw usage(translate, 'cli.surplus', { text: argument });
      flags.add(name);
      continue;
    }
    if (kind.kind === 'switch' && equals < 0 && !switchWords.has(args[i + 1] ?? '')) {
      texts.set(name, 'true');
      continue;
    }
    const value = equals < 0 ? args[++i] : argument.slice(equals + 1);
    if (value === undefined || value.startsWith('--')) throw usage(translate, 'cli.value-missing', { option });
    if (kind.kind === 'switch') checkChoice(option, value, { kind: 'choice', values: [...switchWords] }, translate);
    if (kind.kind === 'choice') checkChoice(option, value, kind, translate);
    if (kind.kind === 'number' || kind.kind === 'numbers') numbers.set(name, parseNumbers(option, value, translate));
    texts.set(name, value);
  }
  return { words, flags, texts, numbers };
}
