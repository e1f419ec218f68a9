import type { diagram as source } from '../en/diagram.ts';
import type { Translated } from '../translated.ts';

export const diagram: Translated<typeof source> = {};
