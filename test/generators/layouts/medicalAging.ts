import { footer, percentRow } from '../sheet/closing';
import { finishSheet } from '../sheet/finishSheet';
import { columnSums, homeItems, openSum, spreadOver } from '../sheet/grouping';
import type { LayoutFamily } from '../sheet/layoutFamily';
import { dateText } from '../sheet/locale';
import { SheetMaker } from '../sheet/sheetMaker';

const BOUNDS = [30, 60, 90, 120];
const LABELS = ['0-30', '31-60', '61-90', '91-120', 'Over 120'];
const PAYERS = ['Self Pay', 'Northern Shield PPO', 'Medicare Part B', 'Harbor HMO'];

/** A medical practice's aging by patient: aged from the date of service, charges, payments and adjustments before the balance, payer beside. */
export const medicalAging: LayoutFamily = {
  name: 'medicalAging',
  make: (ledger, locale, mess) => {
    const maker = new SheetMaker('Patient Aging', ledger, locale, mess);
    const { write } = maker;
    const home = ledger.currencies[0]!;
    const items = homeItems(ledger);
    maker.titles(['Patient A/R Aging', ledger.company, `Aging Date: ${dateText(ledger.asOf, locale, 'numeric')}`], true);
    maker.add('header', [
      'Patient Name',
      'Account #',
      'Claim #',
      'Date of Service',
      'Primary Payer',
      'Charges',
      'Payments',
      'Adjustments',
      'Balance',
      ...LABELS,
    ]);
    maker.bucketLabels = LABELS;
    const spread = items.map((item) => spreadOver(ledger.asOf - item.documentDay, item.openAmount, BOUNDS));
    items.forEach((item, k) => {
      maker.item(
        item,
        ['customerId', 'documentNo', 'documentDay', 'originalAmount'],
        [
          write.name(maker.customerOf(item)),
          maker.customerOf(item).id,
          item.documentNo,
          write.date(item.documentDay),
          PAYERS[item.index % PAYERS.length]!,
          write.amount(item.originalAmount, home),
          write.amount(item.openAmount - item.originalAmount, home),
          write.amount(0, home),
          write.open(item.openAmount, home),
          ...spread[k]!.map((amount) => write.bucket(amount, home)),
        ],
      );
    });
    const sums = columnSums(spread, LABELS.length);
    maker.total('total', 'Practice Totals', openSum(items), home, [
      'Practice Totals',
      '',
      '',
      '',
      '',
      '',
      '',
      '',
      ...[openSum(items), ...sums].map((amount) => write.amount(amount, home)),
    ]);
    percentRow(maker, ['', '', '', '', '', '', '', '', ''], sums, openSum(items));
    footer(maker);
    return finishSheet(maker);
  },
};
