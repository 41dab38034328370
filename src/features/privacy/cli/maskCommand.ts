import * as path from 'node:path';
import { isThere, readFile, refuseInput, writeFileAtomically } from '../../../adapters/xlsx/disk';
import { FileWorkbook } from '../../../adapters/xlsx/fileWorkbook';
import { cliText } from '../../../cli/cliText';
import type { CommandCode } from '../../../cli/face';
import { oneFile } from '../../../cli/fileRun';
import { NODE_UNPACKER } from '../../../cli/nodeUnpacker';
import { splitOptions, UsageError, type OptionSpec } from '../../../cli/options';
import { READING_OPTIONS, requestFromOptions } from '../../../cli/readingOptions';
import { EXIT, type Terminal } from '../../../cli/terminal';
import type { RunOptions } from '../../../kernel/run/workbook';
import type { Say } from '../../../kernel/words/say';
import { maskedCopy, tieMask } from '../jobs/maskWorkbook';
import { privacyText } from '../privacyText';

const MASK_OPTIONS: readonly OptionSpec[] = [
  ...READING_OPTIONS,
  { name: 'out', value: 'masked.xlsx', help: privacyText('option.maskOut') },
  { name: 'key', value: 'key.csv', help: privacyText('option.key') },
  { name: 'documents', value: '', help: privacyText('option.documents') },
  { name: 'force', value: '', help: cliText('option.force') },
];

const quoted = (text: string): string => `"${(/^[=+\-@\t\r]/.test(text) ? `'${text}` : text).replace(/"/g, '""')}"`;

/**
 * `agewise mask <workbook> --out masked.xlsx`: writes a copy without names and private texts, and adds both up. The workbook is not touched.
 *
 * @returns the exit code: 0 done, 1 where a sum differs.
 * @throws UsageError for wrong options, WorkbookError where a file refuses.
 */
async function maskCommand(argv: readonly string[], terminal: Terminal, say: Say): Promise<number> {
  const options = splitOptions(argv, MASK_OPTIONS);
  const file = oneFile('mask', options);
  const out = options.values.get('out');
  if (out === undefined) throw new UsageError(privacyText('cli.outMissing'));
  if (path.extname(out).toLowerCase() !== '.xlsx')
    throw new UsageError(cliText('endingWrong', { file: out, ending: '.xlsx', hasMacros: false }));
  const key = options.values.get('key');
  for (const target of key === undefined ? [out] : [out, key]) {
    await refuseInput(target, file);
    if (!options.switches.has('force') && (await isThere(target))) throw new UsageError(cliText('fileThere', { file: target }));
  }
  const run: RunOptions = { signal: { aborted: false }, onProgress: () => undefined, locale: say.locale };
  const encoding = options.values.get('encoding') ?? null;
  const workbook = await FileWorkbook.open(await readFile(file), path.basename(file), NODE_UNPACKER, encoding);
  const copy = await maskedCopy(workbook, requestFromOptions(options), options.switches.has('documents'), run);
  const target = FileWorkbook.blank(path.basename(out));
  await target.apply({ sheets: copy.sheets, sideColumns: [], activate: null }, run);
  const bytes = target.save();
  const names = copy.sheets.map(({ name }) => name);
  const ties = await tieMask(workbook, await FileWorkbook.open(bytes, path.basename(out), NODE_UNPACKER), names, run);
  await writeFileAtomically(out, bytes, { input: file, overwriteInput: false });
  if (key !== undefined) {
    const lines = copy.key.map(([mask, name]) => `${quoted(mask)},${quoted(name)}`).join('\r\n');
    await writeFileAtomically(key, new TextEncoder().encode(`\ufeff${lines}\r\n`), { input: file, overwriteInput: false });
  }
  await terminal.write(`${say(privacyText('cli.masked', { file: out, customers: copy.customers, sheets: names.length }))}\n`);
  if (ties.differing.length > 0) {
    terminal.complain(say(privacyText('cli.differs', { sheets: ties.differing })));
    return EXIT.notRead;
  }
  await terminal.write(`${say(privacyText('cli.ties', { numbers: ties.numbers }))}\n`);
  return EXIT.done;
}

export const MASK: CommandCode = { options: MASK_OPTIONS, run: maskCommand };
