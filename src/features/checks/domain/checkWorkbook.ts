import { amountFaults } from './amountFaults';
import { withAbout } from './aboutFinding';
import { FINDING_KINDS, type CheckFinding } from './checkFinding';
import type { CheckTable } from './checkTable';
import { dateFaults } from './dateFaults';
import { hidingPayments, repeatedDocuments, strayNotes, twoNumbers, twoSpellings } from './documentFaults';
import { registerFaults } from './registerFaults';

/** Everything that is wrong with a list of open items, by kind and row. Nothing is changed. */
export function checkTable(table: CheckTable): readonly CheckFinding[] {
  const all = [
    ...repeatedDocuments(table),
    ...twoSpellings(table),
    ...twoNumbers(table),
    ...strayNotes(table),
    ...hidingPayments(table),
    ...dateFaults(table),
    ...amountFaults(table),
    ...registerFaults(table),
  ];
  // Amounts that are beside the wrong documents say nothing of signs and payments.
  const isShuffled = all.some(({ kind }) => kind === 'oneColumnSorted');
  const own = isShuffled ? all.filter(({ kind }) => kind !== 'creditWithoutMinus' && kind !== 'paymentHidesOverdue') : all;
  const sorted = own.sort((a, b) => FINDING_KINDS.indexOf(a.kind) - FINDING_KINDS.indexOf(b.kind) || (a.rows[0] ?? 0) - (b.rows[0] ?? 0));
  return withAbout(sorted, table);
}
