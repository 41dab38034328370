import { messagesOf } from '../kernel/words/words';
import type { en } from './words.en';

/** Makes what the command line says. */
export const cliText = messagesOf<typeof en>('cli');
