import { passwordHash } from '../../adapters/xlsx/protection/passwordHash';
import { protectionXml, type ProtectionDocument } from '../../adapters/xlsx/protection/sheetProtection';
import type { HostState, SheetProtection, StructureProtection } from '../../standin/model/hostState';

const SALT_BYTES = 16;

/** Protects the sheets and the structure of an opened file as the file says. */
export function takeProtection(
  state: HostState,
  {
    protections,
    structure,
  }: { readonly protections: ReadonlyMap<string, ProtectionDocument>; readonly structure: StructureProtection | null },
): void {
  state.structure = structure;
  for (const [sheetId, protection] of protections) state.extrasOf(sheetId).protection = { ...protection, isFromFile: true };
}

/** A protection as a file holds it, '' for none; a password is hashed with a salt of its own each time. */
export function savedProtection(protection: SheetProtection | null): string {
  if (!protection) return '';
  const { options, password } = protection;
  const hash = password?.kind === 'plain' ? passwordHash(password.text, crypto.getRandomValues(new Uint8Array(SALT_BYTES))) : password;
  return protectionXml({ options, password: hash });
}

/** The sheet's protection as the file has to hold it, or `null` where it is still that of the file. */
export function protectionEdit(protection: SheetProtection | null, wasProtected: boolean): string | null {
  const isUntouched = protection ? protection.isFromFile : !wasProtected;
  return isUntouched ? null : savedProtection(protection);
}
