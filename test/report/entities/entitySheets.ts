import { MemoryWorkbook } from '../../golden/memoryWorkbook';
import type { Cell } from '../../../src/kernel/sheet/cells';

/** The open items of a company in the United States: one flat list in dollars with a printed total. */
export const NORTH: readonly (readonly Cell[])[] = [
  ['Customer', 'Invoice no.', 'Invoice date', 'Due date', 'Currency', 'Open balance'],
  ['Alder Works', 'N-100', 46000, 46030, 'USD', 1250.5],
  ['Birch & Sons', 'N-101', 45900, 45930, 'USD', 10.99],
  ['Cedar Point', 'N-102', 45980, 46010, 'USD', -45.06],
  ['Cedar Point', 'N-103', 45800, 45830, 'USD', 27500],
  ['Total', '', '', '', '', 28716.43],
];

/** The open items of a German company: a title, other headings in another order, texts with decimal commas, two currencies, the same customer names. */
export const SUED: readonly (readonly Cell[])[] = [
  ['Offene Posten Süd GmbH zum 31.01.2026'],
  [],
  ['Belegnummer', 'Fällig am', 'Kunde', 'Offener Betrag', 'Währung', 'Belegdatum'],
  ['S-1', '15.12.2025', 'Alder Works', '1.500,00', 'EUR', '15.11.2025'],
  ['S-2', '28.02.2026', 'Dornbusch AG', '750,50', 'EUR', '28.01.2026'],
  ['S-3', '20.01.2026', 'Dornbusch AG', '99,95', 'USD', '20.12.2025'],
];

/** Both companies in one workbook, a sheet each. */
export function twoCompanies(): MemoryWorkbook {
  return new MemoryWorkbook().addSheet('North', NORTH, [2, 3]).addSheet('Süd', SUED);
}
