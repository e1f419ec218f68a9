import { beforeAll, expect, it } from 'vitest';
import { buildScene } from '../../../shared/drawing/build-scene.ts';
import { drawScene } from '../../../shared/drawing/draw-scene.ts';
import { writeSvg } from '../../../shared/drawing/write-svg.ts';
import { defaultSceneOptions } from '../../../shared/drawing/scene.ts';
import { darkTheme, lightTheme } from '../../../shared/drawing/tokens.ts';
import { escapeText } from '../../../shared/drawing/xml.ts';
import * as edits from '../../../shared/document/edits/edits.ts';
import type { ProjectDocument } from '../../../shared/document/types.ts';
import type { Fit } from '../../../shared/engine/fit.ts';
import { isPlainSvg } from '../../support/plain-svg.ts';
import { estimateStudy, twoConstructs, type EstimatedStudy } from '../../support/study.ts';

let study: EstimatedStudy;
beforeAll(async () => {
  study = await estimateStudy();
});

function svgOf(document: ProjectDocument, fit: Fit | null): string {
  const context = { language: 'en', isStale: false, culprits: new Set<string>() } as const;
  return writeSvg(drawScene(buildScene(document, fit, defaultSceneOptions, context)));
}

it('draws every node, label and arrow of the study', () => {
  const svg = svgOf(study.document, study.fit);
  expect(svg.match(/<ellipse/g)).toHaveLength(6);
  expect(svg.match(/<polygon/g)).toHaveLength(8);
  for (const word of ['Locus', '归因源', 'LOC1', 'Usage frequency', 'R² .']) expect(svg).toContain(`>${word}`);
  expect(isPlainSvg(svg)).toBe(true);
});

it('refers to nothing outside and scripts nothing', () => {
  const svg = svgOf(study.document, study.fit);
  expect(svg.replace('http://www.w3.org/2000/svg', '')).not.toMatch(
    /https?:|href|url\(|<script|<image|@import|\son\w+=/i,
  );
});

it('escapes every text a user can give', () => {
  const hostile = `</text><script>alert("x")</script>&'`;
  let document = edits.setConstructLabel(twoConstructs(), 'c1', 'en', hostile);
  document = edits.addIndicators(document, 'c5', ['<b onload="y">']);
  document = edits.addObserved(document, { column: '"><img src=x>', x: 0, y: 0 });
  const svg = svgOf(document, null);
  expect(svg).not.toMatch(/<(script|b|img)/);
  expect(isPlainSvg(svg)).toBe(true);
  expect(svg).toContain('&lt;');
});

it('takes colours from the theme and larger text for print', () => {
  const context = { language: 'en', isStale: false, culprits: new Set<string>() } as const;
  const scene = buildScene(study.document, study.fit, defaultSceneOptions, context);
  const height = Math.round(scene.height * 100) / 100;
  const dark = writeSvg(drawScene(scene, { background: 'canvas' }), darkTheme);
  expect(dark).toContain(darkTheme.accent);
  expect(dark).toContain(`height="${height}" fill="${darkTheme.canvas}"`);
  expect(dark).not.toContain(lightTheme.accent);
  const large = writeSvg(drawScene(scene, { textScale: 2 }));
  expect(large).toContain('font-size="27"');
});

it('drops characters XML does not allow', () => {
  expect(escapeText('a\u0000b\u000bc\ud800d😀<')).toBe('abcd😀&lt;');
});

it('is plain where these tests say so: other SVG is not passed off as it', () => {
  for (const svg of [
    '<svg ><script>1</script></svg>',
    '<svg onload="x"></svg>',
    '<svg ><image href="x"/></svg>',
    '<svg ><rect style="fill:url(http://x)"/></svg>',
    '<svg ><foreignObject></foreignObject></svg>',
    '<svg ><text><</text></svg>',
    '<svg ><!-- x --></svg>',
    "<svg a='x'></svg>",
    'x<svg ></svg>',
  ])
    expect(isPlainSvg(svg), svg).toBe(false);
  expect(isPlainSvg('<svg width="1"><rect x="1"/></svg>')).toBe(true);
});
