import { render } from 'preact';
import { NoAnswer } from '../../components/NoAnswer';
import { openScreen } from '../../utils/browser/screen';
import { OptionsPage } from './options-page';

const app = document.getElementById('app') ?? document.body;
const screen = await openScreen(['options'], ({ t }) => render(<NoAnswer t={t} />, app));
render(<OptionsPage screen={screen} />, app);
