/**
 * `node build/icons.mjs`: the application's icon (renderer/app/icon.svg) in every form that installers want, drawn by an
 * installed Chromium into build/resources. Its pictures are committed: run it again when the drawing changes.
 */
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { ensureBuilt, ensureInstalled, projectRoot } from './ensure.mjs';

/** Edges in pixels; Linux and Windows look for these, macOS for all but 24 and 48. */
const edges = [16, 24, 32, 48, 64, 128, 256, 512, 1024];

/** Apple's names for pictures of an edge: those of screens with one and with two dots a point. */
const appleNames = { 16: ['icp4'], 32: ['icp5', 'ic11'], 64: ['ic12'], 128: ['ic07'], 256: ['ic08', 'ic13'] };
const largeAppleNames = { 512: ['ic09', 'ic14'], 1024: ['ic10'] };

/** An icon for Windows: a directory of pictures, each of them a whole PNG (an edge of 256 is written as 0). */
function icoOf(pictures) {
  const headLength = 6 + 16 * pictures.length;
  const head = Buffer.alloc(headLength);
  head.writeUInt16LE(1, 2);
  head.writeUInt16LE(pictures.length, 4);
  let offset = headLength;
  pictures.forEach(({ edge, png }, index) => {
    const at = 6 + 16 * index;
    head.writeUInt8(edge % 256, at);
    head.writeUInt8(edge % 256, at + 1);
    head.writeUInt16LE(1, at + 4);
    head.writeUInt16LE(32, at + 6);
    head.writeUInt32LE(png.length, at + 8);
    head.writeUInt32LE(offset, at + 12);
    offset += png.length;
  });
  return Buffer.concat([head, ...pictures.map(({ png }) => png)]);
}

/** A block of an icon for macOS: its name, its whole length, its content. */
function appleBlock(name, content) {
  const head = Buffer.alloc(8);
  head.write(name, 'ascii');
  head.writeUInt32BE(8 + content.length, 4);
  return Buffer.concat([head, content]);
}

function icnsOf(pictures) {
  const names = { ...appleNames, ...largeAppleNames };
  const blocks = pictures.flatMap(({ edge, png }) => (names[edge] ?? []).map((name) => appleBlock(name, png)));
  return appleBlock('icns', Buffer.concat(blocks));
}

/** Pictures of the drawing, nothing behind its rounded corners. */
async function drawn(svg) {
  const { chromium } = await import('playwright-core');
  const { findBrowser } = await import(pathToFileURL(join(projectRoot, 'dist', 'find-browser.mjs')).href);
  const executablePath = findBrowser();
  if (!executablePath) throw new Error('No Chromium found: set PATHLOOM_BROWSER to its path.');
  const browser = await chromium.launch({ executablePath, args: ['--no-sandbox', '--disable-gpu'] });
  const pictures = [];
  for (const edge of edges) {
    const page = await browser.newPage({ viewport: { width: edge, height: edge } });
    await page.setContent(
      `<style>body { margin: 0 } svg { display: block; width: 100vw; height: 100vh }</style>${svg}`,
    );
    pictures.push({ edge, png: await page.screenshot({ omitBackground: true }) });
    await page.close();
  }
  await browser.close();
  return pictures;
}

ensureInstalled();
ensureBuilt();
const pictures = await drawn(readFileSync(join(projectRoot, 'renderer', 'app', 'icon.svg'), 'utf8'));
const folder = join(projectRoot, 'build', 'resources');
mkdirSync(join(folder, 'icons'), { recursive: true });
for (const { edge, png } of pictures) if (edge <= 512) writeFileSync(join(folder, 'icons', `${edge}x${edge}.png`), png);
writeFileSync(join(folder, 'icon.ico'), icoOf(pictures.filter(({ edge }) => edge <= 256)));
writeFileSync(join(folder, 'icon.icns'), icnsOf(pictures));
console.log(`Icons of ${edges.length} sizes are in build/resources.`);
