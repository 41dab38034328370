import { exactTotal, type MinorUnits } from '../../../kernel/money/minorUnits';
import { rateAt } from '../../metrics/domain/rateAt';
import { salesBetween } from '../../metrics/domain/salesPeriods';
import { SALES_READING } from '../../metrics/run/readSales';
import { findEvidence, findSuspects } from '../domain/findEvidence';
import { fingerprintOf } from '../domain/fingerprint';
import { tieOut } from '../domain/tieOut';
import { migrationOf } from '../../snapshots/domain/migration';
import type { RollForward } from '../../snapshots/domain/rollForward';
import type { CurrencyReconciliation, Reconciliation } from '../sheet/reconciliationContent';
import { NO_LISTS, readPaidLists } from '../../snapshots/run/readPaid';
import type { CurrencyReport, Report } from '../../report';
import type { ReportReader, ReportRun } from '../../reportFace';
import { MONTH_FACTS } from '../../snapshots/run/readMonthFacts';
import { readControlBalances, readSignOff, type ControlBalance } from './controlBalances';
import { findOpening } from './findOpening';
import { monthEndAging } from './monthEndAging';
import type { MonthRequest } from '../domain/monthRequest';
import { rollForwards } from './rollForwards';
import { settlementFacts } from './settlements';
import { ACTIVITY } from '../../activity/domain/activityPart';
import { monthEndText } from '../monthEndText';
import type { Language } from '../../../kernel/words/locale';
import { sheetSay } from '../../speak';
import type { RunOptions } from '../../../kernel/run/workbook';

const SUSPECTS_MAX = 20;

function balanceOf({ aged, summary }: CurrencyReport): MinorUnits {
  return aged ? aged.balance : exactTotal(summary ? summary.lines.reduce((sum, line) => sum + line.total, 0) : 0);
}

function reconcileCurrency(
  one: CurrencyReport,
  report: Report,
  control: ControlBalance,
  rolled: RollForward | null,
): CurrencyReconciliation {
  const { aged, currency } = one;
  const rateOf = (code: string): string | null => rateAt(report.setup.rates, code, currency.code, report.asOf)?.rate ?? null;
  const evidence = aged ? findEvidence(aged.items, report.asOf, rateOf) : [];
  const tied = tieOut(control.balance, balanceOf(one), evidence);
  const isOpen = tied.unexplained !== null && tied.unexplained !== 0;
  return {
    currency,
    rollForward: rolled,
    held: {
      sales: rolled && salesBetween(report.setup.sales, currency, report.currencies.length === 1, rolled.openingDay, rolled.closingDay),
      from: report.parts.get(SALES_READING).from,
    },
    migration: rolled ? migrationOf(rolled) : null,
    tieOut: tied,
    evidence,
    suspects: aged && isOpen ? findSuspects(aged.items, tied.unexplained, SUSPECTS_MAX) : [],
    control,
  };
}

/**
 * Rolls the opening forward to the report and holds the typed control balances against it; writes nothing.
 *
 * @throws WorkbookError where the workbook refuses or a sheet asked for cannot be read.
 */
export async function reconcile(run: ReportRun, month: MonthRequest, report: Report, read: ReportReader): Promise<Reconciliation> {
  const facts = report.parts.get(MONTH_FACTS);
  const { snapshots } = facts.snapshots;
  const opening = await findOpening(run, month, snapshots, report.asOf, read);
  const { snapshot } = opening;
  const lists = report.reading.level === 'item' ? (facts.lists ?? (await readPaidLists(run, report.reading))) : NO_LISTS;
  const sources = { lists: lists.tables, entries: report.parts.get(ACTIVITY).entries };
  const rolled =
    snapshot && report.reading.level === 'item'
      ? rollForwards(snapshot, report, (currency, customers, isOnly) =>
          settlementFacts(sources, currency, isOnly, customers, { from: snapshot.asOf, to: report.asOf }),
        )
      : [];
  const controls = await readControlBalances(
    run,
    report.currencies.map(({ currency }) => currency),
    month.controls,
  );
  const currencies = report.currencies.map((one, place) => reconcileCurrency(one, report, controls[place]!, rolled[place] ?? null));
  const fingerprint = fingerprintOf(report.reading.items);
  const figures = await signedFigures(currencies, report.setup.language, run.options);
  return {
    report,
    month,
    openingFrom: rolled.length > 0 ? opening.name : null,
    openingAsOf: rolled.length > 0 ? snapshot!.asOf : null,
    reason: report.reading.level === 'item' ? opening.reason : monthEndText('needsItems'),
    currencies,
    ahead: await monthEndAging(run, report, lists, snapshots),
    signOff: readSignOff(run, month, figures, fingerprint),
    fingerprint,
    figures,
  };
}

/** The open balances in words, as they are signed. */
async function signedFigures(currencies: readonly CurrencyReconciliation[], language: Language, options: RunOptions): Promise<string> {
  const say = await sheetSay(language, options);
  if (currencies.length === 0) return say(monthEndText('noOpenItems'));
  return currencies.map(({ currency, tieOut }) => `${currency.code} ${say.money({ amount: tieOut.balance, currency })}`.trim()).join('; ');
}
