import { render } from 'preact';
import { openOwnHistory } from '../../utils/browser/own-history';
import { openScreen } from '../../utils/browser/screen';
import { App } from './app';

const app = document.getElementById('app');
const screen = await openScreen(['incidents']);
document.title = `${screen.t('words.history')} · ${screen.t('words.product')}`;
if (app) render(<App store={openOwnHistory()} screen={screen} />, app);
