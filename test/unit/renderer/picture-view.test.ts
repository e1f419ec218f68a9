import { createElement } from 'react';
import { renderToStaticMarkup } from 'react-dom/server';
import { expect, it } from 'vitest';
import { PictureView } from '../../../renderer/kit/picture-view.tsx';
import type { Picture } from '../../../shared/drawing/picture.ts';
import { darkTheme } from '../../../shared/drawing/tokens.ts';
import { writeSvg } from '../../../shared/drawing/write-svg.ts';

const picture: Picture = {
  left: -4,
  top: 2,
  width: 120,
  height: 80.256,
  title: 'All & <everything>',
  shapes: [
    { kind: 'rectangle', x: 0, y: 0, width: 10, height: 5, fill: 'paper' },
    {
      kind: 'group',
      marks: [
        {
          kind: 'curve',
          from: { x: 0, y: 0 },
          control: { x: 5, y: 9 },
          to: { x: 9, y: 0 },
          stroke: 'ink',
          strokeWidth: 1.4,
          dash: [5, 4],
        },
        {
          kind: 'polygon',
          points: [
            { x: 0, y: 0 },
            { x: 1.239, y: 0 },
            { x: 0, y: 1 },
          ],
          fill: 'accent',
          opacity: 0.16,
        },
      ],
    },
    {
      kind: 'line',
      points: [
        { x: 1, y: 2 },
        { x: 3, y: 4 },
      ],
      stroke: 'faint',
      strokeWidth: 1,
    },
    {
      kind: 'line',
      points: [
        { x: 1, y: 2 },
        { x: 3, y: 4 },
        { x: 5, y: 6 },
      ],
      stroke: 'accent',
      strokeWidth: 1.8,
    },
    { kind: 'ellipse', x: 4, y: 4, radiusX: 3, radiusY: 2, fill: 'paper', stroke: 'ink', strokeWidth: 1.2 },
    { kind: 'ellipse', x: 4, y: 4, radiusX: 2, radiusY: 2, fill: 'paper', stroke: 'soft', strokeWidth: 1.4 },
    { kind: 'rectangle', x: 0, y: 0, width: 9, height: 9, radius: 3, fill: 'wash' },
    { kind: 'text', text: 'a < b', x: 5, y: 6, size: 12, fill: 'negative', isStrong: true, anchor: 'end' },
    { kind: 'text', text: 'up', x: 5, y: 6, size: 11, fill: 'soft', isTurned: true },
  ],
};

const svg = writeSvg(picture);

it('is written with its places to two decimals, one shape a line', () => {
  expect(svg.split('\n')).toEqual([
    `<svg xmlns="http://www.w3.org/2000/svg" viewBox="-4 2 120 80.26" width="120" height="80.26" role="img" font-family="Inter, &#39;Noto Sans SC&#39;, &#39;Noto Sans&#39;, &#39;Noto Sans CJK SC&#39;, sans-serif" text-anchor="middle">`,
    '<title>All &amp; &lt;everything&gt;</title>',
    '<rect x="0" y="0" width="10" height="5" fill="#ffffff"/>',
    '<path d="M0 0 Q5 9 9 0" fill="none" stroke="#1c2630" stroke-width="1.4" stroke-dasharray="5 4"/><polygon points="0 0 1.24 0 0 1" fill="#0f6e75" opacity="0.16"/>',
    '<path d="M1 2 L3 4" fill="none" stroke="#9aa4ad" stroke-width="1"/>',
    '<path d="M1 2 L3 4 L5 6" fill="none" stroke="#0f6e75" stroke-width="1.8" stroke-linejoin="round"/>',
    '<ellipse cx="4" cy="4" rx="3" ry="2" fill="#ffffff" stroke="#1c2630" stroke-width="1.2"/>',
    '<circle cx="4" cy="4" r="2" fill="#ffffff" stroke="#5b6875" stroke-width="1.4"/>',
    '<rect x="0" y="0" width="9" height="9" rx="3" fill="#e8f3f3"/>',
    '<text x="5" y="6" font-size="12" font-weight="600" fill="#a8491f" text-anchor="end">a &lt; b</text>',
    '<text x="5" y="6" font-size="11" fill="#5b6875" transform="rotate(-90 5 6)">up</text>',
    '</svg>',
    '',
  ]);
});

/** Elements without the ends and names that a page writes in its own way. */
const elementsOf = (markup: string) =>
  markup
    .replace(/<svg[^>]*>/, '')
    .replace(/><\/(?:path|rect|polygon|circle|ellipse)>/g, '/>')
    .replaceAll('&#x27;', '&#39;')
    .split(/\n|(?<=>)(?=<)/)
    .filter((line) => line !== '');

it('stands on a page as it stands in a file', () => {
  const page = renderToStaticMarkup(createElement(PictureView, { picture, isDark: false }));
  expect(elementsOf(page)).toEqual(elementsOf(svg));
  expect(page).toMatch(/^<svg [^>]*viewBox="-4 2 120 80.26"[^>]*aria-label="All &amp; &lt;everything&gt;"/);
});

it('has the colours of the night, and covers lines with the page', () => {
  const page = renderToStaticMarkup(createElement(PictureView, { picture, isDark: true }));
  expect(page).toContain(`fill="${darkTheme.negative}"`);
  expect(page).toContain('fill="var(--paper)"');
  expect(page).not.toContain('#ffffff');
});
