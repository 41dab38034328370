import { applied, told, type MadeItem, type MadeReceipt, type MadeWorld } from './madeMatching';

const ALDER: readonly MadeItem[] = [
  { customer: 'Alder Timber LLC', no: '0070011', open: 120000, date: '2026-03-20', due: '2026-04-19', terms: '2/10 net 30' },
  { customer: 'Alder Timber LLC', no: '0070012', open: 50000, date: '2026-02-01', due: '2026-03-03', terms: '2/10 net 30' },
  { customer: 'Alder Timber LLC', no: 'CM-0090', open: -20000, date: '2026-02-10', due: '2026-02-10' },
  { customer: 'Alder Timber LLC', no: '0070013', open: 33300, date: '2026-03-02', due: '2026-04-01' },
];
const BIRCH: readonly MadeItem[] = [
  { customer: 'Birch Optical Inc.', no: 'F-2026-118', open: 77700, due: '2026-03-10' },
  { customer: 'Birch Optical Inc.', no: 'F-2026-119', open: 77700, due: '2026-03-20' },
  { customer: 'Birch Optical Inc.', no: 'F-2026-120', open: 4100, due: '2026-03-25' },
];
export const WORLD: MadeWorld = {
  items: [...ALDER, ...BIRCH, { customer: 'Cedar Clinic', no: 'R-55001', open: 64000, currency: 'EUR', reference: 'RF18 5390 0754 7034' }],
  aliases: { 'Alder Timber LLC': ['ALDR TMBR'] },
  accounts: { 'Cedar Clinic': ['DE89 3704 0044 0532 0130 00'] },
};
/** What one receipt is told to do. */
export const one = (receipt: MadeReceipt, world: MadeWorld = WORLD): string => told(applied(world, [receipt])[0]!);
