import type { Translation } from '../../kernel/words/words';
import type { en } from './words.en';

/** What a strategy on trial says, in Spanish. */
export const es: Translation<typeof en> = {
  noRoom: ({ more }, say) =>
    `La prueba tiene ${say.count(more, 'regla más', 'reglas más')} que AR_Strategy, y las celdas debajo de esa tabla no están vacías.`,
  makeRoom: 'Mueva las celdas de debajo de la tabla y vuelva a usar la estrategia.',
  strategyUnchanged: 'La estrategia en uso no se cambió.',
  trialGone: 'No hay ninguna estrategia a prueba. Falta la tabla AR_StrategyTrial.',
  startAgain: 'Empiece otra prueba.',
  rulesWrong: ({ why }, say) => `La estrategia a prueba no puede usarse: ${say(why)}`,
  fixRules: 'Corrija lo que muestra la columna Revisión de AR_StrategyTrial y use la estrategia.',
  strategyElsewhere: 'La tabla AR_Strategy está en una hoja suya. Agewise no escribe allí.',
  copyByHand: 'Copie allí a mano las reglas de AR_StrategyTrial.',
  setupMoved: 'Las tablas de AR Setup se movieron, así que no pueden escribirse los puntos ni los límites de clase.',
  typeLimits: 'Escríbalos en los ajustes de AR Setup y en los de la prueba, y use la estrategia.',
  trialElsewhere: ({ sheet }) => `La tabla AR_StrategyTrial está en su hoja ${sheet}. Agewise no escribe allí.`,
  deleteTable: 'Elimine la tabla allí.',
};
