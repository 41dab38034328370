import { computeReport } from '../../src/report/computeReport';
import { ALL_SHEETS } from '../../src/reading/run/request';
import { reportText } from '../../src/cli/reportText';
import { twoCompanies } from '../report/entities/entitySheets';
import { ANY_REQUEST, day, QUIET } from './madeReport';
import { expectTexts } from './expectTexts';
import { english } from '../harness/say';

test('the command line tells two companies in two layouts and two currencies as the expected text does', async () => {
  const outcome = await computeReport(twoCompanies(), { ...ANY_REQUEST, asOf: day('2026-01-31'), sheet: ALL_SHEETS }, QUIET);
  if (outcome.kind !== 'report') throw new Error('the companies are read without a question');
  expectTexts('command-line', new Map([['two-companies', reportText(outcome.report, english)]]));
});
