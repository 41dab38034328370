import { SETUP_SHEET } from '../../../kernel/sheet/setupSheet';
import { CHECK } from '../../../kernel/tables/checkColumn';
import type { Choice, Column } from '../../../kernel/tables/column';
import { defineTable, type IdOf } from '../../../kernel/tables/defineTable';
import type { Heading } from '../../../kernel/tables/heading';
import { readRows, RowFault } from '../../../kernel/tables/rowChecks';
import { chosen, type TypedRow } from '../../../kernel/tables/typedRow';
import type { TypedTable } from '../../../kernel/tables/typedTable';
import { setupTable } from '../../ownTable';
import { agenciesText } from '../agenciesText';
import { feeBandOf } from '../domain/agencyLists';
import type { AgencyTerms, FeeBand } from '../domain/placements';

const KINDS: readonly Choice<'agency' | 'counsel'>[] = [
  { value: 'agency', en: 'agency', es: 'agencia' },
  { value: 'counsel', en: 'counsel', es: 'abogados' },
];

const share = (percent: string | null): number | '' => (percent === null ? '' : Number(percent) / 100);

const FEES = ['fee1', 'fee2', 'fee3', 'fee4'] as const;
type FeeColumn = (typeof FEES)[number];

const fee = <const Id extends FeeColumn>(id: Id, heading: Heading): Column<AgencyTerms, undefined, Id> => ({
  id,
  heading,
  width: 11,
  style: 'inputRate',
  cell: ({ bands }) => share(bands[FEES.indexOf(id)]?.feePercent ?? null),
});

const TABLE = defineTable<AgencyTerms>()({
  name: 'AR_AgencyTerms',
  sheet: SETUP_SHEET,
  title: { en: 'Agencies and counsel', es: 'Agencias y abogados' },
  caption: {
    en: 'Fees by days past due when placed. The headings say the ages: change them to those of your contracts',
    es: 'Honorarios según los días de atraso al asignar. Los encabezados dicen los tramos: cámbielos según sus contratos',
  },
  columns: [
    { id: 'agency', heading: { en: 'Agency', es: 'Agencia' }, width: 14, style: 'inputText', cell: ({ agency }) => agency },
    { id: 'name', heading: { en: 'Name', es: 'Nombre' }, width: 26, style: 'inputText', cell: ({ name }) => name },
    {
      id: 'kind',
      heading: { en: 'Kind', es: 'Tipo' },
      width: 10,
      style: 'inputText',
      choices: KINDS,
      cell: ({ isCounsel }) => KINDS[isCounsel ? 1 : 0]!.en,
    },
    fee('fee1', { en: 'Fee up to 90', es: 'Honorarios hasta 90' }),
    fee('fee2', { en: 'Fee 91-180', es: 'Honorarios 91-180' }),
    fee('fee3', { en: 'Fee 181-365', es: 'Honorarios 181-365' }),
    fee('fee4', { en: 'Fee over 365', es: 'Honorarios más de 365' }),
    {
      id: 'legalAdds',
      heading: { en: 'Legal adds', es: 'Recargo judicial' },
      width: 10,
      style: 'inputRate',
      cell: ({ legalAddsPercent }) => share(legalAddsPercent),
    },
    {
      id: 'minimum',
      heading: { en: 'Minimum fee', es: 'Honorarios mínimos' },
      width: 12,
      style: 'inputAmount',
      cell: ({ minimumFee }) => (minimumFee === null ? '' : Number(minimumFee)),
    },
    { id: 'goal', heading: { en: 'Goal', es: 'Objetivo' }, width: 9, style: 'inputRate', cell: ({ goalPercent }) => share(goalPercent) },
    {
      id: 'baseline',
      heading: { en: 'Baseline', es: 'Línea base' },
      width: 9,
      style: 'inputRate',
      cell: ({ baselinePercent }) => share(baselinePercent),
    },
    {
      id: 'recall',
      heading: { en: 'Recall after days', es: 'Retirar tras días' },
      width: 11,
      style: 'inputNumber',
      cell: ({ recallAfterDays }) => recallAfterDays ?? '',
    },
    { id: 'contact', heading: { en: 'Contact', es: 'Contacto' }, width: 24, style: 'inputText', cell: ({ contact }) => contact },
    CHECK,
  ],
  blankRows: 6,
});

type TermsColumn = IdOf<typeof TABLE>;

/** The ages of each column of fees, as its heading says them, else as a new table has them; the youngest first. */
function bandsOf({
  places,
  headings,
}: TypedTable<TermsColumn>): readonly { readonly id: FeeColumn; readonly band: Omit<FeeBand, 'feePercent'> }[] {
  return FEES.flatMap((id) => {
    const place = places.get(id);
    const usual = TABLE.columns.find((column) => column.id === id)!.heading.en;
    const band = (place === undefined ? null : feeBandOf(headings[place] ?? '')) ?? feeBandOf(usual);
    return band ? [{ id, band }] : [];
  }).sort((a, b) => (a.band.upTo ?? Infinity) - (b.band.upTo ?? Infinity));
}

/** A share as percent text, '0' for an empty cell; `null` where it is none. */
function percentIn(row: TypedRow<TermsColumn>, id: TermsColumn): string | null {
  if (row.text(id) === '') return '0';
  const value = row.number(id);
  // 18 is 18%, as people type it where the cell does not show percents.
  if (value === null || value < 0 || value > 100) return null;
  return String(value > 1 ? value : Math.round(value * 1e6) / 1e4);
}

/** What is agreed with agencies and counsel. */
export const AGENCY_TERMS = setupTable(TABLE, {
  read: (typed) => {
    const bands = bandsOf(typed);
    return readRows(typed, (row): AgencyTerms | RowFault<TermsColumn> => {
      const agency = row.text('agency') || row.text('name');
      if (agency === '') return new RowFault('agency', agenciesText('agencyMissing'));
      const wrong = [...FEES, 'legalAdds' as const, 'goal' as const, 'baseline' as const].find((id) => percentIn(row, id) === null);
      if (wrong !== undefined) return new RowFault(wrong, agenciesText('percentWrong'));
      const wrongNumber = (['minimum', 'recall'] as const).find((id) => row.text(id) !== '' && !((row.number(id) ?? -1) >= 0));
      if (wrongNumber !== undefined) return new RowFault(wrongNumber, agenciesText('numberWrong'));
      const optional = (id: TermsColumn): string | null => (row.text(id) === '' ? null : percentIn(row, id));
      return {
        agency,
        name: row.text('name') || agency,
        isCounsel: chosen(KINDS, row.text('kind')) === 'counsel',
        bands: bands.map(({ id, band }) => ({ ...band, feePercent: percentIn(row, id)! })),
        legalAddsPercent: percentIn(row, 'legalAdds')!,
        goalPercent: optional('goal'),
        baselinePercent: optional('baseline'),
        minimumFee: row.text('minimum') === '' ? null : String(row.number('minimum')),
        recallAfterDays: row.text('recall') === '' ? null : row.number('recall'),
        contact: row.text('contact'),
      };
    });
  },
});
