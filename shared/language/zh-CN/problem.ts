import type { problem as source } from '../en/problem.ts';
import type { Translated } from '../translated.ts';

export const problem: Translated<typeof source> = {};
