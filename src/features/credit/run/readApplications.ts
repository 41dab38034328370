import { typedYesNo } from '../../../kernel/sheet/typedCells';
import type { Cell } from '../../../kernel/sheet/cells';
import { standingTables } from '../../../kernel/tables/standingTables';
import { readTable } from '../../../kernel/tables/typedTable';
import { findList } from '../../../reading/lists/findList';
import { readList, type ListConventions } from '../../../reading/lists/readList';
import type { Setup } from '../../setupFacts';
import type { ReportRun } from '../../reportFace';
import { creditText } from '../creditText';
import { APPLICATION_FIELDS, APPLICATION_LIST, TEXT_FIELDS, type ApplicationField } from '../domain/applicationFields';
import { creditLine, DEFAULT_BANDS, DEFAULT_SCORE, type Band, type CreditApplication, type ScoreRow } from '../domain/creditLine';
import { CREDIT_APPLICATIONS, type LineRow } from '../sheet/linesSheet';
import { CREDIT_BANDS, CREDIT_SCORE } from '../sheet/scoreTables';

type TypedCells = Readonly<Partial<Record<ApplicationField, Cell>>>;

/** Applications as they stand in AR_CreditApplications, else on a sheet of the user's. */
export interface Applications {
  readonly rows: readonly LineRow[];
  /** The sheet of the user's, '' for our own table. */
  readonly sheet: string;
}

const numberIn = (typed: TypedCells, id: ApplicationField): number | null => {
  const cell = typed[id];
  return typeof cell === 'number' ? cell : null;
};

const unitsIn = (typed: TypedCells, id: ApplicationField): string | null => {
  const value = numberIn(typed, id);
  return value === null ? null : String(value);
};

function isInsolvent({ insolvent }: TypedCells): boolean {
  return typedYesNo(insolvent) === true;
}

function applicationOf(typed: TypedCells, monthly: string, termsDays: number): CreditApplication {
  const references = (['1', '2', '3'] as const).flatMap((place) => {
    const highCredit = unitsIn(typed, `credit${place}`);
    return highCredit === null ? [] : [{ highCredit, daysBeyond: numberIn(typed, `days${place}`) ?? 0 }];
  });
  return {
    requested: unitsIn(typed, 'requested'),
    monthly,
    termsDays,
    netWorth: unitsIn(typed, 'netWorth'),
    bureau: numberIn(typed, 'bureau'),
    paydex: numberIn(typed, 'paydex'),
    years: numberIn(typed, 'years'),
    references,
    bureauLimit: unitsIn(typed, 'bureauLimit'),
    isInsolvent: isInsolvent(typed),
  };
}

/** The line of an application, or what is missing. */
function judged(typed: TypedCells, score: readonly ScoreRow[], bands: readonly Band[]): Pick<LineRow, 'line' | 'check'> {
  const wrong = APPLICATION_FIELDS.find((id) => !TEXT_FIELDS.has(id) && typeof typed[id] === 'string' && typed[id] !== '');
  if (wrong !== undefined) return { line: null, check: creditText('applicationNumber') };
  const [monthly, terms] = [unitsIn(typed, 'monthly'), numberIn(typed, 'termsDays')];
  if (monthly === null || terms === null || Number(monthly) < 0 || terms < 0)
    return { line: null, check: creditText('applicationMissing') };
  return { line: creditLine(applicationOf(typed, monthly, terms), score, bands), check: '' };
}

async function ownRows(run: ReportRun): Promise<readonly Omit<LineRow, 'line' | 'check'>[]> {
  const table = await readTable(run, standingTables(run.survey), CREDIT_APPLICATIONS);
  const isFilled = (typed: TypedCells): boolean => Object.values(typed).some((cell) => cell !== '');
  return (table?.rows ?? [])
    .map((row) => ({
      typed: Object.fromEntries(
        APPLICATION_FIELDS.map((id) => [id, TEXT_FIELDS.has(id) ? row.text(id) : (row.number(id) ?? row.text(id))]),
      ),
      standing: row.cells,
    }))
    .filter(({ typed }) => isFilled(typed));
}

async function sheetRows(
  run: ReportRun,
  given: ListConventions,
  except: readonly string[],
): Promise<{ rows: readonly TypedCells[]; sheet: string }> {
  const { found } = await findList(run, APPLICATION_LIST, { except });
  if (!found) return { rows: [], sheet: '' };
  const { rows, sheet } = await readList(run, found, given);
  const typed = rows.map(
    (row) =>
      Object.fromEntries(APPLICATION_FIELDS.map((id) => [id, TEXT_FIELDS.has(id) ? row.text(id) : (row.amount(id) ?? '')])) as TypedCells,
  );
  return { rows: typed, sheet };
}

/**
 * Reads the applications for a first credit line and judges each by the points and bands of AR Setup.
 *
 * @throws WorkbookError where the workbook refuses or the run is cancelled.
 */
export async function readApplications(
  run: ReportRun,
  { own }: Setup,
  given: ListConventions,
  except: readonly string[],
): Promise<Applications> {
  const [score, typedBands] = [own.get(CREDIT_SCORE), own.get(CREDIT_BANDS)];
  const points = score.length > 0 ? score : DEFAULT_SCORE;
  const bands = [...(typedBands.length > 0 ? typedBands : DEFAULT_BANDS)].sort((a, b) => b.fromPercent - a.fromPercent);
  const standing = await ownRows(run);
  if (standing.length > 0) return { rows: standing.map((row) => ({ ...row, ...judged(row.typed, points, bands) })), sheet: '' };
  const { rows, sheet } = await sheetRows(run, given, except);
  return { rows: rows.map((typed) => ({ typed, ...judged(typed, points, bands) })), sheet };
}
