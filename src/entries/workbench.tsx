import '../workbench/grid/grid.css';
import '../workbench/page/workbench.css';
import { startWorkbench } from '../workbench/startWorkbench';

const place = document.getElementById('page');
if (place) {
  // The controller is at hand in the browser's console, and for tests that read cells.
  startWorkbench(place).then(
    (workbench) => Object.assign(window, { workbench }),
    (error: unknown) => {
      place.textContent = `The workbench could not start: ${error instanceof Error ? error.message : String(error)}. Stop npm start, start it again and reload this page.`;
    },
  );
}
