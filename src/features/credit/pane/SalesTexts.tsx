import { Button, Field, makeStyles, Select } from '@fluentui/react-components';
import { useState, type ReactElement } from 'react';
import { LANGUAGES, type Language } from '../../../kernel/words/locale';
import { usePaneStyles } from '../../../pane/components/paneStyles';
import { Section } from '../../../pane/components/Section';
import { useText } from '../../../pane/components/text';
import type { RiskTexts } from '../jobs/riskTexts';
import { creditStrings } from './words.en';

const useStyles = makeStyles({ text: { whiteSpace: 'pre-wrap', margin: 0, fontFamily: 'inherit', userSelect: 'text' } });

/** What each salesperson should hear, in English or Spanish, to be copied. */
export function SalesTexts({ texts }: { readonly texts: RiskTexts }): ReactElement {
  const { t } = useText();
  const w = creditStrings(t);
  const shared = usePaneStyles();
  const styles = useStyles();
  const [language, setLanguage] = useState<Language>(t.language);
  const [copied, setCopied] = useState<{ readonly name: string; readonly said: string } | null>(null);
  const shown = [...texts[language]];
  const copy = async (name: string, text: string): Promise<void> => {
    try {
      await navigator.clipboard.writeText(text);
      setCopied({ name, said: w.copied });
    } catch {
      // A page that may not write to the clipboard says so; the text can be selected.
      setCopied({ name, said: w.notCopied });
    }
  };
  return (
    <Section id="credit-sales" title={w.sales}>
      {shown.length === 0 && <span className={shared.quiet}>{w.noNotices}</span>}
      {shown.length > 0 && (
        <Field label={w.language}>
          <Select value={language} onChange={(_, { value }) => setLanguage(LANGUAGES.find((one) => one === value) ?? 'en')}>
            {LANGUAGES.map((one) => (
              <option key={one} value={one}>
                {w.languages[one]}
              </option>
            ))}
          </Select>
        </Field>
      )}
      {shown.map(([name, text]) => (
        <div key={name} className={shared.card}>
          <div className={shared.row}>
            <span className={shared.strong}>{name || w.nobody}</span>
            <Button size="small" aria-label={`${w.copy}: ${name || w.nobody}`} onClick={() => void copy(name, text)}>
              {w.copy}
            </Button>
          </div>
          <pre className={styles.text} lang={language}>
            {text}
          </pre>
          {copied !== null && copied.name === name && <span role="status">{copied.said}</span>}
        </div>
      ))}
    </Section>
  );
}
