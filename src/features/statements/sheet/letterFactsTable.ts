import { CHECK } from '../../../kernel/tables/checkColumn';
import type { Choice } from '../../../kernel/tables/column';
import { defineTable } from '../../../kernel/tables/defineTable';
import { givenRow } from '../../../kernel/tables/givenRows';
import { readRows, RowFault } from '../../../kernel/tables/rowChecks';
import { chosen } from '../../../kernel/tables/typedRow';
import { SETUP_SHEET } from '../../../kernel/sheet/setupSheet';
import { setupTable } from '../../ownTable';
import type { LetterFact, LetterFacts } from '../domain/notices/letterFacts';
import { statementsText } from '../statementsText';

const FACTS: readonly Choice<LetterFact>[] = [
  { value: 'company', en: 'Company', es: 'Empresa' },
  { value: 'address', en: 'Address', es: 'Dirección' },
  { value: 'howToPay', en: 'How to pay', es: 'Cómo pagar' },
  { value: 'collector', en: 'Contact', es: 'Contacto' },
  { value: 'phone', en: 'Phone', es: 'Teléfono' },
  { value: 'consequence', en: 'Consequence of letter 3', es: 'Consecuencia de la carta 3' },
  { value: 'thirdParty', en: 'Third party of letter 4', es: 'Tercero de la carta 4' },
];

const TABLE = defineTable<LetterFacts>()({
  name: 'AR_LetterFacts',
  sheet: SETUP_SHEET,
  title: { en: 'Statements and notices: who writes', es: 'Estados y avisos: quién escribe' },
  caption: {
    en: 'What stands in every letter. Name only a consequence that you will really take',
    es: 'Lo que figura en cada carta. Indique solo una consecuencia que vaya a tomar',
  },
  columns: [
    {
      id: 'fact',
      heading: { en: 'Fact', es: 'Dato' },
      width: 26,
      style: 'inputText',
      choices: FACTS,
      cell: ({ fact }) => statementsText(`fact.${fact}`),
    },
    { id: 'en', heading: { en: 'In English', es: 'En inglés' }, width: 40, style: 'inputText', cell: ({ en }) => en },
    { id: 'es', heading: { en: 'In Spanish', es: 'En español' }, width: 40, style: 'inputText', cell: ({ es }) => es },
    CHECK,
  ],
});

/** Who writes, in both languages: laid out on AR Setup, empty until somebody fills it. */
export const LETTER_FACTS = setupTable(TABLE, {
  read: (typed) =>
    readRows(typed, (row): LetterFacts | RowFault<'fact'> => {
      const fact = chosen(FACTS, row.text('fact'));
      return fact === null ? new RowFault('fact', statementsText('factUnknown')) : { fact, en: row.text('en'), es: row.text('es') };
    }),
  firstRows: FACTS.map(({ value }) => givenRow(TABLE, { fact: value, en: '', es: '' })),
});
