import { customerKey, numberKey } from '../../../../kernel/ledger/customers';
import type { DayNumber } from '../../../../kernel/calendar/dayNumber';
import { documentsOf, type ActivityEntry } from '../activityEntry';

/** Days within which an inquiry is answered, where it names no day of its own. */
export const ANSWER_DAYS = 5;

/** A question of a customer and what became of it. */
export interface Inquiry {
  readonly customer: string;
  readonly customerId: string;
  readonly document: string;
  /** The department or person that it went to last, '' for nobody. */
  readonly department: string;
  readonly about: string;
  readonly asked: DayNumber;
  readonly answered: DayNumber | null;
  readonly due: DayNumber;
}

const accountOf = ({ customer, customerId }: Pick<ActivityEntry, 'customer' | 'customerId'>): string =>
  customerId === '' ? customerKey(customer) : numberKey(customerId);

/** True where an entry is about the same documents, or one of both is about the whole account. */
function isAbout(entry: ActivityEntry, inquiry: ActivityEntry): boolean {
  const [own, asked] = [documentsOf(entry.document), documentsOf(inquiry.document)].map((list) => list.map(numberKey));
  return own!.length === 0 || asked!.length === 0 || own!.some((document) => asked!.includes(document));
}

/** The inquiries of the log, each with its first answer and where it was routed; one answer closes one inquiry, the oldest first. */
export function inquiriesOf(entries: readonly ActivityEntry[]): readonly Inquiry[] {
  const used = new Set<ActivityEntry>();
  const asked = entries.filter(({ kind, when }) => kind === 'inquiry' && when !== null).sort((a, b) => a.when! - b.when!);
  return asked.map((inquiry) => {
    const later = entries.filter(
      (entry) => entry.when !== null && entry.when >= inquiry.when! && accountOf(entry) === accountOf(inquiry) && isAbout(entry, inquiry),
    );
    const answer = later
      .filter(({ kind }) => kind === 'answered')
      .sort((a, b) => a.when! - b.when!)
      .find((entry) => !used.has(entry));
    if (answer) used.add(answer);
    const routed = later.filter(({ kind, when }) => kind === 'routed' && (answer === undefined || when! <= answer.when!)).at(-1);
    return {
      customer: inquiry.customer,
      customerId: inquiry.customerId,
      document: inquiry.document,
      department: routed ? routed.owner || routed.outcome : inquiry.owner,
      about: inquiry.reason || inquiry.text,
      asked: inquiry.when!,
      answered: answer?.when ?? null,
      due: inquiry.day ?? inquiry.nextDay ?? ((inquiry.when! + ANSWER_DAYS) as DayNumber),
    };
  });
}

/** The inquiries of a department: how many are open and late, and how long the first answer took. */
export interface DepartmentInquiries {
  readonly department: string;
  readonly open: number;
  /** Open ones that are past their day. */
  readonly late: number;
  readonly answered: number;
  /** Mean days to the first answer with one decimal, `null` where none was answered. */
  readonly averageDays: number | null;
  /** Days that the oldest open one waits, `null` for none. */
  readonly oldestDays: number | null;
}

/** Departments with the most open inquiries first. */
export function byDepartment(inquiries: readonly Inquiry[], asOf: DayNumber): readonly DepartmentInquiries[] {
  const groups = new Map<string, Inquiry[]>();
  for (const one of inquiries) groups.set(one.department, [...(groups.get(one.department) ?? []), one]);
  return [...groups]
    .map(([department, own]): DepartmentInquiries => {
      const open = own.filter(({ answered }) => answered === null);
      const days = own.flatMap(({ asked, answered }) => (answered === null ? [] : [answered - asked]));
      const sum = days.reduce((total, one) => total + one, 0);
      return {
        department,
        open: open.length,
        late: open.filter(({ due }) => due < asOf).length,
        answered: days.length,
        averageDays: days.length === 0 ? null : Math.round((sum / days.length) * 10) / 10,
        oldestDays: open.length === 0 ? null : asOf - Math.min(...open.map(({ asked }) => asked)),
      };
    })
    .sort((a, b) => b.open - a.open || (a.department < b.department ? -1 : 1));
}
