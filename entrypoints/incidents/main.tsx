import { render } from 'preact';
import { openIncidentArchive } from '../../utils/browser/incident-archive';
import { ownHistory } from '../../utils/browser/own-history';
import { openScreen } from '../../utils/browser/screen';
import { App } from './app';

const app = document.getElementById('app');
const screen = await openScreen(['incidents']);
document.title = `${screen.t('words.history')} · ${screen.t('words.product')}`;
if (app) render(<App store={openIncidentArchive(ownHistory)} screen={screen} />, app);
