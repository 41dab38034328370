import { SETUP_SHEET } from '../../../kernel/sheet/setupSheet';
import { CHECK } from '../../../kernel/tables/checkColumn';
import { defineTable } from '../../../kernel/tables/defineTable';
import { givenRow } from '../../../kernel/tables/givenRows';
import { readRows, RowFault } from '../../../kernel/tables/rowChecks';
import { setupTable } from '../../ownTable';
import { languageOf } from '../domain/customerTerms';
import { FIRST_LETTERS, unknownFields, type LetterText } from '../domain/notices/letterTexts';
import { statementsText } from '../statementsText';

type LetterColumn = 'letter' | 'language' | 'subject' | 'body' | 'check';

const TABLE = defineTable<LetterText>()({
  name: 'AR_Letters',
  sheet: SETUP_SHEET,
  title: { en: 'Letters', es: 'Cartas' },
  caption: {
    en: 'Words of the notices by level; 0 goes with a statement. Fields in braces are filled in',
    es: 'Textos de los avisos por nivel; 0 acompaña al estado de cuenta. Los campos entre llaves se rellenan',
  },
  columns: [
    { id: 'letter', heading: { en: 'Letter', es: 'Carta' }, width: 9, style: 'inputNumber', cell: ({ letter }) => letter },
    { id: 'language', heading: { en: 'Language', es: 'Idioma' }, width: 10, style: 'inputText', cell: ({ language }) => language },
    { id: 'subject', heading: { en: 'Subject', es: 'Asunto' }, width: 40, style: 'inputText', cell: ({ subject }) => subject },
    { id: 'body', heading: { en: 'Text', es: 'Texto' }, width: 60, style: 'inputText', cell: ({ body }) => body },
    CHECK,
  ],
});

/** The words of the letters, laid out on AR Setup; a letter with a field that nobody knows is left out and says which. */
export const LETTERS = setupTable(TABLE, {
  read: (typed) =>
    readRows(typed, (row): LetterText | RowFault<LetterColumn> => {
      const letter = row.number('letter');
      const language = languageOf(row.text('language'));
      const [subject, body] = [row.text('subject'), row.text('body')];
      if (letter === null || !Number.isInteger(letter) || letter < 0) return new RowFault('letter', statementsText('letterUnknown'));
      if (language === null) return new RowFault('language', statementsText('letterLanguage'));
      const [unknown] = unknownFields(`${subject}\n${body}`);
      if (unknown !== undefined) return new RowFault('body', statementsText('fieldUnknown', { field: unknown }));
      return { letter, language: language.startsWith('es') ? 'es' : 'en', subject, body };
    }),
  firstRows: FIRST_LETTERS.map((letter) => givenRow(TABLE, letter)),
});
