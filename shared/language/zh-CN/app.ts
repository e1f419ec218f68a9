import type { app as source } from '../en/app.ts';
import type { Translated } from '../translated.ts';

export const app: Translated<typeof source> = {};
