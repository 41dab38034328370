import { escapeXml } from '../xml/escape';
import { attribute, flagAttribute, numberAttribute, type XmlElement } from '../xml/xmlTree';
import type { PasswordHash } from './passwordHash';

/** What stays allowed on a protected sheet, by the names of Excel's API, and the file's word for each. */
const ALLOWANCES = {
  allowEditObjects: 'objects',
  allowEditScenarios: 'scenarios',
  allowFormatCells: 'formatCells',
  allowFormatColumns: 'formatColumns',
  allowFormatRows: 'formatRows',
  allowInsertColumns: 'insertColumns',
  allowInsertRows: 'insertRows',
  allowInsertHyperlinks: 'insertHyperlinks',
  allowDeleteColumns: 'deleteColumns',
  allowDeleteRows: 'deleteRows',
  allowSort: 'sort',
  allowAutoFilter: 'autoFilter',
  allowPivotTables: 'pivotTables',
} as const;

export type Allowance = keyof typeof ALLOWANCES;
export const ALL_ALLOWANCES = Object.keys(ALLOWANCES) as Allowance[];

/** Objects and scenarios are free where the file says nothing of them, everything else is not. */
const FREE_UNLESS_SAID: readonly Allowance[] = ['allowEditObjects', 'allowEditScenarios'];

export type SelectionMode = 'Normal' | 'Unlocked' | 'None';

export type ProtectionOptions = { readonly [A in Allowance]: boolean } & { readonly selectionMode: SelectionMode };

/** The protection of a sheet in a file. */
export interface ProtectionDocument {
  readonly options: ProtectionOptions;
  readonly password: PasswordHash | null;
}

export const NOTHING_ALLOWED: ProtectionOptions = {
  ...(Object.fromEntries(ALL_ALLOWANCES.map((name) => [name, false])) as Record<Allowance, boolean>),
  selectionMode: 'Normal',
};

/** The password that an element guards with; attributes begin with `prefix` where one element guards several things. */
export function readPassword(element: XmlElement | null, prefix = ''): PasswordHash | null {
  const named = (name: string): string => (prefix === '' ? name : `${prefix}${name.charAt(0).toUpperCase()}${name.slice(1)}`);
  const algorithm = attribute(element, named('algorithmName'));
  if (algorithm !== null) {
    return {
      kind: 'salted',
      algorithm,
      hash: attribute(element, named('hashValue')) ?? '',
      salt: attribute(element, named('saltValue')) ?? '',
      spinCount: numberAttribute(element, named('spinCount'), 0),
    };
  }
  const short = parseInt(attribute(element, named('password')) ?? '0', 16);
  return short > 0 ? { kind: 'short', value: short } : null;
}

/** What a `<sheetProtection>` says, or `null` for a sheet that is not protected. */
export function readProtection(element: XmlElement | null): ProtectionDocument | null {
  if (!flagAttribute(element, 'sheet')) return null;
  const allowed = ALL_ALLOWANCES.map(
    (name) => [name, !flagAttribute(element, ALLOWANCES[name], !FREE_UNLESS_SAID.includes(name))] as const,
  );
  const selectionMode = !flagAttribute(element, 'selectLockedCells')
    ? 'Normal'
    : flagAttribute(element, 'selectUnlockedCells')
      ? 'None'
      : 'Unlocked';
  return { options: { ...(Object.fromEntries(allowed) as Record<Allowance, boolean>), selectionMode }, password: readPassword(element) };
}

/** The `<sheetProtection>` of a protected sheet. */
export function protectionXml({ options, password }: ProtectionDocument): string {
  const attributes: Record<string, string> = { sheet: '1' };
  if (password?.kind === 'short') attributes['password'] = password.value.toString(16).toUpperCase().padStart(4, '0');
  if (password?.kind === 'salted')
    Object.assign(attributes, {
      algorithmName: password.algorithm,
      hashValue: password.hash,
      saltValue: password.salt,
      spinCount: String(password.spinCount),
    });
  for (const name of ALL_ALLOWANCES)
    if (options[name] !== FREE_UNLESS_SAID.includes(name)) attributes[ALLOWANCES[name]] = options[name] ? '0' : '1';
  if (options.selectionMode !== 'Normal') attributes['selectLockedCells'] = '1';
  if (options.selectionMode === 'None') attributes['selectUnlockedCells'] = '1';
  return `<sheetProtection${Object.entries(attributes)
    .map(([name, value]) => ` ${name}="${escapeXml(value)}"`)
    .join('')}/>`;
}
