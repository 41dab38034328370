import { currencyOf, type Currency } from '../../../kernel/money/currency';
import { amountFromCell, ZERO, type MinorUnits } from '../../../kernel/money/minorUnits';
import { readCells } from '../../../kernel/run/readCells';
import type { Run } from '../../../kernel/run/run';
import { customerKey } from '../../../kernel/ledger/customers';
import { YES_NO } from '../../../kernel/tables/checkColumn';
import { chosen } from '../../../kernel/tables/typedRow';
import { problem, type Problem } from '../../../kernel/words/problem';
import { findList, type FoundList } from '../../../reading/lists/findList';
import type { ListForm } from '../../../reading/lists/listForm';
import { readList, type ListConventions, type ListReading } from '../../../reading/lists/readList';
import { cellText } from '../../../reading/words/headingText';
import { agenciesText } from '../agenciesText';
import { AGENCY_STATEMENT, feeBandOf, PLACEMENT_LIST, RECOVERY_LIST, TERMS_LIST, type TermsField } from '../domain/agencyLists';
import type { AgencyLimits } from '../domain/agencyResults';
import { agencyLimits } from '../domain/agencySettings';
import type { ExportColumn } from '../domain/exportColumns';
import type { StatementLine } from '../domain/agencyStatement';
import { readOwnTables, type OwnTables } from './ownTables';
import type { AgencyTerms, FeeBand, Placement, Recovery } from '../domain/placements';

const TO_US = /^(us|nosotros|client|creditor|direct|ourselves|cliente|acreedor)/i;

/** What a workbook says of collection agencies. */
export interface AgenciesReading {
  /** The currency of most placements. */
  readonly leading: Currency;
  readonly limits: AgencyLimits;
  /** The columns that agencies get. */
  readonly ticked: ReadonlySet<ExportColumn>;
  /** AR_Placements and AR_Recoveries as they stand, `null` where the workbook has none. */
  readonly typedPlacements: OwnTables['typedPlacements'];
  readonly typedRecoveries: OwnTables['typedRecoveries'];
  readonly placements: readonly Placement[];
  readonly recoveries: readonly Recovery[];
  readonly terms: readonly AgencyTerms[];
  readonly statement: readonly StatementLine[];
  readonly sources: Readonly<Record<string, string>>;
  readonly problems: readonly Problem[];
}

/** Lists of a workbook, each sheet taken once. */
class Lists {
  readonly taken: string[] = [];
  readonly sources: Record<string, string> = {};
  readonly problems: Problem[] = [];

  constructor(
    private readonly run: Run,
    private readonly given: ListConventions,
  ) {}

  /** `isOne` says whether what was found is such a list; every one is where it is left out. */
  async find<Id extends string>(
    form: ListForm<Id>,
    source: string,
    isOne: (found: FoundList<Id>) => Promise<boolean> = () => Promise.resolve(true),
  ): Promise<FoundList<Id> | null> {
    const { found } = await findList(this.run, form, { except: this.taken });
    if (!found || !(await isOne(found))) return null;
    this.taken.push(found.sheet);
    this.sources[source] = found.sheet;
    return found;
  }

  async read<Id extends string>(found: FoundList<Id>): Promise<ListReading<Id>> {
    const list = await readList(this.run, found, this.given);
    for (const { row, text } of list.unread)
      this.problems.push(
        problem(agenciesText('cellUnread', { sheet: list.sheet, text }), 'warning', { row, read: text, sheet: list.sheet }),
      );
    return list;
  }
}

const isYes = (text: string): boolean => chosen(YES_NO, text) === 'yes' || /^(x|legal|court|judicial|1|true)$/i.test(text.trim());

/** Cells as amounts of a currency. */
type Minor = (value: number | null, code: string) => MinorUnits;
const minor: Minor = (value, code) => (value === null ? ZERO : (amountFromCell(value, currencyOf(code))?.amount ?? ZERO));

async function listedPlacements(lists: Lists, leading: string): Promise<readonly Placement[]> {
  const found = await lists.find(PLACEMENT_LIST, 'placements');
  if (!found) return [];
  const { rows } = await lists.read(found);
  return rows.flatMap((row): Placement[] => {
    const placedOn = row.day('placedOn');
    if (placedOn === null || row.text('account') === '') return [];
    const currency = row.text('currency').toUpperCase() || leading;
    return [
      {
        row: row.row,
        currency,
        account: row.text('account'),
        customer: row.text('customer'),
        agency: row.text('agency'),
        placedOn,
        amount: minor(row.amount('amount'), currency),
        daysPastDue: row.amount('daysPastDue') ?? 0,
        isLegal: isYes(row.text('legal')),
        recalledOn: row.day('recalledOn'),
        balanceRecalled: minor(row.amount('balanceRecalled'), currency),
      },
    ];
  });
}

/** Currencies of accounts, so that money that came in is of the account's. */
type CurrencyOf = (account: string) => string;

async function listedRecoveries(lists: Lists, currencyOfAccount: CurrencyOf): Promise<readonly Recovery[]> {
  const found = await lists.find(RECOVERY_LIST, 'recoveries');
  if (!found) return [];
  const { rows } = await lists.read(found);
  return rows.flatMap((row): Recovery[] => {
    const day = row.day('day');
    if (day === null) return [];
    const account = row.text('account');
    const code = currencyOfAccount(account);
    const isToUs = TO_US.test(row.text('paidTo').trim());
    return [{ row: row.row, day, account, amount: minor(row.amount('amount'), code), isToUs, cost: minor(row.amount('cost'), code) }];
  });
}

async function readStatement(lists: Lists, currencyOfAccount: CurrencyOf): Promise<readonly StatementLine[]> {
  const found = await lists.find(AGENCY_STATEMENT, 'agencyStatement');
  if (!found) return [];
  const { rows, has } = await lists.read(found);
  return rows.map((row) => {
    const account = row.text('account');
    const code = row.text('currency').toUpperCase() || currencyOfAccount(account);
    const [collected, fee] = [minor(row.amount('collected'), code), minor(row.amount('fee'), code)];
    const remitted = has('remitted') ? minor(row.amount('remitted'), code) : ((collected - fee) as MinorUnits);
    return { row: row.row, account, day: row.day('day'), collected, fee, remitted };
  });
}

/** The columns of fees of a list of agencies, from the youngest ages on. */
async function feeColumns(
  run: Run,
  found: FoundList<TermsField>,
): Promise<readonly { readonly place: number; readonly band: Omit<FeeBand, 'feePercent'> }[]> {
  const { sheet, used, headerRow } = found;
  const [headings] = await readCells(run, sheet, { ...used, row: headerRow, rowCount: 1 });
  const taken = new Set([...found.columns.values()].map((column) => column - used.column));
  return (headings ?? [])
    .flatMap((cell, place) => {
      const band = taken.has(place) ? null : feeBandOf(cellText(cell));
      return band ? [{ place, band }] : [];
    })
    .sort((a, b) => (a.band.upTo ?? Infinity) - (b.band.upTo ?? Infinity));
}

/** A percent as it stands: 18, 18% or 0.18 in a cell that shows percent. */
const percentOf = (value: unknown): string => {
  const number = typeof value === 'number' ? value : Number.parseFloat(String(value).replace('%', '').replace(',', '.'));
  if (!Number.isFinite(number)) return '0';
  return String(number > 0 && number < 1 ? Math.round(number * 1e6) / 1e4 : number);
};

/** What only a list of agencies has, beside fees by age. */
const OF_TERMS: readonly TermsField[] = ['legalAdds', 'goal', 'baseline', 'minimum', 'recall'];

async function readTerms(run: Run, lists: Lists): Promise<readonly AgencyTerms[]> {
  const hasTerms = async (one: FoundList<TermsField>): Promise<boolean> =>
    OF_TERMS.some((field) => one.columns.has(field)) || (await feeColumns(run, one)).length > 0;
  const found = await lists.find(TERMS_LIST, 'agencyTerms', hasTerms);
  if (!found) return [];
  const columns = await feeColumns(run, found);
  const { rows } = await lists.read(found);
  const cells = await readCells(run, found.sheet, found.used);
  const optional = (value: number | null): string | null => (value === null ? null : percentOf(value));
  return rows.map((row) => {
    const own = cells[row.row - 1 - found.used.row]!;
    const minimum = row.amount('minimum');
    return {
      agency: row.text('agency'),
      name: row.text('name') || row.text('agency'),
      isCounsel: /counsel|lawyer|attorney|abogad|legal/i.test(row.text('kind')),
      bands: columns.map(({ place, band }) => ({ ...band, feePercent: percentOf(own[place]) })),
      legalAddsPercent: percentOf(row.amount('legalAdds') ?? 0),
      goalPercent: optional(row.amount('goal')),
      baselinePercent: optional(row.amount('baseline')),
      minimumFee: minimum === null ? null : String(minimum),
      recallAfterDays: row.amount('recall'),
      contact: row.text('contact'),
    };
  });
}

/** Placements with the codes of their agencies, where the list names them. */
function withCodes(placements: readonly Placement[], terms: readonly AgencyTerms[]): readonly Placement[] {
  const codes = new Map<string, string>();
  for (const { agency, name } of terms) for (const text of [name, agency]) codes.set(customerKey(text), agency);
  return placements.map((one) => ({ ...one, agency: codes.get(customerKey(one.agency)) ?? one.agency }));
}

/** The currency of most placements. */
function leadingOf(placements: readonly Placement[], asked: string): string {
  const counts = new Map<string, number>();
  for (const { currency } of placements) counts.set(currency, (counts.get(currency) ?? 0) + 1);
  return [...counts].sort((a, b) => b[1] - a[1])[0]?.[0] ?? asked;
}

/**
 * Reads placements, recoveries, terms and a statement of collection agencies: from our own tables where they have rows, else from the sheets
 * that say them.
 *
 * @throws WorkbookError where the workbook refuses or the run is cancelled.
 */
export async function readAgencies(run: Run, given: ListConventions, currencyCode: string): Promise<AgenciesReading> {
  const lists = new Lists(run, given);
  const own = await readOwnTables(run, currencyCode);
  const listed = own.placements.length > 0 ? own.placements : await listedPlacements(lists, currencyCode);
  const currencies = new Map(listed.map(({ account, currency }) => [account, currency]));
  const leading = leadingOf(listed, currencyCode);
  const currencyOfAccount: CurrencyOf = (account) => currencies.get(account) ?? leading;
  const statement = await readStatement(lists, currencyOfAccount);
  const ownRecoveries = own.recoveriesIn(currencyOfAccount);
  const recoveries = ownRecoveries.length > 0 ? ownRecoveries : await listedRecoveries(lists, currencyOfAccount);
  const terms = own.terms.length > 0 ? own.terms : await readTerms(run, lists);
  if (listed.length === 0) lists.problems.push(problem(agenciesText('noPlacements'), 'warning'));
  return {
    leading: currencyOf(leading),
    placements: withCodes(listed, terms),
    recoveries,
    terms,
    statement,
    limits: agencyLimits(own.settings),
    ticked: own.ticked,
    typedPlacements: own.typedPlacements,
    typedRecoveries: own.typedRecoveries,
    sources: lists.sources,
    problems: lists.problems,
  };
}
