import { render } from 'preact';
import { NoAnswer } from '../../components/NoAnswer';
import { openIncidentArchive } from '../../utils/browser/incidents/archive';
import { goToOrdinaryTab } from '../../utils/browser/ordinary-tab';
import { ownHistory } from '../../utils/browser/own-history';
import { readOwnRules } from '../../utils/browser/own-rules';
import { openScreen } from '../../utils/browser/screen';
import { App } from './app';
import { namedPlatforms } from './names';

const app = document.getElementById('app') ?? document.body;
// Without the names that own rules give, their hosts stand there: the history is of use all the same.
const [isGoing, opened, own] = await Promise.all([
  goToOrdinaryTab().catch(() => false),
  openScreen(['incidents'], ({ t }) => render(<NoAnswer t={t} />, app)),
  readOwnRules().catch(() => []),
]);
const screen = { ...opened, platforms: namedPlatforms(own) };
const store = openIncidentArchive(ownHistory, navigator.locks);
if (!isGoing) render(<App store={store} screen={screen} />, app);
