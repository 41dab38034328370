import type { SheetPlan } from '../../../kernel/sheet/sheetPlan';
import { findTable } from '../../../kernel/tables/standingTables';
import type { Say } from '../../../kernel/words/say';
import { isOpenIn } from '../../receipts/run/openNow';
import type { Report } from '../../report';
import type { CashPart } from '../domain/register/cashPart';
import { supervisorList } from '../domain/register/supervisorList';
import { reasonsOf } from './reasonsTable';
import { planCash } from './planCash';
import { CASH_REVIEW, planCashReview } from './reviewSheet';

/** AR Cash Application where receipts were taken in, and AR Cash Review where a supervisor has something to look at, or had. */
export function cashSheets(report: Report, part: CashPart, say: Say): readonly SheetPlan[] {
  if (part.register.receipts.length === 0) return [];
  const isOpen = isOpenIn(report.reading);
  const stands = findTable(report.tables, CASH_REVIEW, CASH_REVIEW.name) !== null;
  const toReview = supervisorList(part.register, reasonsOf(report.setup), isOpen, report.asOf);
  return [planCash(report, part, isOpen, say), ...(toReview.length > 0 || stands ? [planCashReview(report, toReview, say)] : [])];
}
