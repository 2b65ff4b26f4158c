import { render } from 'preact';
import { NoAnswer } from '../../components/NoAnswer';
import { packRows } from '../../components/options/pack-rows';
import { Welcome } from '../../components/welcome/Welcome';
import { grantedPacks, PACKS, requestPacks } from '../../utils/browser/packs';
import { onAccessChanged } from '../../utils/browser/platform-access';
import { followScreen, openScreen } from '../../utils/browser/screen';
import { placeOfButton } from '../../utils/browser/toolbar';
import { platforms } from '../../utils/rules/all-platforms';
import type { Pack } from '../../utils/rules/define-platform';
import { choose, record } from './wishes';

const AREAS = ['welcome', 'options'] as const;
const root = document.getElementById('welcome') ?? document.body;
// What the browser does not tell is offered; nobody shall see an empty page for it.
const packs = () => grantedPacks(platforms).catch((): Pack[] => ['required']);
let [screen, granted, button] = await Promise.all([
  openScreen(AREAS, ({ t }) => render(<NoAnswer t={t} />, root)),
  packs(),
  placeOfButton().catch(() => 'hidden' as const),
]);

function show(): void {
  const { settings, language, t } = screen;
  document.title = `${t('welcome.title')} – ${t('words.product')}`;
  render(
    <Welcome
      chosen={settings.defaults.notice}
      recording={settings.recording}
      packs={packRows(PACKS, platforms, granted, language)}
      button={button}
      onChoose={choose}
      onRecording={record}
      onGrant={(wanted) => requestPacks(platforms, wanted)}
      t={t}
    />,
    root,
  );
}

show();
followScreen(AREAS, (changed) => {
  screen = changed;
  show();
});
onAccessChanged(async () => {
  granted = await packs();
  show();
});
