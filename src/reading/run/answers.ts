import type { Question } from '../../kernel/words/problem';
import { spanFromAddress } from '../../kernel/sheet/cells';
import type { ColumnRole, DateOrder, DecimalMark, RowMeaning } from '../result/readResult';
import type { ReportRequest } from './request';

/** The request with one question answered by one of its choices; an as-of date is no choice and is asked for by itself. */
export function withAnswer(request: ReportRequest, question: Question, choice: string): ReportRequest {
  const choices = request.choices;
  switch (question.code) {
    case 'dateOrderAmbiguous':
      return { ...request, choices: { ...choices, dateOrder: choice as DateOrder } };
    case 'decimalMarkAmbiguous':
      return { ...request, choices: { ...choices, decimalMark: choice as DecimalMark } };
    case 'customerColumnAmbiguous':
    case 'amountColumnAmbiguous':
      if (choice.includes('=')) {
        const [role, letter] = choice.split('=');
        return { ...request, choices: { ...choices, roles: { ...choices.roles, [letter!]: role as ColumnRole } } };
      }
      return {
        ...request,
        choices:
          choice === 'local' || choice === 'document'
            ? { ...choices, amount: choice }
            : { ...choices, roles: { ...choices.roles, [choice]: 'openAmount' } },
      };
    case 'severalSheets':
      return { ...request, sheet: choice, range: null };
    case 'severalTables':
      return { ...request, ...placeOf(choice) };
    case 'whichClosing':
      return { ...request, choices: { ...choices, closing: choice } };
    case 'whatIsOpen':
      if (question.answerWith === '--rows') return { ...request, choices: { ...choices, rows: choice as RowMeaning } };
      return { ...request, choices: { ...choices, count: choice.split(',') } };
    case 'payablesMixed':
      return { ...request, choices: { ...choices, receivables: choice } };
    case 'currencyMissing':
      return { ...request, choices: { ...choices, currency: choice } };
    case 'encodingAmbiguous':
    case 'asOfMissing':
      return request;
  }
}

/** Sheet and range of `'My sheet'!A5:K27`, `Sheet1!A5:K27` or a bare address, whose sheet stays as asked. */
function placeOf(choice: string): Partial<ReportRequest> {
  const bang = choice.lastIndexOf('!');
  const range = spanFromAddress(choice.slice(bang + 1));
  if (bang < 0) return { range };
  const quoted = choice.slice(0, bang);
  const sheet = quoted.startsWith("'") && quoted.endsWith("'") ? quoted.slice(1, -1).replace(/''/g, "'") : quoted;
  return { sheet, range };
}
