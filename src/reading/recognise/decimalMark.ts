import { amountEvidence, type AmountEvidence } from '../../kernel/money/parseAmount';
import type { DecimalMark } from '../result/readResult';
import type { RecognisedTable } from './tableRecognition';

const AMOUNT_ROLES: ReadonlySet<string> = new Set([
  'openAmount',
  'originalAmount',
  'localAmount',
  'documentAmount',
  'bucketAmount',
  'debit',
  'credit',
  'prepayment',
  'paidAmount',
]);

/** Texts that can be written with one decimal mark only, counted by that mark; `open` are those that either mark may write, with different amounts. */
export class MarkVotes {
  point = 0;
  comma = 0;
  open = 0;
  /** Whole numbers below a thousand without a mark: beside them a mark with three digits behind it parts thousands. */
  plain = 0;
  /** Texts that either mark may write and that have three digits behind the mark, so that only thousands make sense with two decimals. */
  openThousandsComma = 0;
  openThousandsPoint = 0;

  /** Counts a text; `evidence` is what it can mean as an amount, for who knows that already. */
  count(text: string, evidence: AmountEvidence = amountEvidence(text)): void {
    if (evidence.kind !== 'amount') return;
    const { whenPoint, whenComma } = evidence;
    if (whenPoint === whenComma) {
      if (/^\D*[1-9]\d{0,2}\D*$/.test(text)) this.plain++;
      return;
    }
    if (whenComma === null) this.point++;
    else if (whenPoint === null) this.comma++;
    else {
      this.open++;
      if (Math.abs(whenPoint) > Math.abs(whenComma)) this.openThousandsComma++;
      else this.openThousandsPoint++;
    }
  }

  /** The mark that the evidence shows, or `null` where nothing or everything speaks for both. */
  decided(): DecimalMark | null {
    if (this.point > this.comma) return '.';
    if (this.comma > this.point) return ',';
    if (this.point === 0 && this.openThousandsComma > 0 && this.openThousandsPoint === 0) return '.';
    if (this.point === 0 && this.openThousandsPoint > 0 && this.openThousandsComma === 0) return ',';
    return null;
  }
}

/** The decimal mark that the text amounts of a sample show, or `null`. */
export function sampleDecimalMark(table: RecognisedTable): DecimalMark | null {
  const columns = [...table.roles].filter(([, role]) => AMOUNT_ROLES.has(role)).map(([k]) => k);
  const votes = new MarkVotes();
  for (const row of table.body) {
    for (const k of columns) {
      const cell = row.values[k];
      if (typeof cell === 'string' && cell !== '') votes.count(cell);
    }
  }
  return votes.decided();
}
