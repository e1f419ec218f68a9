/** What ends the reading of a file that is not what it says. Thrown within this folder, a Problem outside. */
import { problem, type Problem } from '../../../problem.ts';

/** truncated: the end is missing. invalid: what stands there cannot be. encrypted: readable with a password alone. */
type DamageKind = 'truncated' | 'invalid' | 'encrypted' | 'too-large' | 'cancelled';

export class SavDamage extends Error {
  readonly kind: DamageKind;
  /** Position in the file, or in what its compression unpacks to. */
  readonly at: number;

  constructor(kind: DamageKind, at: number) {
    super(`${kind} at byte ${at}`);
    this.kind = kind;
    this.at = at;
  }
}

export function damaged(kind: DamageKind, at: number): SavDamage {
  return new SavDamage(kind, at);
}

export function problemOfDamage({ kind, at }: SavDamage, file: string): Problem {
  switch (kind) {
    case 'cancelled':
      return problem('cancelled');
    case 'too-large':
      return problem('file-too-large', { values: { file } });
    case 'encrypted':
      return problem('file-encrypted', { values: { file } });
    case 'truncated':
    case 'invalid':
      return problem('file-damaged', { values: { file, byte: at, context: kind } });
  }
}
