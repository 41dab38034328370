import { columnLetters } from '../kernel/sheet/cells';
import type { Say } from '../kernel/words/say';
import { readingText } from '../reading/readingText';
import type { Layout, ReadResult } from '../reading/result/readResult';
import { verdictOf, whyOf } from '../reading/result/verdict';
import { cliText } from './cliText';
import type { TypedOptions } from './options';
import { terminalText } from './terminalText';

function columnLines({ sheet, columns }: Layout, say: Say): readonly string[] {
  return [
    say(cliText('columnsOf', { sheet })),
    ...columns.map(({ column, heading, role, bucketLabel }) => {
      const letter = columnLetters(column);
      return `  ${say(cliText('columnMeans', { letter, heading, role: readingText('role', { role }), bucket: bucketLabel ?? '' }))}`;
    }),
  ];
}

/** With `--explain`, how the sheet was understood: what each column means, and what decided; '' without it. */
export function explanation(options: TypedOptions, reading: ReadResult, say: Say): string {
  if (!options.switches.has('explain')) return '';
  const layouts = reading.parts?.map(({ layout }) => layout) ?? [reading.layout];
  const lines = [
    say(cliText('verdict', { verdict: verdictOf(reading) })),
    ...layouts.flatMap((layout) => columnLines(layout, say)),
    ...whyOf(reading).map((why) => `  ${say(why)}`),
  ];
  return terminalText(`${lines.join('\n')}\n\n`);
}
