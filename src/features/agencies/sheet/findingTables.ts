import type { MinorUnits } from '../../../kernel/money/minorUnits';
import { defineTable } from '../../../kernel/tables/defineTable';
import { HEADINGS } from '../../../kernel/tables/usualHeadings';
import { agenciesText } from '../agenciesText';
import type { StatementFinding } from '../domain/agencyStatement';
import type { RecallProposal } from '../domain/recalls';
import { AGENCIES_SHEET, amount, currencyColumn, WORDS, type InCurrency } from './agencyColumns';

type FindingRow = StatementFinding & InCurrency;
type RecallRow = RecallProposal & InCurrency;

const gap = (a: MinorUnits | null, b: MinorUnits | null): MinorUnits => ((a ?? 0) - (b ?? 0)) as MinorUnits;

export const DIFFERENCES = defineTable<FindingRow>()({
  name: 'AR_AgencyDifferences',
  sheet: AGENCIES_SHEET,
  title: { en: 'Statement of the agency', es: 'Liquidación de la agencia' },
  caption: { en: 'Line by line', es: 'Línea por línea' },
  columns: [
    { id: 'account', heading: WORDS.account, style: 'asText', cell: ({ account }) => account },
    {
      id: 'finding',
      heading: { en: 'Finding', es: 'Hallazgo' },
      style: 'indented',
      cell: ({ finding }) => agenciesText(`finding.${finding}`),
    },
    { id: 'ledger', heading: { en: 'Our books', es: 'Nuestros libros' }, ...amount(({ ledger }: FindingRow) => ledger) },
    { id: 'statement', heading: { en: 'Statement', es: 'Liquidación' }, ...amount(({ statement }: FindingRow) => statement) },
    {
      id: 'difference',
      heading: { en: 'Difference', es: 'Diferencia' },
      ...amount(({ statement, ledger }: FindingRow) => gap(statement, ledger)),
    },
    { id: 'feeDue', heading: { en: 'Fee due', es: 'Honorarios debidos' }, ...amount(({ feeDue }: FindingRow) => feeDue) },
    { id: 'feeCharged', heading: { en: 'Fee charged', es: 'Honorarios cobrados' }, ...amount(({ feeCharged }: FindingRow) => feeCharged) },
    {
      id: 'feeDifference',
      heading: { en: 'Fee difference', es: 'Diferencia de honorarios' },
      ...amount(({ feeCharged, feeDue }: FindingRow) => gap(feeCharged, feeDue)),
    },
    { id: 'row', heading: { en: 'Statement row', es: 'Fila de la liquidación' }, style: 'integer', cell: ({ row }) => row ?? '' },
    currencyColumn,
  ],
});

export const RECALLS = defineTable<RecallRow>()({
  name: 'AR_RecallProposals',
  sheet: AGENCIES_SHEET,
  title: { en: 'Accounts to recall', es: 'Cuentas para retirar' },
  caption: { en: 'Enter the date in AR_Placements to recall one.', es: 'Indique la fecha en AR_Placements para retirar una.' },
  columns: [
    { id: 'account', heading: WORDS.account, style: 'asText', cell: ({ placement }) => placement.account },
    {
      id: 'reason',
      heading: HEADINGS.reason,
      style: 'indented',
      cell: ({ reason, days }) => agenciesText(`recall.${reason}`, { days }),
    },
    { id: 'customer', heading: HEADINGS.customer, style: 'asText', cell: ({ placement }) => placement.customer },
    { id: 'agency', heading: WORDS.agency, style: 'asText', cell: ({ placement }) => placement.agency },
    { id: 'stillPlaced', heading: WORDS.stillPlaced, ...amount(({ stillPlaced }: RecallRow) => stillPlaced) },
    {
      id: 'last',
      heading: { en: 'Last recovery', es: 'Última recuperación' },
      style: 'date',
      cell: ({ lastRecovery }) => lastRecovery ?? '',
    },
    currencyColumn,
  ],
});
