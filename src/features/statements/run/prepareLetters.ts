import type { Run } from '../../../kernel/run/run';
import { standingTables, type StandingTable } from '../../../kernel/tables/standingTables';
import { readTable } from '../../../kernel/tables/typedTable';
import type { IdOf } from '../../../kernel/tables/defineTable';
import { customerKey, numberKey } from '../../../kernel/ledger/customers';
import { typedYesNo } from '../../../kernel/sheet/typedCells';
import type { Message } from '../../../kernel/words/message';
import type { Cell } from '../../../kernel/sheet/cells';
import type { Say } from '../../../kernel/words/say';
import type { Report } from '../../report';
import { composeLetter, type Letter, type LetterKit } from '../domain/notices/composeLetter';
import type { Notice } from '../domain/notices/makeNotices';
import { LATE_CHARGES } from '../sheet/lateChargesTable';
import { LETTER_FACTS } from '../sheet/letterFactsTable';
import { LETTERS } from '../sheet/lettersTable';
import { NOTICES } from '../sheet/noticesTable';
import { statementsText } from '../statementsText';
import type { Accounts } from './readAccounts';

/** A notice with its letter; `isIncluded` is false where there is none, facts are missing, or the user wants none. */
export interface PreparedNotice {
  readonly notice: Notice;
  readonly letter: Letter | null;
  readonly include: string;
  readonly check: Message | '';
  readonly isIncluded: boolean;
  /** Its row of AR_Notices as it stands, where it does. */
  readonly standing?: readonly Cell[];
}

/** What people typed in Include of AR_Notices by account and currency, and the table as it stands. */
export interface StandingNotices {
  readonly includes: ReadonlyMap<string, string>;
  /** Rows as they stand, by account and currency. */
  readonly rows: ReadonlyMap<string, readonly Cell[]>;
  readonly standing: StandingTable<IdOf<typeof NOTICES>> | null;
}

const keyOf = (id: string, name: string, currency: string): string => `${id === '' ? customerKey(name) : numberKey(id)}\u0000${currency}`;

/**
 * Reads what people typed in AR_Notices.
 *
 * @throws WorkbookError where the workbook refuses or the run is cancelled.
 */
export async function readStandingNotices(run: Run): Promise<StandingNotices> {
  const standing = await readTable(run, standingTables(run.survey), NOTICES);
  const includes = new Map<string, string>();
  const rows = new Map<string, readonly Cell[]>();
  for (const row of standing?.rows ?? []) {
    const key = keyOf(row.text('customerId'), row.text('customer'), row.text('currency'));
    const typed = row.text('include');
    rows.set(key, row.cells);
    if (typed !== '') includes.set(key, typed);
  }
  return { includes, rows, standing };
}

/** What all letters of a report share. */
export function letterKit({ setup, asOf }: Report): LetterKit {
  return { asOf, letters: setup.own.get(LETTERS), facts: setup.own.get(LETTER_FACTS), charges: setup.own.get(LATE_CHARGES) };
}

function checkOf(notice: Notice, letter: Letter | null): Message | '' {
  if (notice.level === null) return '';
  if (letter === null) return statementsText('letterMissing', { level: notice.level });
  if (letter.missing.length > 0)
    return statementsText('missingFacts', { fields: letter.missing.map((field) => statementsText(`field.${field}`)) });
  return notice.by === 'none' ? statementsText('noWay') : '';
}

/** The letter of each notice in the language of its customer, with what is missing. */
export function prepareLetters(
  notices: readonly Notice[],
  { parties, masters }: Accounts,
  kit: LetterKit,
  { includes, rows }: Pick<StandingNotices, 'includes' | 'rows'>,
  sayOf: (tag: string | null) => Say,
): readonly PreparedNotice[] {
  return notices.map((notice) => {
    const party = parties.at(notice.party);
    const letter = composeLetter(notice, party, masters.get(notice.party), kit, sayOf(notice.language));
    const key = keyOf(party.id, party.name, notice.currency.code);
    const typed = includes.get(key) ?? '';
    const stood = rows.get(key);
    const include = typed !== '' ? typed : notice.level === null ? '' : 'yes';
    const isIncluded = letter !== null && letter.missing.length === 0 && typedYesNo(include) !== false;
    return { notice, letter, include, check: checkOf(notice, letter), isIncluded, ...(stood && { standing: stood }) };
  });
}
