/** The usual steps of measurement invariance as sets of equal parameters. */
import type { GroupEquality } from '../../shared/engine/settings/settings.ts';

export const invarianceLevels = ['configural', 'metric', 'scalar', 'strict', 'means'] as const;
export type InvarianceLevel = (typeof invarianceLevels)[number];

/** Of ordered items the thresholds take the place of intercepts. */
export function levelSets(level: InvarianceLevel, isOrdinal: boolean): readonly GroupEquality[] {
  const steps: readonly (readonly GroupEquality[])[] = [
    [],
    ['loadings'],
    [isOrdinal ? 'thresholds' : 'intercepts'],
    ['residuals'],
    ['means'],
  ];
  return steps.slice(0, invarianceLevels.indexOf(level) + 1).flat();
}

/** Which step these sets are; `own` when none. */
export function levelOf(sets: readonly GroupEquality[], isOrdinal: boolean): InvarianceLevel | 'own' {
  const isSame = (level: InvarianceLevel) => {
    const wanted = levelSets(level, isOrdinal);
    return wanted.length === sets.length && wanted.every((set) => sets.includes(set));
  };
  return invarianceLevels.find(isSame) ?? 'own';
}
