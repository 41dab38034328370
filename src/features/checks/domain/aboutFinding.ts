import type { BareFinding, CheckFinding } from './checkFinding';
import type { CheckTable } from './checkTable';

/** Findings with the document that each is about: that of its first row. */
export function withAbout(findings: readonly BareFinding[], { rows }: CheckTable): readonly CheckFinding[] {
  const documents = new Map(rows.map(({ row, documentNo, customer }) => [row, documentNo === '' ? customer : documentNo]));
  return findings.map((finding) => ({ ...finding, about: documents.get(finding.rows[0] ?? -1) ?? '' }));
}
