import type { Choice } from '../../../kernel/tables/column';
import { ROW_AMOUNT } from '../../../kernel/tables/amountLooks';
import { defineTable } from '../../../kernel/tables/defineTable';
import { HEADINGS } from '../../../kernel/tables/usualHeadings';
import type { DayNumber } from '../../../kernel/calendar/dayNumber';
import type { Currency } from '../../../kernel/money/currency';
import { cellNumber, type MinorUnits } from '../../../kernel/money/minorUnits';
import type { Say } from '../../../kernel/words/say';
import type { Language } from '../../../kernel/words/locale';
import { cashText } from '../cashText';
import type { Billing } from '../domain/register/billing';
import type { ReviewedCredit } from '../domain/register/creditReview';
import type { PostingCell, PostingList } from '../domain/register/posting';
import { REASON_WORDS, wordOf } from '../../receipts/domain/registerWords';
import { CASH_SHEET } from '../../receipts/sheet/receiptsTable';

const DEDUCTION_STATES = [
  { value: 'open', en: 'open', es: 'abierta' },
  { value: 'closed', en: 'closed', es: 'cerrada' },
] as const satisfies readonly Choice[];

/** What a payer took off and left open. */
export interface DeductionRow {
  readonly customer: string;
  readonly customerId: string;
  readonly documentNo: string;
  readonly amount: MinorUnits;
  readonly currency: Currency;
  readonly reason: string;
  readonly day: DayNumber | null;
  readonly key: string;
  readonly ageDays: number | null;
  readonly owner: string;
  readonly isOpen: boolean;
  /** What its billing can be reviewed by; `null` where the document is not open. */
  readonly billing: Billing | null;
}

interface InLanguage {
  readonly language: Language;
}

export const DEDUCTIONS = defineTable<DeductionRow, InLanguage>()({
  name: 'AR_Deductions',
  sheet: CASH_SHEET,
  title: { en: 'Deductions', es: 'Deducciones' },
  caption: {
    en: 'What payers took off. Each stays open until it is settled; log it as a dispute in the pane.',
    es: 'Lo que los pagadores descontaron. Queda abierto hasta resolverse; regístrelo como disputa en el panel.',
  },
  columns: [
    { id: 'key', heading: { en: 'Receipt key', es: 'Clave del cobro' }, style: 'asText', cell: ({ key }) => key },
    { id: 'day', heading: HEADINGS.date, style: 'date', cell: ({ day }) => day ?? '' },
    { id: 'customer', heading: HEADINGS.customer, style: 'asText', cell: ({ customer }) => customer },
    { id: 'documentNo', heading: HEADINGS.document, style: 'asText', cell: ({ documentNo }) => documentNo },
    { id: 'amount', heading: HEADINGS.amount, ...ROW_AMOUNT, cell: ({ amount, currency }) => cellNumber(amount, currency) },
    { id: 'currency', heading: HEADINGS.currency, style: 'asText', cell: ({ currency }) => currency.code },
    { id: 'customerId', heading: HEADINGS.customerNumber, style: 'asText', cell: ({ customerId }) => customerId },
    {
      id: 'reason',
      heading: HEADINGS.reason,
      style: 'indented',
      cell: ({ reason }, { language }) => wordOf(REASON_WORDS, reason, language),
    },
    { id: 'age', heading: { en: 'Age in days', es: 'Antigüedad en días' }, style: 'integer', cell: ({ ageDays }) => ageDays ?? '' },
    { id: 'owner', heading: { en: 'Owner', es: 'Responsable' }, style: 'indented', cell: ({ owner }) => owner },
    {
      id: 'state',
      heading: { en: 'State', es: 'Estado' },
      style: 'indented',
      cell: ({ isOpen }, { language }) => DEDUCTION_STATES[isOpen ? 0 : 1][language],
    },
    { id: 'terms', heading: { en: 'Terms', es: 'Condiciones de pago' }, style: 'asText', cell: ({ billing }) => billing?.terms ?? '' },
    {
      id: 'order',
      heading: { en: 'Order or delivery', es: 'Pedido o entrega' },
      style: 'asText',
      cell: ({ billing }) => billing?.order ?? '',
    },
    {
      id: 'billed',
      heading: { en: 'Billed', es: 'Facturado' },
      ...ROW_AMOUNT,
      cell: ({ billing, currency }) => (billing === null || billing.billed === null ? '' : cellNumber(billing.billed, currency)),
    },
    {
      id: 'before',
      heading: { en: 'Billed before', es: 'Facturado antes' },
      style: 'asText',
      cell: ({ billing }) => (billing === null || billing.before.length === 0 ? '' : cashText('billedBefore', billing)),
    },
  ],
});

const shown = (cell: PostingCell): string | number => (typeof cell === 'string' ? cell : Number(cell.text));

/** The accepted receipts as the chosen system takes them in: its own headings, in no other language. */
export const POSTING = defineTable<PostingList['rows'][number], Pick<PostingList, 'headings'>>()({
  name: 'AR_Posting',
  sheet: CASH_SHEET,
  title: { en: 'Posting list', es: 'Lista para registrar' },
  caption: {
    en: 'Accepted receipts only. Copy it into your system; nothing is sent.',
    es: 'Solo cobros aceptados. Cópielo en su sistema; nada se envía.',
  },
  columns: [
    {
      id: 'field',
      heading: { en: 'Field', es: 'Campo' },
      style: 'asText',
      parts: ({ headings }) => headings.map((heading) => ({ en: heading, es: heading })),
      cell: (cells, _, __, part) => shown(cells[part] ?? ''),
    },
  ],
});

/** A credit to look at with its customer. */
export interface CreditRow extends ReviewedCredit {
  readonly name: string;
  readonly customerId: string;
}

export const CREDIT_REVIEW = defineTable<CreditRow, { readonly say: Say }>()({
  name: 'AR_CreditReview',
  sheet: CASH_SHEET,
  title: { en: 'Credits to review', es: 'Abonos por revisar' },
  caption: { en: 'Open credits that deserve a look, the largest first.', es: 'Abonos abiertos que conviene revisar, el mayor primero.' },
  columns: [
    { id: 'document', heading: HEADINGS.document, style: 'asText', cell: ({ documentNo }) => documentNo },
    { id: 'day', heading: HEADINGS.date, style: 'date', cell: ({ day }) => day ?? '' },
    { id: 'customer', heading: HEADINGS.customer, style: 'asText', cell: ({ name }) => name },
    { id: 'proposal', heading: { en: 'Proposal', es: 'Propuesta' }, style: 'indented', cell: ({ proposal }) => proposal },
    { id: 'amount', heading: HEADINGS.amount, ...ROW_AMOUNT, cell: ({ amount, currency }) => cellNumber(amount, currency) },
    { id: 'currency', heading: HEADINGS.currency, style: 'asText', cell: ({ currency }) => currency.code },
    { id: 'customerId', heading: HEADINGS.customerNumber, style: 'asText', cell: ({ customerId }) => customerId },
    {
      id: 'why',
      heading: { en: 'Why', es: 'Por qué' },
      style: 'indented',
      cell: ({ flags }, { say }) => flags.map((flag) => say(flag)).join(' '),
    },
    { id: 'age', heading: { en: 'Age in days', es: 'Antigüedad en días' }, style: 'integer', cell: ({ ageDays }) => ageDays ?? '' },
  ],
});
