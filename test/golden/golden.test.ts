import { GOLDEN_RUNS } from './runs';
import { expectTexts } from './expectTexts';
import { writtenTexts } from './writtenTexts';

test.each(Object.entries(GOLDEN_RUNS))('everything that is written for %s is as the expected texts say', async (name, run) => {
  expectTexts(name, writtenTexts(await run()));
});
