/**
 * SVG text as React elements. The text is our own (shared/diagram-svg), yet it carries names from data,
 * so only known shapes and attributes pass: a script, a link or an event handler is simply not there.
 */
import { createElement, type ReactNode } from 'react';
import { darkTheme, lightTheme, type ThemeTokens } from '../../shared/diagram-svg/tokens.ts';

const elementNames = new Set([
  'svg',
  'g',
  'title',
  'path',
  'polygon',
  'rect',
  'ellipse',
  'circle',
  'line',
  'text',
  'tspan',
]);

/** Attribute in the text to React's name for it. */
const attributeNames: Readonly<Record<string, string>> = {
  viewBox: 'viewBox',
  width: 'width',
  height: 'height',
  x: 'x',
  y: 'y',
  x1: 'x1',
  y1: 'y1',
  x2: 'x2',
  y2: 'y2',
  cx: 'cx',
  cy: 'cy',
  r: 'r',
  rx: 'rx',
  ry: 'ry',
  d: 'd',
  points: 'points',
  fill: 'fill',
  stroke: 'stroke',
  'stroke-width': 'strokeWidth',
  'stroke-dasharray': 'strokeDasharray',
  'stroke-linecap': 'strokeLinecap',
  'stroke-linejoin': 'strokeLinejoin',
  'font-family': 'fontFamily',
  'font-size': 'fontSize',
  'font-weight': 'fontWeight',
  'font-style': 'fontStyle',
  'text-anchor': 'textAnchor',
  transform: 'transform',
  opacity: 'opacity',
};

/** The figure is made for white paper; at night each of its colours has a counterpart. */
const nightColours: Readonly<Record<string, string>> = {
  ...Object.fromEntries(
    (Object.keys(lightTheme) as (keyof ThemeTokens)[]).map((token) => [lightTheme[token], darkTheme[token]]),
  ),
  // What is painted to cover lines has to look like the page.
  [lightTheme.paper]: 'var(--paper)',
};

/** The picture, or null when the text is not an SVG document. */
export function svgElements(text: string, name: string, isDark = false): ReactNode {
  // A style attribute would be refused by the content-security policy, loudly, even in a document never shown.
  const parsed = new DOMParser().parseFromString(text.replace(/\sstyle="[^"]*"/g, ''), 'image/svg+xml');
  const root = parsed.documentElement;
  if (root.nodeName !== 'svg' || parsed.querySelector('parsererror')) return null;
  return toReact(root, 'root', isDark, { role: 'img', 'aria-label': name, className: 'report-svg' });
}

function toReact(node: Element, key: string, isDark: boolean, extra: Readonly<Record<string, string>> = {}): ReactNode {
  if (!elementNames.has(node.nodeName)) return null;
  const properties = Object.fromEntries(
    [...node.attributes].flatMap(({ name, value }) => {
      const known = Object.hasOwn(attributeNames, name) ? attributeNames[name] : undefined;
      return known && !/url\s*\(/i.test(value) ? [[known, isDark ? (nightColours[value] ?? value) : value]] : [];
    }),
  );
  const children = [...node.childNodes].map((child, index) => {
    if (child.nodeType === Node.TEXT_NODE) return child.nodeValue?.trim() ? child.nodeValue : null;
    return child instanceof Element ? toReact(child, String(index), isDark) : null;
  });
  return createElement(node.nodeName, { ...properties, ...extra, key }, ...children);
}
