import { figure, say, type Figure } from '../figure';
import { CountedOffice, type Trips } from '../trips/countedOffice';
import { sampleData } from '../trips/formattedData';
import { MESSAGES_MAX, NOTHING_CHANGED_SHARE, SLOW_ANSWER_MS, SLOW_MAX_MS } from '../trips/limits';
import { STEPS, workingDay, type Step } from '../trips/workingDay';

const NAMES: Readonly<Record<Step, string>> = {
  look: 'look',
  refresh: 'first refresh',
  refreshAgain: 'second refresh',
  forecast: 'forecast',
  closeMonth: 'close month',
  logEntry: 'log an entry',
  selectAccount: 'select an account',
};

async function dayOf(rows: number | null, delayMs: number): Promise<ReadonlyMap<Step, Trips>> {
  say(`a day over ${rows ?? 'the sample'}${delayMs > 0 ? `, each answer after ${delayMs} ms` : ''}`);
  const counted = await CountedOffice.start(sampleData(rows));
  counted.delayMs = delayMs;
  try {
    return await workingDay(counted);
  } finally {
    await counted.office.close();
  }
}

function figuresOf(rows: number | null, quick: ReadonlyMap<Step, Trips>, slow: ReadonlyMap<Step, Trips>): Figure[] {
  const isSample = rows === null;
  const size = isSample ? 'sample' : `${rows.toLocaleString('en-US')} rows`;
  return STEPS.flatMap((step) => {
    const { messages, releases, bytesSent, bytesReceived, ms } = quick.get(step)!;
    const sentMax = step === 'refreshAgain' && isSample ? quick.get('refresh')!.bytesSent * NOTHING_CHANGED_SHARE : null;
    const name = `${size}, ${NAMES[step]}`;
    return [
      figure(`${name}: messages`, messages, releases === 0 ? '' : `(${releases} only release)`, isSample ? MESSAGES_MAX[step] : null),
      figure(`${name}: sent`, bytesSent / 1000, 'kB', sentMax && Math.round(sentMax / 1000)),
      figure(`${name}: received`, bytesReceived / 1000, 'kB'),
      figure(`${name}: time`, ms, 'ms'),
      figure(
        `${name}: time with answers after ${SLOW_ANSWER_MS} ms`,
        slow.get(step)!.ms,
        'ms',
        isSample ? (SLOW_MAX_MS[step] ?? null) : null,
      ),
    ];
  });
}

/**
 * What a day of work costs on the wire between the add-in and Excel: the production adapter, the real library and the stand-in, which
 * answers one message for each `context.sync`. The sample workbook has limits; `--rows` adds larger ones, which are only told.
 */
export async function part(): Promise<readonly Figure[]> {
  const larger = (process.env['BENCH_ROWS'] ?? '').split(',').filter((text) => text !== '');
  const figures: Figure[] = [];
  for (const rows of [null, ...larger.map(Number)]) {
    const quick = await dayOf(rows, 0);
    figures.push(...figuresOf(rows, quick, await dayOf(rows, SLOW_ANSWER_MS)));
  }
  return figures;
}
