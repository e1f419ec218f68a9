/** Figures as the JSON of the survey commands writes them. */
import type { JsonObject } from '../fit-json.ts';

/** A record without what was not computed: undefined and numbers that are none. Lists and records inside stay as they are. */
export function defined(record: JsonObject): JsonObject {
  return Object.fromEntries(
    Object.entries(record).filter(
      ([, value]) => value !== undefined && (typeof value !== 'number' || Number.isFinite(value)),
    ),
  );
}

/** Ends of an interval under their keys. */
export function interval(ci: readonly [number, number] | undefined): JsonObject {
  return ci ? { 'ci.lower': ci[0], 'ci.upper': ci[1] } : {};
}
