import { problem, type Problem } from '../../../../kernel/words/problem';
import { cashText } from '../../cashText';

/** A record that holds no amount or day where its format has one; `place` is its line in the file, from 1. */
export function unreadRecord(place: number, text: string): Problem {
  return problem(cashText('recordUnread', { text }), 'error', { row: place, read: text });
}
