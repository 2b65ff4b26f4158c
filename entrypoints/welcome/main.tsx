import { render } from 'preact';
import { Welcome } from '../../components/welcome/Welcome';
import { grantedPacks } from '../../utils/browser/packs';
import { openScreen } from '../../utils/browser/screen';
import { isOnToolbar } from '../../utils/browser/toolbar';
import { platforms } from '../../utils/rules/all-platforms';
import { packRows } from '../options/pack-rows';
import { choose, grant, record } from './wishes';

const [{ settings, language, t }, granted, isPinned] = await Promise.all([
  openScreen(['welcome', 'options']),
  grantedPacks(platforms),
  isOnToolbar(),
]);
document.title = `${t('welcome.title')} – ${t('words.product')}`;
render(
  <Welcome
    chosen={settings.defaults.notice}
    recording={settings.recording}
    packs={packRows(platforms, granted, language)}
    isPinned={isPinned}
    onChoose={choose}
    onRecording={record}
    onGrant={grant}
    t={t}
  />,
  document.getElementById('welcome') ?? document.body,
);
