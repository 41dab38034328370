import { SETUP_SHEET } from '../../../kernel/sheet/setupSheet';
import { CHECK } from '../../../kernel/tables/checkColumn';
import { defineTable } from '../../../kernel/tables/defineTable';
import { givenRow } from '../../../kernel/tables/givenRows';
import { readRows, RowFault } from '../../../kernel/tables/rowChecks';
import { chosen } from '../../../kernel/tables/typedRow';
import { severalTexts } from '../../customers/domain/customerMaster';
import type { Setup } from '../../setupFacts';
import { setupTable } from '../../ownTable';
import { REASON_WORDS } from '../../receipts/domain/registerWords';
import { cashText } from '../cashText';
import { USUAL_REASONS, type DeductionReason } from '../domain/matching/deductionReasons';

type ReasonColumn = 'code' | 'words' | 'x12' | 'owner' | 'days' | 'check';

const TABLE = defineTable<DeductionReason>()({
  name: 'AR_DeductionReasons',
  sheet: SETUP_SHEET,
  title: { en: 'Reasons of deductions', es: 'Motivos de deducciones' },
  caption: {
    en: 'Words of payers with semicolons between them; the first row that fits counts. After the days a deduction is overdue',
    es: 'Palabras de los pagadores separadas por punto y coma; vale la primera fila que encaja. Pasados los días, la deducción está atrasada',
  },
  columns: [
    {
      id: 'code',
      heading: { en: 'Code', es: 'Código' },
      width: 20,
      style: 'inputText',
      cell: ({ code }) => cashText('reasonCode', { code }),
    },
    { id: 'words', heading: { en: 'Words', es: 'Palabras' }, width: 48, style: 'inputText', cell: ({ words }) => words.join('; ') },
    { id: 'x12', heading: { en: '820 codes', es: 'Códigos 820' }, width: 14, style: 'inputText', cell: ({ x12 }) => x12.join('; ') },
    { id: 'owner', heading: { en: 'Owner', es: 'Responsable' }, width: 16, style: 'inputText', cell: ({ owner }) => owner },
    {
      id: 'days',
      heading: { en: 'Valid days', es: 'Días válidos' },
      width: 9,
      style: 'inputNumber',
      cell: ({ validDays }) => validDays ?? '',
    },
    CHECK,
  ],
  blankRows: 4,
});

/** Why payers take something off: the rows of AR_DeductionReasons, the usual ones where it has none. */
export function reasonsOf({ own }: Pick<Setup, 'own'>): readonly DeductionReason[] {
  const rows = own.get(DEDUCTION_REASONS);
  return rows.length > 0 ? rows : USUAL_REASONS;
}

/** Why payers take something off, who looks into it and how long it may take. */
export const DEDUCTION_REASONS = setupTable(TABLE, {
  read: (typed) => {
    const seen = new Set<string>();
    return readRows(typed, (row): DeductionReason | RowFault<ReasonColumn> => {
      const text = row.text('code');
      const code = chosen(REASON_WORDS, text) ?? text;
      const days = row.number('days');
      if (code === '') return new RowFault('code', cashText('reasonCodeMissing'));
      if (seen.has(code.toLowerCase())) return new RowFault('code', cashText('reasonCodeTwice'));
      if (row.text('days') !== '' && (days === null || days < 0)) return new RowFault('days', cashText('reasonDaysWrong'));
      seen.add(code.toLowerCase());
      const x12 = severalTexts(row.text('x12')).map((one) => one.padStart(2, '0'));
      return { code, x12, words: severalTexts(row.text('words')), owner: row.text('owner'), validDays: days };
    });
  },
  firstRows: USUAL_REASONS.map((reason) => givenRow(TABLE, reason)),
});
