import { dayFromCivil, endOfMonth, type DayNumber } from '../../../../kernel/calendar/dayNumber';
import { currencyOf, type Currency } from '../../../../kernel/money/currency';
import type { FindingKind } from '../../../checks/domain/checkFinding';
import { Random } from '../../../sample/domain/random';
import { ageTask, daysTask, pastDueTask } from '../tasks/agingTasks';
import { familyTask, paymentTask, rankTask, totalsTask } from '../tasks/balanceTasks';
import { collectTask, noteTask, promisesTask } from '../tasks/callTasks';
import { dueDatesTask, faultsTask, termsCases } from '../tasks/listTasks';
import { dsoTask, exposureTask, noticeTask, rollForwardTask, tieOutTask } from '../tasks/monthTasks';
import type { PracticeTask } from '../tasks/practiceTask';
import { faultyList } from './faultyList';
import {
  callFacts,
  exampleNote,
  familyFacts,
  makeAccounts,
  makeCall,
  makeMonth,
  makeNotice,
  makePayment,
  monthFacts,
  noticeFacts,
  paymentFacts,
  rankFacts,
  termsFacts,
} from './levelFacts';
import { listSheet, type DataSheet } from './listSheet';
import { inOrder, makeCustomers, makeItems, type ListWish } from './makeItems';
import type { FactBlock, Level, PracticeBook, PracticeId } from './practiceBook';
import type { ColumnId, PracticeCustomer, PracticeItem } from './practiceItem';
import { SHEET_NAMES, VOICES, type Voice } from './voices';

/** The version of this recipe. A workbook says by which one it was made; what one has made is never made otherwise. */
export const RECIPE = 1;

/** Kinds of faults by level, and how many of them are planted. */
const FAULTS: Readonly<Record<Level, { readonly count: number; readonly kinds: readonly FindingKind[] }>> = {
  1: { count: 0, kinds: [] },
  2: {
    count: 8,
    kinds: [
      'duplicateDocument',
      'duplicateOtherSpelling',
      'amountAsText',
      'dateAsText',
      'dayMonthSwapped',
      'dueBeforeDocument',
      'dueDateMissing',
      'dueNotByTerms',
      'futureDocument',
      'zeroOpen',
      'subtotalInside',
      'formulaOverwritten',
      'hardTotal',
      'rangeMissesLastRow',
      'customerTwoSpellings',
    ],
  },
  3: {
    count: 4,
    kinds: ['trailingMinus', 'creditWithoutMinus', 'paymentHidesOverdue', 'noteOnWrongRow', 'customerTwoNumbers', 'zeroOpen'],
  },
  4: {
    count: 4,
    kinds: [
      'wrongCurrency',
      'customerTwoNumbers',
      'customerTwoSpellings',
      'duplicateOtherSpelling',
      'paymentHidesOverdue',
      'transposedDigits',
    ],
  },
  5: {
    count: 5,
    kinds: [
      'transposedDigits',
      'salesTaxLeftOut',
      'paidStillOpen',
      'hardTotal',
      'rangeMissesLastRow',
      'futureDocument',
      'formulaOverwritten',
    ],
  },
};

/** Everything that the parts of a workbook are made from. */
interface Making {
  readonly id: PracticeId;
  readonly asOf: DayNumber;
  readonly voice: Voice;
  readonly currency: Currency;
  readonly random: Random;
  readonly customers: readonly PracticeCustomer[];
  readonly open: string;
  readonly facts: string;
}

/** What a level is made of. */
interface LevelParts {
  readonly sheets: readonly DataSheet[];
  readonly facts: readonly FactBlock[];
  readonly tasks: readonly PracticeTask[];
}

const PLAIN: readonly ColumnId[] = ['disputed', 'promise', 'note'];
const hasPlain = (column: ColumnId): boolean => !PLAIN.includes(column);
const sumOf = (items: readonly PracticeItem[]): number => items.reduce((sum, { amount }) => sum + amount, 0);

const wishOf = ({ asOf, customers, voice, random }: Making, change: Partial<ListWish>): ListWish => ({
  asOf,
  customers,
  currency: voice.currency,
  items: 28,
  credits: 3,
  payments: 0,
  hasBoundaries: false,
  disputes: 0,
  promises: 0,
  firstNo: 50_000 + 10 * random.integer(100, 900),
  ...change,
});

const openSheet = (items: readonly PracticeItem[], has: (column: ColumnId) => boolean, { open, voice, asOf }: Making): DataSheet =>
  listSheet(open, { lines: items.map((item) => ({ kind: 'item', item })), total: null, has }, voice, asOf).sheet;

/** The export with planted faults and the task to find them. */
function faultsPart(making: Making): LevelParts {
  const { id, asOf, voice, random } = making;
  const items = makeItems(wishOf(making, { items: 34, credits: 4 }), random);
  const has = (column: ColumnId): boolean => column === 'note' || hasPlain(column);
  const list = faultyList(items, FAULTS[id.level], has, { asOf, voice, language: id.language }, random);
  return { sheets: list.sheets, facts: [], tasks: [faultsTask(list, SHEET_NAMES[id.language].export)] };
}

function first(making: Making): LevelParts {
  const { asOf, currency, open } = making;
  const items = makeItems(wishOf(making, { hasBoundaries: true }), making.random);
  return {
    sheets: [openSheet(items, hasPlain, making)],
    facts: [],
    tasks: [ageTask(items, asOf, currency, open), pastDueTask(items, asOf, currency), daysTask(items, asOf, open)],
  };
}

function second(making: Making): LevelParts {
  const { asOf, random, facts } = making;
  const part = faultsPart(making);
  const cases = termsCases(asOf, [random.integer(1, 30), random.integer(31, 60), random.integer(61, 90)]);
  return { sheets: part.sheets, facts: [termsFacts(cases)], tasks: [...part.tasks, dueDatesTask(cases, facts)] };
}

function third(making: Making): LevelParts {
  const { asOf, currency, random, open, facts, customers } = making;
  const items = makeItems(wishOf(making, { credits: 4, payments: 2, disputes: 4, promises: 6 }), random);
  const late = customers.filter((one) =>
    items.some(({ customer, dueDay, kind }) => customer.id === one.id && kind === 'invoice' && dueDay < asOf),
  );
  const call = makeCall(items, asOf, random);
  const part = faultsPart(making);
  return {
    sheets: [openSheet(items, (column) => column !== 'note', making), ...part.sheets],
    facts: callFacts(call, currency),
    tasks: [
      ageTask(items, asOf, currency, open),
      collectTask(items, late.slice(0, 3), asOf, currency, open),
      promisesTask(items, asOf, open),
      noteTask(call, facts, exampleNote(call, currency)),
      ...part.tasks,
    ],
  };
}

function fourth(making: Making): LevelParts {
  const { asOf, voice, currency, random, open, facts, customers } = making;
  const [head] = customers;
  const home = makeItems(wishOf(making, {}), random);
  const family = customers.slice(0, 3).map((customer, k) => ({ ...home[k]!, key: 900 + k, customer, documentNo: `0${90_001 + k}` }));
  const foreign = makeItems(
    wishOf(making, { customers: customers.slice(3), currency: voice.second, items: 8, credits: 1, firstNo: 80_000 }),
    random,
  );
  const items = inOrder([...home, ...family, ...foreign.map((item) => ({ ...item, key: 500 + item.key }))]);
  const accounts = makeAccounts(random);
  const payment = makePayment(asOf, random);
  const part = faultsPart(making);
  return {
    sheets: [openSheet(items, hasPlain, making), ...part.sheets],
    facts: [familyFacts(customers), rankFacts(accounts, currency), ...paymentFacts(payment, currency)],
    tasks: [
      totalsTask(items, [voice.currency, voice.second], open),
      familyTask(items, head!, voice.currency, open, facts),
      rankTask(accounts, facts),
      paymentTask(payment, voice.currency, facts),
      ...part.tasks,
    ],
  };
}

function fifth(making: Making): LevelParts {
  const { asOf, currency, random, open, facts, customers } = making;
  const items = makeItems(wishOf(making, {}), random);
  const figures = makeMonth(sumOf(items), random);
  const notice = makeNotice(random.pick(customers), random);
  const part = faultsPart(making);
  return {
    sheets: [openSheet(items, hasPlain, making), ...part.sheets],
    facts: [...monthFacts(figures, items, currency), noticeFacts(notice, currency)],
    tasks: [
      rollForwardTask(figures, currency, facts),
      dsoTask(figures, currency, facts),
      tieOutTask(figures, sumOf(items), currency, open, facts),
      ageTask(items, asOf, currency, open),
      exposureTask(items, asOf, currency, facts),
      noticeTask(notice, currency, facts),
      ...part.tasks,
    ],
  };
}

const BY_LEVEL: Readonly<Record<Level, (making: Making) => LevelParts>> = { 1: first, 2: second, 3: third, 4: fourth, 5: fifth };

/** The practice workbook of a seed, level and language: always the same one. */
export function makePractice(id: PracticeId): PracticeBook {
  const { seed, level, language } = id;
  const random = new Random(seed * 8 + level);
  const asOf = endOfMonth(dayFromCivil(2026, random.integer(1, 12), 1)!);
  const voice = random.pick(VOICES[language]);
  const names = SHEET_NAMES[language];
  const customers = makeCustomers(level === 3 ? 8 : 11, random, level === 4);
  const making: Making = { id, asOf, voice, currency: currencyOf(voice.currency), random, customers, open: names.open, facts: names.facts };
  const { sheets, facts, tasks } = BY_LEVEL[level](making);
  const exportSheet = sheets.some(({ name }) => name === names.export) ? names.export : null;
  return { ...id, asOf, sheets, factsSheet: names.facts, facts, exportSheet, tasks };
}
