import { mkdir } from 'node:fs/promises';
import * as path from 'node:path';
import { writeFileAtomically } from '../../../adapters/xlsx/disk';
import { emailFile } from '../domain/notices/emailDraft';
import type { PreparedReport } from '../jobs/writeNotices';

const BOM = '\ufeff';

/** What a file may be called. */
const plain = (text: string): string => text.replace(/[^\p{L}\p{N}._-]+/gu, ' ').trim() || 'customer';

/**
 * Writes each letter that goes out into a folder: a draft that mail programs open where the customer has an e-mail, else a text to copy.
 *
 * @throws WorkbookError where a file cannot be written.
 */
export async function writeDrafts(folder: string, { prepared, accounts }: PreparedReport, input: string): Promise<void> {
  await mkdir(folder, { recursive: true });
  for (const { notice, letter, isIncluded } of prepared) {
    if (!letter || !isIncluded) continue;
    const to = accounts.masters.get(notice.party)?.email ?? '';
    const name = plain(`${accounts.parties.keyOf(notice.party)} ${notice.currency.code} notice ${notice.level ?? ''}`);
    const { subject, body } = letter;
    const text = to === '' ? `${BOM}${subject}\r\n\r\n${body.replaceAll('\n', '\r\n')}\r\n` : emailFile({ to, subject, body });
    const file = path.join(folder, `${name}${to === '' ? '.txt' : '.eml'}`);
    await writeFileAtomically(file, new TextEncoder().encode(text), { input, overwriteInput: false });
  }
}
