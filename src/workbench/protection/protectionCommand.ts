import type { HostState, SheetProtection } from '../../host/model/hostState';
import { newProtection, opensProtection } from '../../host/model/protection';
import type { UniverWorkbook } from '../../host/univer/univerWorkbook';
import type { PageStore } from '../page/pageState';

const WRONG_PASSWORD = 'This is not the password of the sheet. Capital and small letters are told apart.';

/** Protect sheet and Unprotect sheet of the ribbon, for the sheet that is shown. */
export class ProtectionCommand {
  private readonly stop: () => void;

  constructor(
    private readonly store: PageStore,
    private readonly state: HostState,
    private readonly workbook: UniverWorkbook,
    private readonly changed: () => void,
  ) {
    const { api } = workbook.core;
    const listener = api.addEvent(api.Event.ActiveSheetChanged, () => this.show());
    this.stop = () => listener.dispose();
    this.show();
  }

  /** Tells the ribbon whether the shown sheet is protected. */
  show(): void {
    const isSheetProtected = this.state.isProtected(this.workbook.active().id);
    if (this.store.get().isSheetProtected !== isSheetProtected) this.store.change({ isSheetProtected });
  }

  dispose(): void {
    this.stop();
    this.store.change({ protectionQuestion: null });
  }

  run(): void {
    const sheet = this.workbook.active();
    const { protection } = this.state.extrasOf(sheet.id);
    if (!protection) {
      this.askHowToProtect(sheet.id, sheet.name());
      return;
    }
    if (protection.password === null) this.protect(sheet.id, null);
    else this.askPassword(sheet.id, sheet.name(), protection, null);
  }

  private protect(sheetId: string, protection: SheetProtection | null): void {
    this.state.extrasOf(sheetId).protection = protection;
    this.store.change({ message: null });
    this.show();
    this.changed();
  }

  private askHowToProtect(sheetId: string, sheetName: string): void {
    const close = (): void => this.store.change({ protectionQuestion: null });
    this.store.change({
      protectionQuestion: {
        kind: 'protect',
        sheetName,
        answer: (answer) => {
          close();
          if (answer) this.protect(sheetId, newProtection(answer.options, answer.password));
        },
      },
    });
  }

  private askPassword(sheetId: string, sheetName: string, protection: SheetProtection, problem: string | null): void {
    const answer = (password: string | null): void => {
      this.store.change({ protectionQuestion: null });
      if (password === null) return;
      const isRight = opensProtection(protection, password);
      if (isRight === true) this.protect(sheetId, null);
      else this.askPassword(sheetId, sheetName, protection, isRight === false ? WRONG_PASSWORD : uncheckable(protection));
    };
    this.store.change({ protectionQuestion: { kind: 'unprotect', sheetName, problem, answer } });
  }
}

function uncheckable({ password }: SheetProtection): string {
  const algorithm = password?.kind === 'salted' ? password.algorithm : '';
  return `The file keeps its password as ${algorithm}, which cannot be checked here. The sheet stays protected; unprotect it in Excel.`;
}
