import type { Run } from '../../../kernel/run/run';
import type { Question } from '../../../kernel/words/problem';
import { findList } from '../../../reading/lists/findList';
import { CUSTOMER_LIST } from '../../customers/domain/customerList';
import { ORDER_LIST } from '../domain/creditLists';

/**
 * The one sheet of those asked about that is neither the list of orders nor that of customers, which amounts make look like open items;
 * `null` where that settles nothing.
 */
export async function sheetOfItems(run: Run, questions: readonly Question[]): Promise<string | null> {
  const [question, ...others] = questions;
  if (question?.code !== 'severalSheets' || others.length > 0) return null;
  const orders = (await findList(run, ORDER_LIST)).found?.sheet;
  const customers = (await findList(run, CUSTOMER_LIST, { except: orders === undefined ? [] : [orders] })).found?.sheet;
  const asked = question.choices.filter((choice) => choice !== '*');
  const left = asked.filter((sheet) => sheet !== orders && sheet !== customers);
  return left.length === 1 && asked.length > 1 ? left[0]! : null;
}
