import { Button, makeStyles } from '@fluentui/react-components';
import type { ReactElement } from 'react';
import { usePaneStyles } from '../../../pane/components/paneStyles';
import type { ScreenProps } from '../../../pane/face';

const useStyles = makeStyles({
  list: { display: 'flex', flexDirection: 'column', gap: '8px' },
  button: { width: '100%', justifyContent: 'start' },
});

/** The screens that have no tab of their own. */
export function MoreScreen({ shell }: ScreenProps): ReactElement {
  const shared = usePaneStyles();
  const styles = useStyles();
  return (
    <ul className={`${shared.list} ${styles.list}`}>
      {shell.screensUnder('more').map(({ id, title }) => (
        <li key={id}>
          <Button className={styles.button} onClick={() => shell.go(id)}>
            {title[shell.language]}
          </Button>
        </li>
      ))}
    </ul>
  );
}
