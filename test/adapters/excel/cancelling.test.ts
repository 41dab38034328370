import { WorkbookError } from '../../../src/kernel/run/workbook';
import { refresh } from '../../../src/report/refresh';
import { SAMPLE_AS_OF } from '../../../src/features/sample/domain/sampleSheets';
import type { DayNumber } from '../../../src/kernel/calendar/dayNumber';
import { ExcelWorkbook } from '../../../src/adapters/excel/excelWorkbook';
import { CountedOffice } from '../../bench/trips/countedOffice';
import { sampleData } from '../../bench/trips/formattedData';
import { ANY_REQUEST } from '../../golden/madeReport';
import { running } from './openExcel';
import { workbookDigest } from './workbookDigest';

/** Where each message is answered after 150 ms, that many take 1.5 s: half of what a person waits for a roll back. */
const MESSAGES_AFTER_CANCEL_MAX = 10;

interface Cancelled {
  readonly said: string;
  readonly written: number;
  readonly messagesAfter: number;
}

/** Refreshes, and presses Cancel just before the message of that place is answered. */
async function cancelledAt(counted: CountedOffice, workbook: ExcelWorkbook, asOf: DayNumber, place: number): Promise<Cancelled | null> {
  const { faults } = counted.office.host;
  const options = running();
  let messages = 0;
  let pressedAt = -1;
  let writing = 0;
  for (let message = 1; message <= 60; message++)
    faults.beforeBatch(message, () => {
      if (messages === place) {
        options.signal.aborted = true;
        pressedAt = messages;
      }
      messages++;
    });
  const onProgress = ({ stage }: { readonly stage: string }): void => {
    if (stage === 'writing') writing++;
  };
  const request = { ...ANY_REQUEST, sheet: 'Open items', asOf };
  const error: unknown = await refresh(workbook, request, { ...options, onProgress }).then(
    () => null,
    (refusal: unknown) => refusal,
  );
  faults.clear();
  if (error === null) return null;
  if (!(error instanceof WorkbookError) || error.code !== 'cancelled')
    throw new Error('the refresh ended with another error', { cause: error });
  return { said: error.unchanged.code, written: writing, messagesAfter: messages - 1 - pressedAt };
}

test('a refresh that is cancelled before it writes changes nothing, and after it is put back in few messages', async () => {
  const counted = await CountedOffice.start(sampleData(null));
  const workbook = new ExcelWorkbook();
  try {
    for (const asOf of [SAMPLE_AS_OF, (SAMPLE_AS_OF + 7) as DayNumber]) {
      const before = JSON.stringify(await workbookDigest(counted.office));
      for (let place = 0; ; place++) {
        await workbook.outline();
        const cancelled = await cancelledAt(counted, workbook, asOf, place);
        if (cancelled === null) break;
        const { said, written, messagesAfter } = cancelled;
        expect([place, said]).toEqual([place, written === 0 ? 'workbookUnchanged' : 'allPutBack']);
        expect(messagesAfter).toBeLessThanOrEqual(MESSAGES_AFTER_CANCEL_MAX);
        expect(JSON.stringify(await workbookDigest(counted.office))).toBe(before);
      }
    }
  } finally {
    await counted.office.close();
  }
}, 240_000);
