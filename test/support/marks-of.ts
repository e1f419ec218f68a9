/** Marks of one kind in a picture, groups opened. */
import type { Mark, Picture } from '../../shared/drawing/picture.ts';

export function marksOf<Kind extends Mark['kind']>(picture: Picture, kind: Kind): Extract<Mark, { kind: Kind }>[] {
  return picture.shapes
    .flatMap((shape) => (shape.kind === 'group' ? shape.marks : [shape]))
    .filter((mark): mark is Extract<Mark, { kind: Kind }> => mark.kind === kind);
}

/** What is written, in the order of painting. */
export function writtenIn(picture: Picture): string[] {
  return marksOf(picture, 'text').map(({ text }) => text);
}
