import type { results as source } from '../en/results.ts';
import type { Translated } from '../translated.ts';

export const results: Translated<typeof source> = {};
