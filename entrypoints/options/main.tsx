import { render } from 'preact';
import { Button } from '../../components/Button';
import { NoAnswer } from '../../components/NoAnswer';
import { goToOrdinaryTab } from '../../utils/browser/ordinary-tab';
import { openScreen } from '../../utils/browser/screen';
import { storedSettings } from '../../utils/browser/settings-store';
import { OptionsPage } from './options-page';
import { readFirst } from './use-facts';

const app = document.getElementById('app') ?? document.body;
const [isGoing, screen, isRead, first] = await Promise.all([
  goToOrdinaryTab().catch(() => false),
  openScreen(['options'], ({ t }) => render(<NoAnswer t={t} />, app)),
  storedSettings().then(
    () => true,
    () => false,
  ),
  readFirst(),
]);
const { t } = screen;
if (!isGoing)
  render(
    isRead ? (
      <OptionsPage screen={screen} first={first} />
    ) : (
      // The defaults would stand there as if they were the person's own.
      <NoAnswer t={t}>
        <Button onClick={() => location.reload()}>{t('button.retry')}</Button>
      </NoAnswer>
    ),
    app,
  );
