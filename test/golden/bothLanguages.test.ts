import type { PlanCell } from '../../src/kernel/sheet/sheetPlan';
import { expectTexts } from './expectTexts';
import type { MemoryWorkbook } from './memoryWorkbook';
import { standardBook } from './standardBook';
import { writtenTexts } from './writtenTexts';

const shown = (cell: PlanCell): PlanCell => (typeof cell === 'object' && cell !== null ? cell.value : cell);

/** The texts of every sheet of ours as it was last written, and the titles and series of its charts, by sheet. */
function textsBySheet({ changes }: MemoryWorkbook): ReadonlyMap<string, readonly string[]> {
  const plans = new Map(changes.flatMap(({ sheets }) => sheets.map((plan) => [plan.name, plan] as const)));
  return new Map(
    [...plans].map(([name, { blocks, charts }]) => {
      const cells = blocks.flatMap((block) => block.cells.flat().map(shown));
      const ofCharts = charts.flatMap(({ title, series }) => [title, ...series.map((one) => one.name)]);
      return [name, [...cells, ...ofCharts].filter((cell) => typeof cell === 'string')];
    }),
  );
}

/** By sheet what stands in it alike for both readers: what the user has typed, names and codes, and what nobody has translated. */
async function saidAlike(spanish: MemoryWorkbook): Promise<string> {
  const english = textsBySheet(await standardBook('en'));
  const lines = [...textsBySheet(spanish)].flatMap(([sheet, texts]) => {
    const inEnglish = new Set(english.get(sheet));
    return [...new Set(texts)].filter((text) => /\p{L}{2}/u.test(text) && inEnglish.has(text)).map((text) => `${sheet} | ${text}\n`);
  });
  return lines.join('');
}

test('every sheet that is written for a reader of Spanish is as the expected texts say', async () => {
  const book = await standardBook('es');
  expectTexts('spanish', new Map([...writtenTexts(book), ['said alike in English', await saidAlike(book)]]));
});
