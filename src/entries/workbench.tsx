import '../workbench/grid/grid.css';
import '../workbench/page/workbench.css';
import { startWorkbench } from '../workbench/startWorkbench';

void startWorkbench(document.getElementById('page')!);
