import type { DayNumber } from '../../../kernel/calendar/dayNumber';
import { cellNumber, type MinorUnits } from '../../../kernel/money/minorUnits';
import type { Cell } from '../../../kernel/sheet/cells';
import type { Shown } from '../../../kernel/sheet/planBuilder';
import { amountFormat } from '../../../kernel/sheet/formulas';
import { CHECK, YES_NO } from '../../../kernel/tables/checkColumn';
import { defineTable } from '../../../kernel/tables/defineTable';
import { HEADINGS } from '../../../kernel/tables/usualHeadings';
import type { Message } from '../../../kernel/words/message';
import type { Notice } from '../domain/notices/makeNotices';
import type { Party } from '../../customers/domain/parties';
import { statementsText } from '../statementsText';

export const NOTICES_SHEET = 'AR Notices';

/** A row of the list of notices: what the account gets or why not, whether the user wants it, and what must be entered first. */
export interface NoticeRow {
  readonly notice: Notice;
  readonly party: Party;
  readonly language: string;
  readonly reason: Message;
  /** As typed, or what is proposed. */
  readonly include: Shown;
  readonly check: Message | '';
  /** The row as it stands, where it does, for columns that people added. */
  readonly standing?: readonly Cell[];
}

const amount = (of: (notice: Notice) => MinorUnits) =>
  ({
    style: 'amount',
    format: ({ notice }: NoticeRow) => amountFormat(notice.currency),
    cell: ({ notice }: NoticeRow) => cellNumber(of(notice), notice.currency),
  }) as const;

const lastOf = (days: readonly DayNumber[]): DayNumber | '' => days[days.length - 1] ?? '';

/** What every account gets, or why nothing. */
export const NOTICES = defineTable<NoticeRow>()({
  name: 'AR_Notices',
  sheet: NOTICES_SHEET,
  title: { en: 'Notices', es: 'Avisos' },
  caption: {
    en: 'Nothing is sent. Enter no in Include for who is to get none',
    es: 'No se envía nada. Escriba no en Incluir para quien no deba recibirlo',
  },
  columns: [
    { id: 'customer', heading: HEADINGS.customer, width: 28, style: 'asText', cell: ({ party }) => party.name },
    { id: 'customerId', heading: HEADINGS.customerNumber, width: 13, style: 'asText', cell: ({ party }) => party.id },
    { id: 'currency', heading: HEADINGS.currency, width: 9, style: 'asText', cell: ({ notice }) => notice.currency.code },
    { id: 'language', heading: { en: 'Language', es: 'Idioma' }, width: 9, style: 'asText', cell: ({ language }) => language },
    { id: 'level', heading: { en: 'Level', es: 'Nivel' }, width: 8, style: 'integer', cell: ({ notice }) => notice.level ?? '' },
    { id: 'reason', heading: HEADINGS.reason, width: 44, style: 'wrappedIndented', cell: ({ reason }) => reason },
    {
      id: 'oldest',
      heading: { en: 'Oldest days', es: 'Días del más antiguo' },
      width: 9,
      style: 'integer',
      cell: ({ notice }) => notice.oldest,
    },
    { id: 'pastDue', heading: HEADINGS.pastDue, width: 13, ...amount(({ pastDue }) => pastDue) },
    { id: 'disputed', heading: { en: 'In dispute', es: 'En disputa' }, width: 12, ...amount(({ disputed }) => disputed) },
    { id: 'promised', heading: { en: 'Promised', es: 'Comprometido' }, width: 13, ...amount(({ promised }) => promised) },
    { id: 'arranged', heading: { en: 'In a plan', es: 'En plan de pagos' }, width: 12, ...amount(({ arranged }) => arranged) },
    {
      id: 'received',
      heading: { en: 'Received, not booked', es: 'Cobrado sin registrar' },
      width: 13,
      ...amount(({ received }) => received),
    },
    { id: 'credits', heading: { en: 'Credits', es: 'Abonos' }, width: 12, ...amount(({ credits }) => credits) },
    { id: 'asked', heading: { en: 'Asked', es: 'Reclamado' }, width: 13, ...amount(({ asked }) => asked) },
    {
      id: 'lastNotice',
      heading: { en: 'Last notice', es: 'Último aviso' },
      width: 12,
      style: 'date',
      cell: ({ notice }) => lastOf(notice.noticeDays),
    },
    {
      id: 'lastContact',
      heading: { en: 'Last contact', es: 'Último contacto' },
      width: 12,
      style: 'date',
      cell: ({ notice }) => notice.lastContact ?? '',
    },
    { id: 'by', heading: { en: 'By', es: 'Por' }, width: 10, style: 'indented', cell: ({ notice }) => statementsText(`by.${notice.by}`) },
    {
      id: 'include',
      heading: { en: 'Include', es: 'Incluir' },
      width: 9,
      style: 'inputText',
      choices: YES_NO,
      cell: ({ include }) => include,
    },
    { ...CHECK, cell: ({ check }) => check },
  ],
});
