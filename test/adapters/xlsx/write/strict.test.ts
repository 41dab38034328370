import { FileWorkbook } from '../../../../src/adapters/xlsx/fileWorkbook';
import { refresh } from '../../../../src/report/refresh';
import { sampleWorkbook } from '../../../../src/workbench/saving/sampleWorkbook';
import { ANY_REQUEST, day, QUIET } from '../../../golden/madeReport';
import { faultsOf } from '../elementOrder';
import { textParts } from '../prefixedParts';
import { archiveOf, rawParts, worksheet } from '../rawPackage';

import { valuesOf } from '../reading';
import { strictParts, TRANSITIONAL } from '../strictParts';

const strictArchive = (parts: Parameters<typeof strictParts>[0]): Uint8Array => archiveOf(strictParts(parts));

async function refreshed(bytes: Uint8Array, asOf: string): Promise<FileWorkbook> {
  const workbook = await FileWorkbook.open(bytes, 'aging.xlsx');
  const outcome = await refresh(workbook, { ...ANY_REQUEST, sheet: 'Open items', asOf: day(asOf) }, QUIET);
  if (outcome.kind !== 'report') throw new Error('a report was expected');
  return FileWorkbook.open(workbook.save(), 'aging.xlsx');
}

const sheetsOf = async (workbook: FileWorkbook): Promise<unknown> =>
  Promise.all((await workbook.outline()).sheets.map(async ({ name }) => [name, await valuesOf(workbook, name)]));

test('a Strict workbook is read and written as its transitional twin is, and stays Strict throughout', async () => {
  let plain = await refreshed(sampleWorkbook(), '2026-10-31');
  let strict = await refreshed(strictArchive(textParts(sampleWorkbook())), '2026-10-31');
  for (const asOf of ['2026-11-30', null]) {
    const parts = textParts(strict.save());
    expect(faultsOf(strict.save())).toEqual([]);
    expect(Object.entries(parts).filter(([, content]) => typeof content === 'string' && content.match(TRANSITIONAL))).toEqual([]);
    expect(await sheetsOf(strict)).toEqual(await sheetsOf(plain));
    if (asOf === null) break;
    plain = await refreshed(plain.save(), asOf);
    strict = await refreshed(strict.save(), asOf);
  }
  const charts = Object.entries(textParts(strict.save())).filter(([name]) => name.includes('/charts/'));
  expect(charts.length).toBeGreaterThan(0);
  for (const [, xml] of charts) expect(String(xml)).toMatch(/<c:lblOffset val="100%"\/>/);
});

test('dates of a Strict workbook, which are texts there, are days', async () => {
  const rows = '<row r="1"><c r="A1" t="d"><v>2019-12-02</v></c><c r="B1" t="d"><v>2019-12-02T12:00:00</v></c></row>';
  const workbook = await FileWorkbook.open(strictArchive(rawParts({ S: worksheet(rows) })), 'x.xlsx');
  expect(await valuesOf(workbook, 'S')).toEqual([[43801, 43801.5]]);
});
