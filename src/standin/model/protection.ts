import { isPassword } from '../../adapters/xlsx/protection/passwordHash';
import {
  ALL_ALLOWANCES,
  NOTHING_ALLOWED,
  type ProtectionOptions,
  type SelectionMode,
} from '../../adapters/xlsx/protection/sheetProtection';
import { booleanOf, fieldsOf, wordOf } from '../richapi/arguments';
import { hostClass } from '../richapi/hostClass';
import { HostError } from '../richapi/hostError';
import type { HostState, SheetPassword, SheetProtection } from './hostState';
import type { SheetOf } from './worksheetClass';

const SELECTION_MODES: readonly SelectionMode[] = ['Normal', 'Unlocked', 'None'];

function optionsOf(value: unknown, location: string): ProtectionOptions {
  if (value === null) return NOTHING_ALLOWED;
  const fields = fieldsOf(value, location);
  const given = ALL_ALLOWANCES.filter((name) => fields[name] !== undefined && fields[name] !== null).map(
    (name) => [name, booleanOf(fields[name], location)] as const,
  );
  const mode = fields['selectionMode'];
  return {
    ...NOTHING_ALLOWED,
    ...Object.fromEntries(given),
    ...(mode === undefined || mode === null ? {} : { selectionMode: wordOf(mode, SELECTION_MODES, location) }),
  };
}

/** Whether a sheet's password is this one; `null` where it is kept in a way that cannot be checked. */
export function opensProtection({ password }: { readonly password: SheetPassword | null }, given: string): boolean | null {
  if (password === null) return true;
  return password.kind === 'plain' ? password.text === given : isPassword(password, given);
}

/** A new protection; '' is no password. */
export function newProtection(options: ProtectionOptions, password: string): SheetProtection {
  return { options, password: password === '' ? null : { kind: 'plain', text: password }, isFromFile: false };
}

/** Protection of the workbook's structure. */
export const workbookProtectionClass = hostClass<{ readonly state: HostState }>({
  name: 'WorkbookProtection',
  since: 7,
  scalars: { Protected: { since: 7, read: ({ state }) => state.structure !== null } },
});

/** Protection of a sheet. What the options allow is allowed; where Excel asks for more, as for unlocked cells when rows go, so does this. */
export const protectionClass = hostClass<SheetOf>({
  name: 'WorksheetProtection',
  since: 2,
  scalars: {
    Protected: { since: 2, read: ({ state, sheet }) => state.isProtected(sheet.id) },
  },
  methods: {
    Protect: {
      since: 2,
      call: ({ state, sheet }, args) => {
        if (state.isProtected(sheet.id)) throw new HostError('InvalidOperation', args.location);
        state.extrasOf(sheet.id).protection = newProtection(optionsOf(args.raw(0), args.location), args.optionalText(1) ?? '');
      },
    },
  },
});
