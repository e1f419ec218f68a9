/** 画布、大纲、检查器。 */
import type { diagram as english } from '../en/diagram.ts';
import type { Translated } from '../translated.ts';

export const diagram: Translated<typeof english> = {
  'diagram.new-construct': '构念',
};
