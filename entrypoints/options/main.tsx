import { render } from 'preact';
import { NoAnswer } from '../../components/NoAnswer';
import { goToOrdinaryTab } from '../../utils/browser/ordinary-tab';
import { openScreen } from '../../utils/browser/screen';
import { OptionsPage } from './options-page';

const app = document.getElementById('app') ?? document.body;
const [isGoing, screen] = await Promise.all([
  goToOrdinaryTab().catch(() => false),
  openScreen(['options'], ({ t }) => render(<NoAnswer t={t} />, app)),
]);
if (!isGoing) render(<OptionsPage screen={screen} />, app);
