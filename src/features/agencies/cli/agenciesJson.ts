import { isoFromDay } from '../../../kernel/calendar/dayNumber';
import { currencyOf, type Currency } from '../../../kernel/money/currency';
import { decimalText, type MinorUnits } from '../../../kernel/money/minorUnits';
import type { Say } from '../../../kernel/words/say';
import type { AgencyFigures, AgencyProposal, CohortAt } from '../domain/agencyResults';
import { monthText } from '../domain/placements';
import type { AgenciesReport, CurrencyAgencies } from '../run/judgeAgencies';

/** Proposals as scripts know them. */
const PROPOSAL_TEXTS: Readonly<Record<AgencyProposal, string>> = {
  morePlacements: 'more placements',
  keep: 'keep',
  correctiveAction: 'corrective action',
  tooFew: 'too few',
};

function agencyJson(
  { agency: id, name, isCounsel, curve, months, cohorts, totals, matureSixMonths: mature }: AgencyFigures,
  currency: Currency,
): object {
  const text = (amount: MinorUnits): string => decimalText(amount, currency);
  const cohortAt = (at: CohortAt | null): object | null => (at === null ? null : { ...at, recovered: text(at.recovered) });
  return {
    agency: id,
    name,
    kind: isCounsel ? 'counsel' : 'agency',
    currency: currency.code || null,
    months: months.map((one) => ({
      month: monthText(one.month),
      placedCount: one.placedCount,
      placed: text(one.placed),
      recalledCount: one.recalledCount,
      recalled: text(one.recalled),
      recovered: text(one.recovered),
      ofThatToUs: text(one.ofThatToUs),
      fee: text(one.fee),
      cost: text(one.cost),
      netBack: text(one.netBack),
    })),
    curve,
    cohorts: cohorts.map(({ cohort, placedCount, placed, month3, month6 }) => ({
      cohort: monthText(cohort),
      placedCount,
      placed: text(placed),
      month3: cohortAt(month3),
      month6: cohortAt(month6),
    })),
    totals: {
      ...totals,
      placed: text(totals.placed),
      recalled: text(totals.recalled),
      recovered: text(totals.recovered),
      fee: text(totals.fee),
      cost: text(totals.cost),
      netBack: text(totals.netBack),
      stillPlaced: text(totals.stillPlaced),
    },
    matureSixMonths: {
      accounts: mature.accounts,
      liquidation: mature.liquidation,
      byCount: mature.byCount,
      index: mature.index,
      indexBefore: mature.indexBefore,
      netLiquidation: mature.netLiquidation,
      goal: mature.goal,
      reachedGoal: mature.reachedGoal,
      placed: text(mature.placed),
      recovered: text(mature.recovered),
      expectedAtBaseline: text(mature.expectedAtBaseline),
      fee: text(mature.fee),
      netBack: text(mature.netBack),
      proposal: PROPOSAL_TEXTS[mature.proposal],
      replace: mature.isToReplace,
    },
  };
}

const baselineJson = ({ currency, figures }: CurrencyAgencies): readonly object[] =>
  figures.baseline6.map(({ band, placed, recovered, rate }) => ({
    band,
    placed: decimalText(placed, currency),
    recovered: decimalText(recovered, currency),
    rate,
  }));

/** The object that `agewise agencies --json` prints; the baseline and the ranking are those of the leading currency. */
export function agenciesJson(report: AgenciesReport, say: Say): object {
  const { asOf, currencies, statement, statementCurrency, recalls, sources, problems } = report;
  const leading = currencies[0]!;
  const text = (amount: MinorUnits): string => decimalText(amount, statementCurrency);
  const known = (amount: MinorUnits | null): string | null => (amount === null ? null : text(amount));
  return {
    asOf: isoFromDay(asOf),
    currency: leading.currency.code || null,
    sources,
    baseline6: baselineJson(leading),
    agencies: currencies.flatMap(({ currency, figures }, place) =>
      figures.agencies.filter(({ totals }) => place === 0 || totals.placedCount > 0).map((one) => agencyJson(one, currency)),
    ),
    ranking: leading.figures.ranking,
    recalls: recalls.map(({ placement, stillPlaced, lastRecovery, days, reason }) => ({
      account: placement.account,
      customer: placement.customer || null,
      agency: placement.agency,
      stillPlaced: decimalText(stillPlaced, currencyOf(placement.currency)),
      lastRecovery: lastRecovery === null ? null : isoFromDay(lastRecovery),
      days,
      reason,
    })),
    statement: statement && {
      agency: statement.agency,
      month: monthText(statement.month),
      findings: statement.findings.map((one) => ({
        account: one.account,
        finding: one.finding,
        row: one.row,
        ledger: known(one.ledger),
        statement: known(one.statement),
        feeDue: known(one.feeDue),
        feeCharged: known(one.feeCharged),
      })),
      ledger: text(statement.ledger),
      statement: text(statement.statement),
      difference: text(statement.difference),
      feeDueByContract: text(statement.feeDueByContract),
      feeCharged: text(statement.feeCharged),
      feeDifference: text(statement.feeDifference),
      remitted: text(statement.remitted),
    },
    problems: problems.map(({ code, severity, row, column, read, message }) => ({
      code,
      severity,
      row,
      column,
      read,
      message: say(message),
    })),
  };
}
