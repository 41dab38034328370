import { allowanceExpense } from '../../aging/domain/lossHistory';
import { cellNumber, exactTotal, type MinorUnits } from '../../../kernel/money/minorUnits';
import type { Currency } from '../../../kernel/money/currency';
import { live } from '../../../kernel/sheet/formulas';
import type { PlanCell } from '../../../kernel/sheet/sheetPlan';
import { ROW_AMOUNT } from '../../../kernel/tables/amountLooks';
import { defineTable, type IdOf } from '../../../kernel/tables/defineTable';
import { findTable } from '../../../kernel/tables/standingTables';
import { layOutOurs, type Layout } from '../../../kernel/tables/layOut';
import { standsThere } from '../../../kernel/tables/standsThere';
import { HEADINGS } from '../../../kernel/tables/usualHeadings';
import type { Say } from '../../../kernel/words/say';
import { ALL_CURRENCIES } from '../domain/lossChoices';
import { exposureText } from '../exposureText';
import type { Report } from '../../report';
import { type AllowanceInput, type AllowanceInputId, EXPOSURE, NO_ALLOWANCE } from '../domain/exposurePart';
import { ALLOWANCE_HEADER_ROW } from './exposureLayout';
import { EXPOSURE_SHEET } from './exposureSheet';

/** The allowance of one currency: what was typed of it, and what is required now. `isLeft` says which cells stay as they stand. */
interface AllowanceLine {
  readonly currency: Currency;
  readonly input: AllowanceInput;
  readonly total: MinorUnits;
  readonly required: PlanCell;
  readonly isLeft: (id: AllowanceInputId) => boolean;
}

/** Expense that brings a currency's allowance to what is required; below zero it is a release. Minor units. */
export function expenseOf({ opening, writeOffs, recoveries }: AllowanceInput, required: MinorUnits): MinorUnits {
  const outcome = allowanceExpense(opening, writeOffs, recoveries, required);
  return exactTotal(outcome.ok ? outcome.value : 0);
}

const typedCell =
  (id: AllowanceInputId) =>
  ({ input, isLeft }: AllowanceLine): PlanCell =>
    isLeft(id) ? null : (input.typed?.cell(id) ?? '');
const INPUT = { ...ROW_AMOUNT, style: 'inputAmount' } as const;

interface Saying {
  readonly say: Say;
}

export const ALLOWANCE = defineTable<AllowanceLine, Saying>()({
  name: 'AR_Allowance',
  sheet: EXPOSURE_SHEET,
  title: { en: 'Allowance', es: 'Provisión' },
  caption: {
    en: 'Enter the opening allowance (0 for none), write-offs and recoveries. Opening − write-offs + recoveries + expense = required now.',
    es: 'Indique la provisión inicial (0 si no hay), los castigos y las recuperaciones. Inicial − castigos + recuperaciones + gasto = necesaria ahora.',
  },
  columns: [
    {
      id: 'currency',
      heading: HEADINGS.currency,
      style: 'text',
      cell: ({ currency }, { say }) => currency.code || ALL_CURRENCIES[say.locale.language],
    },
    { id: 'opening', heading: { en: 'Opening allowance', es: 'Provisión inicial' }, ...INPUT, cell: typedCell('opening') },
    { id: 'writeOffs', heading: { en: 'Write-offs', es: 'Castigos' }, ...INPUT, cell: typedCell('writeOffs') },
    { id: 'recoveries', heading: { en: 'Recoveries', es: 'Recuperaciones' }, ...INPUT, cell: typedCell('recoveries') },
    { id: 'required', heading: { en: 'Required now', es: 'Necesaria ahora' }, ...ROW_AMOUNT, cell: ({ required }) => required },
    {
      id: 'expense',
      heading: { en: 'Expense', es: 'Gasto' },
      ...ROW_AMOUNT,
      cell: ({ input, total, currency }, { say }, at) => {
        const missing = say(exposureText('enterOpening'));
        return live(
          `=IF(ISNUMBER(${at('opening')}),${at('required')}-${at('opening')}+${at('writeOffs')}-${at('recoveries')},"${missing}")`,
          input.isTyped ? cellNumber(expenseOf(input, total), currency) : missing,
        );
      },
    },
  ],
});

/** Where the allowance stands on AR Exposure. */
export function allowanceLayout({ tables }: Report, say: Say): Layout<AllowanceLine, Saying, IdOf<typeof ALLOWANCE>> {
  return layOutOurs(ALLOWANCE, { say }, tables);
}

/** The allowance of each currency; `requiredOf` gives the cell of what is required. */
export function allowanceLines(report: Report, say: Say, requiredOf: (place: number) => PlanCell): readonly AllowanceLine[] {
  const { allowance, byCurrency } = report.parts.get(EXPOSURE);
  const layout = allowanceLayout(report, say);
  const standing = findTable(report.tables, ALLOWANCE);
  return report.currencies.map(({ currency }, place): AllowanceLine => {
    const input = allowance[place] ?? NO_ALLOWANCE;
    const isLeft = (id: AllowanceInputId): boolean => input.row === place && standsThere(layout, id, ALLOWANCE_HEADER_ROW, standing);
    return { currency, input, total: byCurrency[place]!.total, required: requiredOf(place), isLeft };
  });
}
