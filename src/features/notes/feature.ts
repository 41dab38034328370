import { activity } from '../activity/feature';
import { aging } from '../aging/feature';
import { feature } from '../contract';
import { worklist } from '../worklist/feature';

export const notes = feature({
  id: 'notes',
  order: 24,
  needs: [aging, activity, worklist],
  actions: [
    {
      id: 'writeNoteColumns',
      label: { en: 'Write note columns', es: 'Escribir notas' },
      tooltip: {
        en: 'Write days past due, bucket, priority and notes beside the table.',
        es: 'Escribir días vencidos, tramo, prioridad y notas junto a la tabla.',
      },
      icon: 'notes',
      shortcut: 'Ctrl+Shift+Alt+N',
      place: 'table',
      can: ({ isRunning, hasItems }) => !isRunning && hasItems,
      run: async (session) => (await import(/* webpackChunkName: "daily" */ './pane/noteTasks')).writeNoteColumns(session, null),
    },
  ],
  report: async () => (await import(/* webpackChunkName: "report" */ './report')).REPORT,
});
