import { amountHeading } from '../words/amountHeading';
import { codeInHeading } from './currencyAmounts';
import { plainText } from '../words/headingText';
import { roleGuesses } from '../words/headingRoles';
import { sampleAmount } from '../survey/sampleArithmetic';
import type { RecognisedTable } from './tableRecognition';

/** Which column names the currency of which amount. `other` is an index or -1; `openCurrency` a code or ''. */
interface CurrencyColumns {
  readonly other: number;
  readonly openCurrency: string;
}

const LOCAL = /local|functional|base|accounting|home|company|reporting|hauswahrung|lcy|ledger|\blc\b/;
const DOCUMENT = /doc|transaction|foreign|invoice|beleg|trx|customer|entered|\bfc\b/;

/**
 * Gives the role `currency` to the column that names the currency of the open amount. Where local and document amount both stand, a
 * column without more words belongs to the document amount, and the local currency is the one in which both amounts always agree.
 */
export function settleCurrencies(table: RecognisedTable): CurrencyColumns {
  const { roles, header } = table;
  const heading = (k: number): string => header?.headings[k] ?? '';
  const at = (wanted: string): number => [...roles].find(([, role]) => role === wanted)?.[0] ?? -1;
  const open = at('openAmount');
  if (open >= 0 && at('documentAmount') < 0 && at('localAmount') < 0) nameDocumentAmount(table, open);
  const twin = Math.max(at('documentAmount'), at('localAmount'));
  const columns =
    header === null
      ? [at('currency')].filter((k) => k >= 0)
      : header.headings
          .map((_, k) => k)
          .filter(
            (k) =>
              k >= table.firstIndex && k < table.endIndex && (roles.get(k) === 'currency' || (!roles.has(k) && namesCurrency(table, k))),
          );
  const ofHeading = open < 0 ? '' : codeInHeading(heading(open));
  if (columns.length === 0 || open < 0) return { other: -1, openCurrency: ofHeading };
  const says = amountHeading(heading(open)).flavour;
  const isLocal = says === 'local' || at('documentAmount') >= 0;
  const own =
    columns.find((k) => (isLocal ? LOCAL : DOCUMENT).test(plainText(heading(k)))) ??
    (twin < 0 && (says !== 'local' || !DOCUMENT.test(plainText(heading(columns[0]!)))) ? columns[0]! : -1);
  const other = columns.find((k) => k !== own) ?? -1;
  for (const k of columns) roles.delete(k);
  if (own >= 0) roles.set(own, 'currency');
  return { other, openCurrency: own >= 0 ? '' : ofHeading || agreeingCurrency(table, open, twin, other) };
}

/** A balance under a heading that names no currency is local where it never differs from the local amount but does from the document's. */
function nameDocumentAmount(table: RecognisedTable, open: number): void {
  const flavours = (table.header?.headings ?? []).map((heading) => amountHeading(heading).flavour);
  if (flavours[open] !== null) return;
  const [local, document] = [flavours.indexOf('local'), flavours.indexOf('document')];
  if (local < 0 || document < 0) return;
  const differs = (k: number): boolean =>
    table.body.some(({ values }) => {
      const [a, b] = [sampleAmount(values[open]), sampleAmount(values[k])];
      return a !== null && b !== null && Math.abs(a - b) >= 0.005;
    });
  if (!differs(local) && differs(document)) table.roles.set(document, 'documentAmount');
}

function namesCurrency(table: RecognisedTable, k: number): boolean {
  const profile = table.profiles[k - table.firstIndex]!;
  return (
    roleGuesses(table.header?.headings[k] ?? '').some((guess) => guess.role === 'currency') &&
    profile.currencyCodes >= 0.5 * profile.filled &&
    profile.filled > 0
  );
}

function agreeingCurrency(table: RecognisedTable, open: number, twin: number, column: number): string {
  if (twin < 0 || column < 0) return '';
  const agrees = new Map<string, boolean>();
  for (const row of table.body) {
    const code = String(row.values[column] ?? '').trim();
    const [a, b] = [sampleAmount(row.values[open]), sampleAmount(row.values[twin])];
    if (code === '' || a === null || b === null || a === 0) continue;
    agrees.set(code, (agrees.get(code) ?? true) && Math.abs(a - b) < 0.005);
  }
  const equal = [...agrees].filter(([, same]) => same).map(([code]) => code);
  return equal.length === 1 ? equal[0]! : '';
}
