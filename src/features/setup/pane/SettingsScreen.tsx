import { settingsStrings } from './words.en';
import { Button, Field, makeStyles, Select } from '@fluentui/react-components';
import type { ReactElement } from 'react';
import { usePaneStyles } from '../../../pane/components/paneStyles';
import { Section } from '../../../pane/components/Section';
import { useText } from '../../../pane/components/text';
import type { AgingBasis } from '../../aging/domain/agingScheme';
import type { ScreenProps } from '../../../pane/face';
import { look } from '../../../pane/state/reportTasks';
import { openSetup } from '../../../pane/state/workbookViews';
import { LANGUAGE_NAMES } from '../../../pane/strings/paneStrings';
import { SchemeField } from './SchemeField';
import { LANGUAGES, languageOf } from '../../../kernel/words/locale';

const SETUP_TABLES = ['AR_Strategy', 'AR_Buckets', 'AR_Sales', 'AR_Customers', 'AR_Rates'] as const;
const BASES: readonly AgingBasis[] = ['due', 'document'];

const useStyles = makeStyles({
  links: { display: 'flex', flexWrap: 'wrap', gap: '8px' },
  nevers: { margin: 0, paddingLeft: '20px', display: 'flex', flexDirection: 'column', gap: '4px' },
  paragraph: { margin: 0 },
});

/** How it ages, where the rules and rates are, the language, and what Agewise never does. */
export function SettingsScreen({ state, session, shell }: ScreenProps): ReactElement {
  const { t } = useText();
  const s = settingsStrings(t);
  const shared = usePaneStyles();
  const styles = useStyles();
  const { request, report } = state;
  const { version, language, onLanguage } = shell;
  return (
    <>
      <Section id="settings-aging" title={s.aging}>
        <SchemeField
          asked={request.scheme}
          inSetup={report?.setup.scheme.name ?? null}
          onScheme={(scheme) => void look(session, { scheme })}
        />
        <Field label={s.basis}>
          <Select
            value={request.basis ?? report?.setup.basis ?? 'due'}
            onChange={(_, data) => void look(session, { basis: data.value === 'document' ? 'document' : 'due' })}
          >
            {BASES.map((basis) => (
              <option key={basis} value={basis}>
                {s.bases[basis]}
              </option>
            ))}
          </Select>
        </Field>
        <p className={`${shared.quiet} ${styles.paragraph}`}>
          <b>{s.asOf}.</b> {s.asOfBody}
        </p>
      </Section>
      <Section id="settings-setup" title={s.setup}>
        <p className={`${shared.quiet} ${styles.paragraph}`}>{s.setupBody}</p>
        <div className={styles.links}>
          {SETUP_TABLES.map((table) => (
            <Button key={table} size="small" onClick={() => void openSetup(session, table)}>
              {s.setupLinks[table]}
            </Button>
          ))}
        </div>
        <div>
          <Button size="small" onClick={() => shell.go('trial')}>
            {shell.titleOf('trial')}
          </Button>
        </div>
      </Section>
      <Section id="settings-display" title={s.display}>
        <Field label={s.languageLabel}>
          <Select value={language} onChange={(_, data) => onLanguage(languageOf(data.value))}>
            {LANGUAGES.map((one) => (
              <option key={one} value={one} lang={one}>
                {LANGUAGE_NAMES[one]}
              </option>
            ))}
          </Select>
        </Field>
      </Section>
      <Section id="settings-about" title={s.about}>
        <span>{s.version(version)}</span>
        <span className={shared.strong}>{s.never}</span>
        <ul className={styles.nevers}>
          {s.nevers.map((never) => (
            <li key={never}>{never}</li>
          ))}
        </ul>
      </Section>
    </>
  );
}
