import { render } from 'preact';
import { openScreen } from '../../utils/browser/screen';
import { OptionsPage } from './options-page';

const app = document.getElementById('app');
const screen = await openScreen(['options']);
if (app) render(<OptionsPage screen={screen} />, app);
