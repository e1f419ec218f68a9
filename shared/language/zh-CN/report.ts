import type { report as source } from '../en/report.ts';
import type { Translated } from '../translated.ts';

export const report: Translated<typeof source> = {};
