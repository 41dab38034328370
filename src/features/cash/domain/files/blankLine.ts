import type { BankLine } from '../receipts/bankReceipt';

type Given = Pick<BankLine, 'day' | 'amount' | 'currency' | 'place'> & Partial<Omit<BankLine, 'id'>>;

/** A line of which a file says nothing but what is given; ids come when all lines are known. */
export function bankLine(given: Given): BankLine {
  return {
    id: '',
    nature: 'movement',
    payer: '',
    customerId: '',
    payerAccount: '',
    text: '',
    bankReference: '',
    checkNo: '',
    creditorReference: '',
    remittance: [],
    charges: 0 as BankLine['charges'],
    fee: 0 as BankLine['fee'],
    instructed: null,
    isTyped: false,
    ...given,
  };
}

/** The lines with their ids: places from 1 on, in the order given; a deposit total whose items follow in the same file is 0. */
export function numbered(lines: readonly BankLine[], hasItems: (line: BankLine) => boolean = () => false): readonly BankLine[] {
  let [at, totals] = [0, 0];
  return lines.map((line) => {
    if (!hasItems(line)) return { ...line, id: String(++at) };
    totals++;
    return { ...line, id: totals === 1 ? '0' : `0.${totals}` };
  });
}
