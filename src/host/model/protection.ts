import { fieldsOf } from '../richapi/arguments';
import { hostClass } from '../richapi/hostClass';
import { HostError } from '../richapi/hostError';
import type { SheetOf } from './worksheetClass';

const NOTHING_ALLOWED = {
  allowAutoFilter: false,
  allowDeleteColumns: false,
  allowDeleteRows: false,
  allowEditObjects: false,
  allowEditScenarios: false,
  allowFormatCells: false,
  allowFormatColumns: false,
  allowFormatRows: false,
  allowInsertColumns: false,
  allowInsertHyperlinks: false,
  allowInsertRows: false,
  allowPivotTables: false,
  allowSort: false,
  selectionMode: 'Normal',
};

/** Protection of a sheet. The stand-in is stricter than Excel: what the options would allow is refused all the same. */
export const protectionClass = hostClass<SheetOf>({
  name: 'WorksheetProtection',
  since: 2,
  scalars: {
    Protected: { since: 2, read: ({ state, sheet }) => state.isProtected(sheet.id) },
    Options: { since: 2, read: ({ state, sheet }) => state.extrasOf(sheet.id).protection?.options ?? null },
  },
  methods: {
    Protect: {
      since: 2,
      call: ({ state, sheet }, args) => {
        if (state.isProtected(sheet.id)) throw new HostError('InvalidOperation', args.location);
        const options = args.raw(0) === null ? {} : fieldsOf(args.raw(0), args.location);
        state.extrasOf(sheet.id).protection = { options: { ...NOTHING_ALLOWED, ...options }, password: args.optionalText(1) };
      },
    },
    Unprotect: {
      since: 2,
      call: ({ state, sheet }, args) => {
        const { protection } = state.extrasOf(sheet.id);
        if (!protection) return;
        if (protection.password !== null && protection.password !== args.optionalText(0)) throw new HostError('InvalidArgument', args.location);
        state.extrasOf(sheet.id).protection = null;
      },
    },
  },
});
