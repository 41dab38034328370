import { planExposure } from '../../../../src/features/exposure/sheet/planExposure';
import { EXPOSURE } from '../../../../src/features/exposure/domain/exposurePart';
import { readingOf, reportOf } from '../../../golden/madeReport';
import { english, spanish } from '../../../harness/say';

test('each bucket of AR Exposure says where its rate came from', async () => {
  const made = await reportOf(readingOf([{ customer: 'Alder', due: '2026-01-10', amount: 100000 }]), '2026-01-31');
  const part = made.parts.get(EXPOSURE);
  const sources = part.lossMethod.sources.map((_, bucket) =>
    bucket === 0 ? { kind: 'learned' as const, items: 240 } : { kind: bucket === 1 ? ('typed' as const) : ('default' as const) },
  );
  const parts = made.parts.without([EXPOSURE]).with(EXPOSURE, { ...part, lossMethod: { ...part.lossMethod, method: 'history', sources } });
  const texts = (say: typeof english) =>
    planExposure({ ...made, parts }, say)
      .blocks.flatMap(({ cells }) => cells.map((row) => row[row.length - 1]))
      .filter((cell) => typeof cell === 'string' && /^(learned .*|typed|default|aprendida .*|introducida|predeterminada)$/.test(cell));
  expect(texts(english)).toEqual(['learned from 240 items', 'typed', ...new Array<string>(4).fill('default')]);
  expect(texts(spanish)[0]).toBe('aprendida de 240 partidas');
});
