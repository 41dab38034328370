import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { isoFromDay } from '../../../../src/kernel/calendar/dayNumber';
import { decimalText } from '../../../../src/kernel/money/minorUnits';
import { readBankFormat } from '../../../../src/features/cash/domain/files/readReceiptFile';

interface Truth {
  readonly file: string;
  readonly receipts: readonly {
    readonly id: string;
    readonly date: string;
    readonly amount: string;
    readonly currency: string;
    readonly bankReference: string;
    readonly payerAccount: string;
    readonly remittance: readonly { readonly documentNo: string; readonly paid: string; readonly adjustment: string }[];
  }[];
}

const folder = process.env.AGEWISE_CASES === undefined ? '' : join(process.env.AGEWISE_CASES, 'cash');
const truths = existsSync(folder)
  ? readdirSync(folder)
      .filter((name) => /\.(bai|txt|ach|x12|sta|xml)\.truth\.json$/.test(name))
      .map((name) => JSON.parse(readFileSync(join(folder, name), 'utf8')) as Truth)
  : [];

(truths.length > 0 ? test.each(truths.map((truth) => [truth.file, truth] as const)) : test.skip.each([['no folder is named', null]]))(
  'published bank file %s is read as its truth',
  (file, truth) => {
    const read = readBankFormat(readFileSync(join(folder, file), 'latin1'))!;
    const told = read.lines.map((line) => ({
      id: line.id,
      date: line.day === null ? null : isoFromDay(line.day),
      amount: decimalText(line.amount, line.currency),
      currency: line.currency.code,
      payerAccount: line.payerAccount,
      remittance: line.remittance.map(({ documentNo, paid, adjustment }) => ({
        documentNo,
        paid: paid === null ? null : decimalText(paid, line.currency),
        adjustment: decimalText(adjustment, line.currency),
      })),
    }));
    expect(told).toEqual(
      truth!.receipts.map(({ id, date, amount, currency, payerAccount, remittance }) => ({
        id,
        date,
        amount,
        currency,
        payerAccount,
        remittance: remittance.map(({ documentNo, paid, adjustment }) => ({ documentNo, paid, adjustment })),
      })),
    );
    expect({ isIncomplete: read.isIncomplete, printed: read.printed.filter(({ difference }) => Number(difference) !== 0) }).toEqual({
      isIncomplete: false,
      printed: [],
    });
  },
);
