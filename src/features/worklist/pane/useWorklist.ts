import { useMemo, useRef } from 'react';
import { collectorsOf } from '../domain/customerStandings';
import type { CurrencyReport, Report } from '../../report';
import { isSnoozed } from './desk/accountFacts';
import { worklistRows, type WorklistRow } from './worklistRows';
import type { Portfolio } from './desk/DayBar';
import { ACTIVITY } from '../../activity/domain/activityPart';
import { WORKLIST } from '../domain/worklistPart';

/** The accounts that the list works through, and how they can be narrowed. */
interface WorkedList {
  readonly rows: readonly WorklistRow[];
  /** The accounts of the portfolio, those that sleep too. */
  readonly portfolio: readonly WorklistRow[];
  /** Every account, those that the portfolio leaves out too. */
  readonly all: readonly WorklistRow[];
  readonly collectors: readonly string[];
  readonly entities: readonly string[];
  readonly snoozedCount: number;
}

/**
 * The rows of one currency in the order in which they were first shown: logging a promise ranks an account anew, but while a collector
 * works down the list nothing may jump. The next run orders them again.
 */
function useSteadyRows(report: Report, shown: CurrencyReport): readonly WorklistRow[] {
  const order = useRef<{ readonly of: Report['reading']; readonly places: ReadonlyMap<number, number> } | null>(null);
  return useMemo(() => {
    const ranked = report.parts.get(WORKLIST)[shown.place]!;
    if (order.current?.of !== report.reading)
      order.current = { of: report.reading, places: new Map(ranked.map(({ customer }, place) => [customer, place])) };
    const { places } = order.current;
    const steady = [...ranked].sort((a, b) => (places.get(a.customer) ?? 0) - (places.get(b.customer) ?? 0));
    return worklistRows(steady, report.reading.customers);
  }, [report, shown]);
}

/** What the list shows of a portfolio; accounts that sleep are left out unless they are asked for. */
export function useWorklist(report: Report, shown: CurrencyReport, portfolio: Portfolio): WorkedList {
  const all = useSteadyRows(report, shown);
  const collectorOf = useMemo(() => collectorsOf(report.reading, report.setup.customers), [report.reading, report.setup.customers]);
  return useMemo(() => {
    const entityOf = (row: WorklistRow): string => report.reading.customers.at(row.ranked.customer).entity;
    const mine = all.filter((row) => {
      if (portfolio.collector !== '' && collectorOf.get(row.ranked.customer) !== portfolio.collector) return false;
      return portfolio.entity === '' || entityOf(row) === portfolio.entity;
    });
    const rows = mine.filter((row) => portfolio.withSnoozed || !isSnoozed(report.parts.get(ACTIVITY), row.ranked.customer));
    const snoozedCount = mine.filter((row) => isSnoozed(report.parts.get(ACTIVITY), row.ranked.customer)).length;
    const distinct = (values: readonly string[]): readonly string[] => [...new Set(values.filter((value) => value !== ''))].sort();
    return {
      rows,
      portfolio: mine,
      all,
      collectors: distinct([...collectorOf.values()]),
      entities: distinct(all.map(entityOf)),
      snoozedCount,
    };
  }, [all, collectorOf, portfolio, report]);
}
