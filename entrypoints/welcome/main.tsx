import { render } from 'preact';
import { NoAnswer } from '../../components/NoAnswer';
import { packRows } from '../../components/options/pack-rows';
import { Welcome } from '../../components/welcome/Welcome';
import { grantedPacks, OPTIONAL_PACKS } from '../../utils/browser/packs';
import { openScreen } from '../../utils/browser/screen';
import { isOnToolbar } from '../../utils/browser/toolbar';
import { platforms } from '../../utils/rules/all-platforms';
import { choose, grant, record } from './wishes';

const root = document.getElementById('welcome') ?? document.body;
const [{ settings, language, t }, granted, isPinned] = await Promise.all([
  openScreen(['welcome', 'options'], ({ t }) => render(<NoAnswer t={t} />, root)),
  // What the browser does not tell is offered; nobody shall see an empty page for it.
  grantedPacks(platforms).catch(() => []),
  isOnToolbar().catch(() => null),
]);
document.title = `${t('welcome.title')} – ${t('words.product')}`;
render(
  <Welcome
    chosen={settings.defaults.notice}
    recording={settings.recording}
    packs={packRows(OPTIONAL_PACKS, platforms, granted, language)}
    isPinned={isPinned}
    onChoose={choose}
    onRecording={record}
    onGrant={grant}
    t={t}
  />,
  root,
);
