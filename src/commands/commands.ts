import { ACTIONS, type ActionId } from '../features/actions';

/**
 * Joins every action to Office, so that ribbon buttons, the context menu and shortcuts start it by its id. `run` starts the action and
 * tells the user itself how it went, in the pane. Office is told that the command is done in every case; otherwise it would wait minutes.
 */
export function associateCommands(run: (id: ActionId) => Promise<void>): void {
  for (const { id } of Object.values(ACTIONS)) {
    Office.actions.associate(id, (event?: Office.AddinCommands.Event) => {
      // A shortcut hands over no event.
      void run(id).finally(() => event?.completed());
    });
  }
}
