import { currencyOf, type Currency } from '../../../kernel/money/currency';
import { amountFromCell, ZERO, type MinorUnits } from '../../../kernel/money/minorUnits';
import { readCells } from '../../../kernel/run/readCells';
import type { Run } from '../../../kernel/run/run';
import { typedYesNo } from '../../../kernel/sheet/typedCells';
import { problem, type Problem } from '../../../kernel/words/problem';
import { findList, type FoundList } from '../../../reading/lists/findList';
import type { ListForm } from '../../../reading/lists/listForm';
import { readList, type ListConventions, type ListReading } from '../../../reading/lists/readList';
import { cellText } from '../../../reading/words/headingText';
import { agenciesText } from '../agenciesText';
import { AGENCY_STATEMENT, feeBandOf, PLACEMENT_LIST, RECOVERY_LIST, TERMS_LIST, type TermsField } from '../domain/agencyLists';
import type { StatementLine } from '../domain/agencyStatement';
import type { AgencyTerms, FeeBand, Placement, Recovery } from '../domain/placements';

/** What a workbook says of collection agencies. */
export interface AgenciesReading {
  readonly currency: Currency;
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

  async find<Id extends string>(form: ListForm<Id>, source: string): Promise<FoundList<Id> | null> {
    const { found } = await findList(this.run, form, { except: this.taken });
    if (!found) return null;
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

const isYes = (text: string): boolean => typedYesNo(text) === true || /^(x|legal|court|judicial|1|true)$/i.test(text.trim());

async function readPlacements(lists: Lists, minor: (value: number | null) => MinorUnits): Promise<readonly Placement[]> {
  const found = await lists.find(PLACEMENT_LIST, 'placements');
  if (!found) return [];
  const { rows } = await lists.read(found);
  return rows.flatMap((row): Placement[] => {
    const placedOn = row.day('placedOn');
    if (placedOn === null || row.text('account') === '') return [];
    return [
      {
        row: row.row,
        account: row.text('account'),
        customer: row.text('customer'),
        agency: row.text('agency'),
        placedOn,
        amount: minor(row.amount('amount')),
        daysPastDue: row.amount('daysPastDue') ?? 0,
        isLegal: isYes(row.text('legal')),
        recalledOn: row.day('recalledOn'),
        balanceRecalled: minor(row.amount('balanceRecalled')),
      },
    ];
  });
}

async function readRecoveries(lists: Lists, minor: (value: number | null) => MinorUnits): Promise<readonly Recovery[]> {
  const found = await lists.find(RECOVERY_LIST, 'recoveries');
  if (!found) return [];
  const { rows } = await lists.read(found);
  return rows.flatMap((row): Recovery[] => {
    const day = row.day('day');
    if (day === null) return [];
    const isToUs = /^(us|nosotros|client|creditor|direct|ourselves|cliente|acreedor)/i.test(row.text('paidTo').trim());
    return [{ row: row.row, day, account: row.text('account'), amount: minor(row.amount('amount')), isToUs }];
  });
}

async function readStatement(lists: Lists, minor: (value: number | null) => MinorUnits): Promise<readonly StatementLine[]> {
  const found = await lists.find(AGENCY_STATEMENT, 'agencyStatement');
  if (!found) return [];
  const { rows, has } = await lists.read(found);
  return rows.map((row) => {
    const [collected, fee] = [minor(row.amount('collected')), minor(row.amount('fee'))];
    const remitted = has('remitted') ? minor(row.amount('remitted')) : ((collected - fee) as MinorUnits);
    return { row: row.row, account: row.text('account'), day: row.day('day'), collected, fee, remitted };
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

async function readTerms(run: Run, lists: Lists): Promise<readonly AgencyTerms[]> {
  const found = await lists.find(TERMS_LIST, 'agencyTerms');
  if (!found) return [];
  const columns = await feeColumns(run, found);
  const { rows } = await lists.read(found);
  const cells = await readCells(run, found.sheet, found.used);
  return rows.map((row) => {
    const own = cells[row.row - 1 - found.used.row]!;
    const goal = row.amount('goal');
    return {
      agency: row.text('agency'),
      name: row.text('name') || row.text('agency'),
      bands: columns.map(({ place, band }) => ({ ...band, feePercent: percentOf(own[place]) })),
      legalAddsPercent: percentOf(row.amount('legalAdds') ?? 0),
      goalPercent: goal === null ? null : percentOf(goal),
    };
  });
}

/**
 * Reads placements, recoveries, terms and a statement of collection agencies from the sheets that say them.
 *
 * @throws WorkbookError where the workbook refuses or the run is cancelled.
 */
export async function readAgencies(run: Run, given: ListConventions, currencyCode: string): Promise<AgenciesReading> {
  const currency = currencyOf(currencyCode);
  const minor = (value: number | null): MinorUnits => (value === null ? ZERO : (amountFromCell(value, currency)?.amount ?? ZERO));
  const lists = new Lists(run, given);
  const placements = await readPlacements(lists, minor);
  const statement = await readStatement(lists, minor);
  const recoveries = await readRecoveries(lists, minor);
  const terms = await readTerms(run, lists);
  if (placements.length === 0) lists.problems.push(problem(agenciesText('noPlacements'), 'error'));
  return { currency, placements, recoveries, terms, statement, sources: lists.sources, problems: lists.problems };
}
