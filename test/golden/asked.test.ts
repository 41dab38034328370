import type { Language } from '../../src/kernel/words/locale';
import { memoryOfEverything, writeAsked } from '../features/everythingWritten';
import { expectTexts } from './expectTexts';
import { writtenTexts } from './writtenTexts';

test.each([
  ['asked', 'en'],
  ['asked-spanish', 'es'],
] as const)(
  'every sheet that is written when somebody asks for it is as the expected texts of %s say',
  async (folder, language: Language) => {
    const book = memoryOfEverything();
    await writeAsked(book, language);
    expectTexts(folder, writtenTexts(book));
  },
);
