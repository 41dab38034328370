import type { Currency } from '../../../kernel/money/currency';
import type { MinorUnits } from '../../../kernel/money/minorUnits';
import type { Message } from '../../../kernel/words/message';
import { EXPOSURE } from '../../exposure/domain/exposurePart';
import { placementsText } from '../../placements/placementsText';
import type { Report } from '../../report';
import { DUNNING_LADDER } from '../../worklist/domain/dunningLadder';
import { worklistText } from '../../worklist/worklistText';
import { WORKLIST } from '../../worklist/domain/worklistPart';

/** An account that may be given to an agency, and why. */
export interface PlacingProposal {
  readonly account: string;
  readonly customer: string;
  readonly currency: Currency;
  readonly amount: MinorUnits;
  readonly daysPastDue: number;
  readonly why: Message;
}

/** Accounts that the last rung of the ladder proposes to hand over. */
function fromLadder(report: Report): readonly PlacingProposal[] {
  const ladder = report.setup.strategy.ladder ?? DUNNING_LADDER;
  const last = ladder[ladder.length - 1];
  const lists = report.parts.get(WORKLIST);
  return report.currencies.flatMap(({ aged, currency, place }): PlacingProposal[] =>
    aged === null || last === undefined
      ? []
      : lists[place]!.filter(
          ({ excludedBy, rungs }) => excludedBy === null && rungs?.steps.some(({ fromDays }) => fromDays === last.fromDays),
        ).map((one): PlacingProposal => {
          const { id, name } = report.reading.customers.at(one.customer);
          const days = one.oldestDaysPastDue ?? 0;
          const why = placementsText('why.ladder', { action: worklistText('action', { action: last.action }), days });
          return { account: id || name, customer: name, currency, amount: one.amountToCollect, daysPastDue: days, why };
        }),
  );
}

/** Customers with items on the list of write-offs, with all that is past due of these items. */
function fromWriteOffs(report: Report): readonly PlacingProposal[] {
  const sums = new Map<string, PlacingProposal>();
  for (const one of report.parts.get(EXPOSURE).writeOffs) {
    if (one.sheetRow === null || one.amount <= 0) continue;
    const key = `${one.customerId || one.customer}|${one.currency.code}`;
    const before = sums.get(key);
    sums.set(key, {
      account: one.customerId || one.customer,
      customer: one.customer,
      currency: one.currency,
      amount: ((before?.amount ?? 0) + one.amount) as MinorUnits,
      daysPastDue: Math.max(before?.daysPastDue ?? 0, one.days ?? 0),
      why: placementsText('why.writeOff'),
    });
  }
  return [...sums.values()];
}

/** Accounts that may be placed, each once in a currency: those of the ladder before those of the write-offs. */
export function placingProposals(report: Report): readonly PlacingProposal[] {
  const all = new Map<string, PlacingProposal>();
  for (const one of [...fromLadder(report), ...fromWriteOffs(report)]) {
    const key = `${one.account}|${one.currency.code}`;
    if (!all.has(key)) all.set(key, one);
  }
  return [...all.values()];
}
