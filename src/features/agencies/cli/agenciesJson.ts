import { isoFromDay } from '../../../kernel/calendar/dayNumber';
import { decimalText, type MinorUnits } from '../../../kernel/money/minorUnits';
import type { Say } from '../../../kernel/words/say';
import type { AgencyFigures, AgencyProposal, CohortAt } from '../domain/agencyFigures';
import { monthText } from '../domain/placements';
import type { AgenciesReport } from '../jobs/computeAgencies';

/** Proposals as scripts know them. */
const PROPOSAL_TEXTS: Readonly<Record<AgencyProposal, string>> = {
  morePlacements: 'more placements',
  keep: 'keep',
  correctiveAction: 'corrective action',
  tooFew: 'too few',
};

/** The object that `agewise agencies --json` prints. */
export function agenciesJson({ asOf, currency, figures, statement, sources, problems }: AgenciesReport, say: Say): object {
  const text = (amount: MinorUnits): string => decimalText(amount, currency);
  const known = (amount: MinorUnits | null): string | null => (amount === null ? null : text(amount));
  const cohortAt = (at: CohortAt | null): object | null => (at === null ? null : { ...at, recovered: text(at.recovered) });
  const agency = ({ agency: id, name, months, cohorts, totals, matureSixMonths: mature }: AgencyFigures): object => ({
    agency: id,
    name,
    months: months.map((one) => ({
      month: monthText(one.month),
      placedCount: one.placedCount,
      placed: text(one.placed),
      recalledCount: one.recalledCount,
      recalled: text(one.recalled),
      recovered: text(one.recovered),
      ofThatToUs: text(one.ofThatToUs),
      fee: text(one.fee),
      netBack: text(one.netBack),
    })),
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
      netBack: text(totals.netBack),
      stillPlaced: text(totals.stillPlaced),
    },
    matureSixMonths: {
      ...mature,
      placed: text(mature.placed),
      recovered: text(mature.recovered),
      expectedAtBaseline: text(mature.expectedAtBaseline),
      fee: text(mature.fee),
      netBack: text(mature.netBack),
      proposal: PROPOSAL_TEXTS[mature.proposal],
    },
  });
  return {
    asOf: isoFromDay(asOf),
    currency: currency.code || null,
    sources,
    baseline6: figures.baseline6.map(({ band, placed, recovered, rate }) => ({
      band,
      placed: text(placed),
      recovered: text(recovered),
      rate,
    })),
    agencies: figures.agencies.map(agency),
    ranking: figures.ranking,
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
