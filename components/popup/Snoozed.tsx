import { useState } from 'preact/hooks';
import type { Language, Translate } from '../../utils/language/translate';
import { Try } from './Try';
import { timesIn } from './times-in';
import type { MetView, PopupWishes } from './wishes';

interface Props {
  view: Pick<MetView, 'snoozedUntil'>;
  platform: string;
  language: Language;
  onShow: PopupWishes['unsnooze'];
  t: Translate;
}

/** That the strip is hidden on this platform's pages for now, and the way back. */
export function Snoozed({ view: { snoozedUntil }, platform, language, onShow, t }: Props) {
  const [until, setUntil] = useState(snoozedUntil);
  if (until === undefined) return null;
  const show = async () => {
    const reply = await onShow();
    if (reply.ok) setUntil(undefined);
    return reply;
  };
  return (
    <div class="snoozed row small">
      <span class="soft">{t('popup.snoozed', { platform, time: timesIn(language).format(until) })}</span>
      <Try look="quiet" data-action="unsnooze" act={show} t={t}>
        {t('popup.unsnooze')}
      </Try>
    </div>
  );
}
