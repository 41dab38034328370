import { currencyOf } from '../../../kernel/money/currency';
import { amountFromCell, ZERO, type MinorUnits } from '../../../kernel/money/minorUnits';
import type { Run } from '../../../kernel/run/run';
import { YES_NO } from '../../../kernel/tables/checkColumn';
import { withGivenRows } from '../../../kernel/tables/givenRows';
import { standingTables } from '../../../kernel/tables/standingTables';
import { chosen } from '../../../kernel/tables/typedRow';
import { readTable, sheetRow, type Typed } from '../../../kernel/tables/typedTable';
import type { SetupTable } from '../../ownTable';
import { PLACEMENTS } from '../../placements/sheet/placementsTable';
import { PAID_TO, RECOVERIES } from '../../placements/sheet/recoveriesTable';
import type { AgencySetting } from '../domain/agencySettings';
import type { ExportColumn } from '../domain/exportColumns';
import type { AgencyTerms, Placement, Recovery } from '../domain/placements';
import { AGENCY_SETTINGS, PLACEMENT_COLUMNS } from '../sheet/agencySettingsTable';
import { AGENCY_TERMS } from '../sheet/termsTable';

/** What our own tables say of agencies. */
export interface OwnTables {
  readonly typedPlacements: Typed<typeof PLACEMENTS> | null;
  readonly typedRecoveries: Typed<typeof RECOVERIES> | null;
  /** Rows with an account, an agency and a date. */
  readonly placements: readonly Placement[];
  readonly recoveriesIn: (currencyOfAccount: (account: string) => string) => readonly Recovery[];
  readonly terms: readonly AgencyTerms[];
  readonly settings: readonly AgencySetting[];
  readonly ticked: ReadonlySet<ExportColumn>;
}

const minor = (value: number | null, code: string): MinorUnits =>
  value === null ? ZERO : (amountFromCell(value, currencyOf(code))?.amount ?? ZERO);

function placementsIn(typed: Typed<typeof PLACEMENTS> | null, leading: string): readonly Placement[] {
  return (typed?.rows ?? []).flatMap((row, place): Placement[] => {
    const [placedOn, agency] = [row.day('placedOn'), row.text('agency')];
    const account = row.text('account') || row.text('customer');
    if (placedOn === null || agency === '' || account === '' || row.number('amount') === null) return [];
    const currency = row.text('currency').toUpperCase() || leading;
    return [
      {
        row: sheetRow(typed!, place),
        currency,
        account,
        customer: row.text('customer'),
        agency,
        placedOn,
        amount: minor(row.number('amount'), currency),
        daysPastDue: row.number('daysPastDue') ?? 0,
        isLegal: chosen(YES_NO, row.text('legal')) === 'yes',
        recalledOn: row.day('recalledOn'),
        balanceRecalled: minor(row.number('balanceRecalled'), currency),
      },
    ];
  });
}

function recoveriesOf(typed: Typed<typeof RECOVERIES> | null): OwnTables['recoveriesIn'] {
  return (currencyOfAccount) =>
    (typed?.rows ?? []).flatMap((row, place): Recovery[] => {
      const [day, account] = [row.day('day'), row.text('account')];
      if (day === null || account === '') return [];
      const code = currencyOfAccount(account);
      return [
        {
          row: sheetRow(typed!, place),
          day,
          account,
          amount: minor(row.number('amount'), code),
          isToUs: chosen(PAID_TO, row.text('paidTo')) === 'us',
          cost: minor(row.number('cost'), code),
        },
      ];
    });
}

/** The rows of a table of AR Setup that make sense. */
async function setupRows<T>(run: Run, { table, setup }: SetupTable<T>): Promise<readonly T[]> {
  const typed = await readTable(run, standingTables(run.survey), withGivenRows(table));
  return typed ? (setup.read?.(typed).rows ?? []) : [];
}

/** Reads AR_Placements, AR_Recoveries and what AR Setup has of agencies. */
export async function readOwnTables(run: Run, leading: string): Promise<OwnTables> {
  const standing = standingTables(run.survey);
  const typedPlacements = await readTable(run, standing, PLACEMENTS);
  const typedRecoveries = await readTable(run, standing, RECOVERIES);
  const ticks = await setupRows(run, PLACEMENT_COLUMNS);
  return {
    typedPlacements,
    typedRecoveries,
    placements: placementsIn(typedPlacements, leading),
    recoveriesIn: recoveriesOf(typedRecoveries),
    terms: await setupRows(run, AGENCY_TERMS),
    settings: await setupRows(run, AGENCY_SETTINGS),
    ticked: new Set(ticks.filter(({ isIncluded }) => isIncluded).map(({ column }) => column)),
  };
}
