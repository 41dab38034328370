import { addDays, type DayNumber } from '../../../../kernel/calendar/dayNumber';
import type { MinorUnits } from '../../../../kernel/money/minorUnits';
import type { Say } from '../../../../kernel/words/say';
import type { CustomerMaster } from '../../../customers/domain/customerMaster';
import { statementsText } from '../../statementsText';
import type { Party } from '../../../customers/domain/parties';
import { askedOf } from './decideNotice';
import { chargesOf, type ChargeRow } from './charges';
import { factIn, type LetterFact, type LetterFacts } from './letterFacts';
import { fieldsIn, filled, FIRST_LETTERS, OPTIONAL_FIELDS, type LetterField, type LetterText } from './letterTexts';
import type { Notice } from './makeNotices';

/** Days that a customer has to pay. */
const PAY_DAYS = 7;

/** What all letters of a run share. */
export interface LetterKit {
  readonly asOf: DayNumber;
  /** The words of AR_Letters; those to begin with where it has none. */
  readonly letters: readonly LetterText[];
  readonly facts: readonly LetterFacts[];
  readonly charges: readonly ChargeRow[];
}

/** A letter in the language of its customer; `missing` are facts that must be entered before it can go out. */
export interface Letter {
  readonly subject: string;
  readonly body: string;
  /** Date, document, due date, days past due and open amount, with tabs between them; the total is what is asked for. */
  readonly table: string;
  readonly payBy: DayNumber;
  readonly missing: readonly LetterField[];
}

function tableOf({ lines, currency }: Notice, say: Say): string {
  const money = (amount: number): string => say.money({ amount: amount as MinorUnits, currency });
  const heads = (['st.date', 'st.document', 'st.due', 'st.days', 'st.open'] as const).map((code) => say(statementsText(code)));
  const rows = lines.map(({ day, documentNo, dueDay, daysPastDue, open }) => [
    day === null ? '' : say.day(day),
    documentNo,
    dueDay === null ? '' : say.day(dueDay),
    daysPastDue === null ? '' : String(daysPastDue),
    money(open),
  ]);
  const total = lines.reduce((sum, line) => sum + (line.open < 0 ? line.open : askedOf(line)), 0);
  const held = lines.reduce((sum, line) => sum + (line.open < 0 ? 0 : line.open - askedOf(line)), 0);
  const notAsked = held === 0 ? [] : [[say(statementsText('notAsked')), '', '', '', money(-held)]];
  return [heads, ...rows, ...notAsked, [say(statementsText('st.total')), '', '', '', money(total)]]
    .map((cells) => cells.join('\t'))
    .join('\n');
}

function chargeText({ lines, currency }: Notice, { charges, asOf }: LetterKit, say: Say): string {
  const charge = chargesOf(lines, charges, asOf, currency);
  if (charge === null || charge.interest + charge.fixedSum === 0) return '';
  const amounts = { interest: { amount: charge.interest, currency }, fixedSum: { amount: charge.fixedSum, currency } };
  return say(statementsText('charges', amounts));
}

const money = ({ currency }: Notice, amount: MinorUnits, say: Say): string => `${say.money({ amount, currency })} ${currency.code}`.trim();

/** What each field of a letter is filled with. */
function valuesOf(
  notice: Notice,
  party: Party,
  master: CustomerMaster | undefined,
  kit: LetterKit,
  say: Say,
): (field: LetterField) => string {
  const fact = factIn(kit.facts, say.locale.language);
  const { noticeDays, asked, pastDue, credits, oldest } = notice;
  const last = noticeDays[noticeDays.length - 1];
  const values: Readonly<Record<Exclude<LetterField, Extract<LetterFact, LetterField>>, string>> = {
    customer: party.name,
    customerNo: party.id || party.name,
    contact: master?.contact ?? '',
    reference: master?.referenceAtCustomer ?? '',
    asOf: say.day(kit.asOf),
    total: money(notice, (pastDue + credits) as MinorUnits, say),
    asked: money(notice, asked, say),
    oldestDays: String(oldest),
    payBy: say.day(addDays(kit.asOf, PAY_DAYS)),
    table: tableOf(notice, say),
    lastNotice: last === undefined ? '' : say.day(last),
    noticeDates: noticeDays.length === 0 ? '' : say.list(noticeDays.map((day) => say.day(day))),
    charges: chargeText(notice, kit, say),
  };
  return (field) => {
    if (field === 'collector') return master?.collector || fact('collector');
    return field in values ? values[field as keyof typeof values] : fact(field as LetterFact);
  };
}

/** The letter of an account's level in its language, filled in; `null` for an account that gets none, or where no such letter is known. */
export function composeLetter(notice: Notice, party: Party, master: CustomerMaster | undefined, kit: LetterKit, say: Say): Letter | null {
  const own = kit.letters.length > 0 ? kit.letters : FIRST_LETTERS;
  const text = own.find(({ letter, language }) => letter === notice.level && language === say.locale.language);
  if (notice.level === null || !text) return null;
  const valueOf = valuesOf(notice, party, master, kit, say);
  const used = new Set(fieldsIn(`${text.subject}\n${text.body}`) as readonly LetterField[]);
  const missing = [...used].filter((field) => !OPTIONAL_FIELDS.has(field) && valueOf(field) === '');
  const fact = factIn(kit.facts, say.locale.language);
  const greeting = say(statementsText('greeting', { name: master?.contact || party.name }));
  const howToPay = fact('howToPay') === '' ? '' : say(statementsText('st.howToPay', { text: fact('howToPay') }));
  const closing = [howToPay, say(statementsText('ignoreLetter')), fact('company')].filter((line) => line !== '');
  return {
    subject: filled(text.subject, valueOf),
    body: [greeting, filled(text.body, valueOf), ...closing].join('\n\n'),
    table: valueOf('table'),
    payBy: addDays(kit.asOf, PAY_DAYS),
    missing,
  };
}
