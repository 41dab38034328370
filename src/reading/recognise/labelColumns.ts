import { cellKind } from '../survey/cellKinds';
import { isBlank } from '../words/headingText';
import type { RecognisedTable } from './tableRecognition';

/** Indexes of columns that no role claims but in which group names, labels of sums or footers stand: they are read for the receipt. */
export function labelColumns(table: RecognisedTable): readonly number[] {
  const { roles, body } = table;
  const at = (wanted: readonly string[]): number[] => [...roles].filter(([, role]) => wanted.includes(role)).map(([k]) => k);
  const dates = at(['documentDate', 'dueDate']);
  const amounts = at(['openAmount', 'bucketAmount', 'debit', 'credit', 'paidAmount']);
  const numbers = at(['documentNo']);
  const labels = new Set<number>();
  for (const row of body) {
    const filled = (k: number): boolean => !isBlank(row.values[k]);
    const dated = dates.some((k) => ['date', 'dateText', 'number'].includes(cellKind(row.values[k], row.formats?.[k] ?? '')));
    if (amounts.some(filled) && (dated || (dates.length === 0 && numbers.some(filled)))) continue;
    row.values.forEach((cell, k) => {
      if (k >= table.firstIndex && k < table.endIndex && typeof cell === 'string' && !isBlank(cell)) labels.add(k);
    });
  }
  const first = table.body.reduce((least, row) => Math.min(least, row.values.findIndex((cell) => !isBlank(cell)) >>> 0), table.endIndex);
  if (first < table.endIndex) labels.add(Math.max(first, table.firstIndex));
  return [...labels].sort((a, b) => a - b);
}
