import type { data as source } from '../en/data.ts';
import type { Translated } from '../translated.ts';

export const data: Translated<typeof source> = {};
