// Writes the sample workbook: open items, paid invoices and monthly sales of a made company.
// usage: node scripts/makeSample.mjs [sample-aging.xlsx]      default: dist/sample-aging.xlsx
import { mkdirSync, writeFileSync } from 'node:fs';
import { dirname, join, resolve } from 'node:path';
import { ensureInstalled, projectRoot } from './lib/ensureInstalled.mjs';

ensureInstalled();
const { importTypeScript } = await import('./lib/bundle.mjs');
const { sampleWorkbook } = await importTypeScript('src/workbench/saving/sampleWorkbook.ts');
const file = process.argv[2] ? resolve(process.argv[2]) : join(projectRoot, 'dist', 'sample-aging.xlsx');
mkdirSync(dirname(file), { recursive: true });
writeFileSync(file, sampleWorkbook());
process.stdout.write(`${file}\n`);
