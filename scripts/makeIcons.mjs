// Draws assets/*.png from assets/icons/*.svg in a browser; run by hand after an icon changed, the PNGs are kept with the project.
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { chromium } from '@playwright/test';
import { findBrowser } from './lib/browser.mjs';
import { projectRoot } from './lib/ensureInstalled.mjs';

const SIZES = {
  app: [16, 32, 64, 80],
  refresh: [16, 32, 80],
  notes: [16, 32, 80],
  restore: [16, 32, 80],
  range: [16, 32, 80],
  month: [16, 32, 80],
  outline: [32],
  color: [192],
};

const found = await findBrowser();
if (!found) throw new Error('No browser was found to draw the icons with.');
const browser = await chromium.launch(found);
const page = await browser.newPage();
for (const [name, sizes] of Object.entries(SIZES)) {
  const svg = readFileSync(join(projectRoot, 'assets', 'icons', `${name}.svg`), 'utf8');
  for (const size of sizes) {
    await page.setViewportSize({ width: size, height: size });
    await page.setContent(`<style>*{margin:0}svg{display:block;width:${size}px;height:${size}px}</style>${svg}`);
    const file = sizes.length === 1 ? `${name}.png` : `${name}-${size}.png`;
    await page.screenshot({
      path: join(projectRoot, 'assets', file),
      omitBackground: true,
      clip: { x: 0, y: 0, width: size, height: size },
    });
  }
}
await browser.close();
