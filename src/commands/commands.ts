import { actionsOf, type ActionOf, type Feature } from '../kernel/feature';

/**
 * Joins the actions of the capabilities to Office, so that ribbon buttons, the context menu and shortcuts start them by their ids. `run`
 * starts an action and tells the user itself how it went, in the pane. Office is told that the command is done in every case; otherwise it
 * would wait minutes.
 */
export function associateCommands<F extends Feature>(features: readonly F[], run: (action: ActionOf<F>) => Promise<void>): void {
  for (const action of actionsOf(features)) {
    if (action.place === null) continue;
    Office.actions.associate(action.id, (event?: Office.AddinCommands.Event) => {
      // A shortcut hands over no event.
      void run(action).finally(() => event?.completed());
    });
  }
}
