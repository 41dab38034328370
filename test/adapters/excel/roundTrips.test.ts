import { CountedOffice } from '../../bench/trips/countedOffice';
import { sampleData } from '../../bench/trips/formattedData';
import { MESSAGES_MAX, NOTHING_CHANGED_SHARE } from '../../bench/trips/limits';
import { STEPS, workingDay } from '../../bench/trips/workingDay';

test('a day over the sample workbook needs few messages, and a refresh that changes nothing sends little', async () => {
  const counted = await CountedOffice.start(sampleData(null));
  try {
    const day = await workingDay(counted);
    const over = STEPS.flatMap((step) => (day.get(step)!.messages > MESSAGES_MAX[step] ? [[step, day.get(step)!.messages]] : []));
    expect(over).toEqual([]);
    // The library lets nothing go in messages of its own: what is asked for is let go with the question.
    expect(STEPS.filter((step) => day.get(step)!.releases > 0)).toEqual([]);
    expect(day.get('refreshAgain')!.bytesSent).toBeLessThanOrEqual(day.get('refresh')!.bytesSent * NOTHING_CHANGED_SHARE);
  } finally {
    await counted.office.close();
  }
}, 120_000);
