/** How elements look; sizes and colours arrive as data from the scene. */
import type { EdgeSingular, StylesheetJson } from 'cytoscape';
import { hexagon } from '../../../shared/drawing/outline.ts';
import { strokes, type ThemeTokens } from '../../../shared/drawing/tokens.ts';

export function stylesheet(theme: ThemeTokens, fontEpoch: number): StylesheetJson {
  // cytoscape paints a text once a style: a family that no earlier epoch had makes it paint anew when fonts arrive.
  const family = `Inter, Noto Sans SC, epoch-${fontEpoch}, sans-serif`;
  return [...shapes(theme), ...texts(theme, family), ...lines(), ...marks(theme), ...drawing(theme)];
}

function shapes(theme: ThemeTokens): StylesheetJson {
  return [
    { selector: 'node', style: { 'overlay-opacity': 0, events: 'no' } },
    {
      selector: '.shape',
      style: {
        events: 'yes',
        shape: 'round-rectangle',
        'corner-radius': '3',
        width: 'data(width)',
        height: 'data(height)',
        'background-color': theme.paper,
        'border-color': 'data(border)',
        'border-width': 'data(borderWidth)',
        'z-index': 2,
      },
    },
    { selector: '.construct', style: { shape: 'ellipse' } },
    {
      selector: '.composite',
      style: { shape: 'polygon', 'shape-polygon-points': hexagon.flatMap(({ x, y }) => [x, y]) as never },
    },
    {
      selector: '.anchor',
      style: {
        shape: 'ellipse',
        width: 'data(width)',
        height: 'data(width)',
        'background-color': theme.canvas,
        'border-color': 'data(border)',
        'border-width': strokes.anchor,
        'z-index': 2,
      },
    },
    { selector: '.indicator', style: { 'corner-radius': '2' } },
  ];
}

function texts(theme: ThemeTokens, family: string): StylesheetJson {
  const text = {
    label: 'data(text)',
    color: 'data(colour)',
    'font-size': 'data(size)',
    'font-family': family,
    'text-valign': 'center',
    'text-halign': 'center',
    'min-zoomed-font-size': 4,
  } as const;
  return [
    {
      selector: '.text',
      style: { ...text, width: 1, height: 1, 'background-opacity': 0, 'border-width': 0, 'z-index': 3 },
    },
    {
      selector: '.edge-label',
      style: {
        ...text,
        events: 'yes',
        shape: 'round-rectangle',
        'corner-radius': '4',
        width: 'data(width)',
        height: 'data(height)',
        'background-color': theme.canvas,
        'background-opacity': 1,
        'z-index': 4,
      },
    },
    { selector: '.strong', style: { 'font-weight': 600 } },
  ];
}

function lines(): StylesheetJson {
  return [
    {
      selector: '.line',
      style: {
        'overlay-opacity': 0,
        'curve-style': 'straight',
        width: 'data(width)',
        'line-color': 'data(colour)',
        'line-cap': 'butt',
        'source-endpoint': (edge: EdgeSingular) => edge.data('startAt') as string,
        'target-endpoint': (edge: EdgeSingular) => edge.data('endAt') as string,
        'arrow-scale': 'data(head)' as unknown as number,
      },
    },
    // A box takes what stands in it; a loading goes with its indicator.
    { selector: '.loading', style: { 'box-selection': 'none' } },
    {
      selector: '.path, .covariance, .moderation',
      style: { 'target-arrow-shape': 'triangle', 'target-arrow-color': 'data(colour)' },
    },
    {
      selector: '.covariance',
      style: { 'source-arrow-shape': 'triangle', 'source-arrow-color': 'data(colour)' },
    },
    {
      selector: '.curve',
      style: {
        'curve-style': 'unbundled-bezier',
        'edge-distances': 'endpoints',
        'control-point-distances': (edge: EdgeSingular) => [edge.data('distance') as number],
        'control-point-weights': (edge: EdgeSingular) => [edge.data('weight') as number],
      } as never,
    },
    { selector: '.dashed', style: { 'line-style': 'dashed', 'line-dash-pattern': [...strokes.dash] } },
  ];
}

function marks(theme: ThemeTokens): StylesheetJson {
  return [
    { selector: '.shape:selected', style: { 'border-color': theme.accent, 'border-width': 2 } },
    {
      selector: '.line:selected',
      style: { 'underlay-color': theme.accent, 'underlay-opacity': 0.16, 'underlay-padding': 5 },
    },
    {
      selector: '.drop-target, .eh-target, .eh-source',
      style: { 'border-color': theme.accent, 'border-width': 2.5, 'background-color': theme.wash },
    },
    {
      selector: 'core',
      style: {
        'selection-box-color': theme.accent,
        'selection-box-opacity': 0.08,
        'selection-box-border-color': theme.accent,
        'selection-box-border-width': 1,
        'active-bg-opacity': 0,
      } as never,
    },
  ];
}

/** The arrow being drawn, and the handle it is drawn from. */
function drawing(theme: ThemeTokens): StylesheetJson {
  return [
    {
      selector: '.handle',
      style: {
        events: 'yes',
        shape: 'ellipse',
        width: 13,
        height: 13,
        'background-color': theme.accent,
        'border-width': 2,
        'border-color': theme.canvas,
        'z-index': 6,
      },
    },
    {
      selector: '.eh-ghost-edge, edge.eh-preview',
      style: {
        'curve-style': 'straight',
        width: 2,
        'line-color': theme.accent,
        'target-arrow-color': theme.accent,
        'target-arrow-shape': 'triangle',
        'overlay-opacity': 0,
      },
    },
    { selector: '.eh-ghost-edge.eh-preview-active', style: { opacity: 0 } },
    // Places along a path where an arrow onto it may end.
    {
      selector: '.path-target',
      style: { events: 'yes', width: 8, height: 8, 'background-opacity': 0, 'border-width': 0, 'z-index': 1 },
    },
    {
      selector: '.line.is-aimed',
      style: { 'underlay-color': theme.accent, 'underlay-opacity': 0.2, 'underlay-padding': 6 },
    },
  ];
}
