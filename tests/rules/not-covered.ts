/** Why a record of the facts has no rule. */
export type Reason =
  /** The page shows a dialog, changes its links in place or holds the destination beside them: nothing of its own to match. */
  | 'in-page'
  /** A pattern of some software that stands on any host; `guess` proposes there, no rule can. */
  | 'any-host'
  /** Only the platform's server knows the destination: it stands neither in the address nor in any page. */
  | 'needs-network'
  | 'host-gone'
  /** Another record about the same address is known to more sources and says otherwise. */
  | 'contradicted';

/**
 * Records of `facts/` that no rule answers. A row names records by the beginning of their id
 * (`<host><path> <where>` for wrappers, `id` for interstitials).
 */
export const notCovered: readonly { record: string; reason: Reason; why: string }[] = [
  { record: '*/', reason: 'any-host', why: 'blog themes, forum plug-ins and generic lists' },
  { record: 'generic-', reason: 'any-host', why: 'imitations and walls that any site paints itself' },
  { record: 'www.360doc.com/content', reason: 'in-page', why: 'a click guard inside the article' },
  { record: 'bbs.acgrip.com/', reason: 'in-page', why: 'a Discuz dialog' },
  { record: 'bbs.nga.cn/read.php', reason: 'in-page', why: 'a dialog over the thread' },
  { record: 'nga.178.com/read.php', reason: 'in-page', why: 'a dialog over the thread' },
  { record: 'ngabbs.com/read.php', reason: 'in-page', why: 'a dialog over the thread' },
  { record: 'nga-modal', reason: 'in-page', why: 'a dialog over the thread' },
  { record: 'blog.51cto.com/ ', reason: 'in-page', why: 'a click handler inside the article' },
  { record: 'linux.do/', reason: 'in-page', why: 'a dialog over the topic' },
  { record: 'wj.qq.com/s2/', reason: 'in-page', why: 'a click guard inside the questionnaire' },
  { record: 'mail.qq.com/ onclick', reason: 'in-page', why: 'a click guard inside the message' },
  { record: 't.cn/ a@title', reason: 'in-page', why: 'the title of a link in the stream' },
  {
    record: 'mp.weixin.qq.com/s/ ',
    reason: 'in-page',
    why: "an article's own links; the article is no wrapper",
  },
  { record: 'bluesky-dialog', reason: 'in-page', why: 'a dialog over the feed' },
  { record: 'steam-link-removed', reason: 'in-page', why: 'the text was replaced on the server' },
  { record: 'telegram-desktop-dialog', reason: 'in-page', why: 'a box of the desktop application' },
  { record: 'mail.google.com/', reason: 'in-page', why: 'an attribute of the links in a message' },
  { record: 'link.logonews.cn/* ', reason: 'needs-network', why: 'a short link answered by a redirect' },
  {
    record: 'steam.gs/',
    reason: 'needs-network',
    why: 'a short link; the record only cleans its own address',
  },
  {
    record: '*.instagram.com/ u',
    reason: 'contradicted',
    why: 'better-known records name the hosts l. and lm.; elsewhere it is an ordinary page',
  },
  {
    record: '*.steamcommunity.com/ url',
    reason: 'contradicted',
    why: 'better-known records name /linkfilter; elsewhere it is an ordinary page',
  },
  {
    record: '*.youtube.com/ q',
    reason: 'contradicted',
    why: 'better-known records name /redirect; elsewhere it is an ordinary page',
  },
  {
    record: 'facebook.com/ ',
    reason: 'contradicted',
    why: 'better-known records name /l.php and /flx/warn; the start page is an ordinary page',
  },
  {
    record: 'huaban.com/go .wrapper',
    reason: 'contradicted',
    why: 'two records read `#__NEXT_DATA__`; the button itself holds no address',
  },
  {
    record: 'link.segmentfault.com/ enc',
    reason: 'contradicted',
    why: 'live values are `iv.ciphertext`, not base64 (two sources)',
  },
  {
    record: 'www.mydealz.de/visit/',
    reason: 'in-page',
    why: 'the destination is the title of a link on the offer’s own page; the address only forwards',
  },
  {
    record: 'nl.pepper.com/visit/',
    reason: 'in-page',
    why: 'the destination is the title of a link on the offer’s own page; the address only forwards',
  },
  {
    record: 'www.pepper.ru/visit/',
    reason: 'in-page',
    why: 'the destination is the title of a link on the offer’s own page; the address only forwards',
  },
  {
    record: 'www.preisjaeger.at/visit/',
    reason: 'in-page',
    why: 'the destination is the title of a link on the offer’s own page; the address only forwards',
  },
  {
    record: 'www.promodescuentos.com/visit/',
    reason: 'in-page',
    why: 'the destination is the title of a link on the offer’s own page; the address only forwards',
  },
  {
    record: 'protect-us.mimecast.com/s/ server',
    reason: 'needs-network',
    why: 'an opaque token beside a host',
  },
  {
    record: 'protect-us.mimecast.com/s/abc123 domain',
    reason: 'contradicted',
    why: 'a host is a hint, not the destination',
  },
  {
    record: 'curseforge.com/ remoteurl',
    reason: 'contradicted',
    why: 'six sources know `/linkout?remoteUrl=`',
  },
  { record: 'outgoing.prod.mozaws.net/ ?', reason: 'contradicted', why: 'four sources know `/v1/<hash>/`' },
  { record: 'vk.com/ to', reason: 'contradicted', why: 'five sources know `/away.php?to=`' },
  {
    record: 'www.pixiv.net/jump.php a@href',
    reason: 'contradicted',
    why: 'the address always holds it (six sources); the first link of a page may be any',
  },
];
