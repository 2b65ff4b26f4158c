import { type Company, DOMAIN_LIST, family, list, TRACKER_RADAR } from '../company';

/** Companies elsewhere, in no order that says anything. */
export const internationalCompanies: readonly Company[] = [
  {
    id: 'google',
    name: { en: 'Google', zh_CN: '谷歌', zh_TW: 'Google' },
    sites: [
      ...list(`
        youtube.com youtu.be youtube-nocookie.com youtubekids.com gmail.com googlemail.com goo.gl g.co forms.gle page.link
        gstatic.com googleusercontent.com ggpht.com ytimg.com googlegroups.com googlesource.com googleblog.com
        googlevideo.com googleadservices.com doubleclick.net ampproject.org blogger.com android.com chrome.com chromium.org
        golang.org tensorflow.org kaggle.com waze.com web.dev withgoogle.com abc.xyz waymo.com feedburner.com firebase.com
        fitbit.com looker.com`),
      ...family(
        'google',
        `com cn com.hk com.tw com.sg com.my com.ph com.vn co.th co.id co.in co.jp co.kr co.uk co.nz co.za com.au com.br com.mx
         com.ar com.tr com.ua com.eg com.sa ca de fr it es nl be at ch se no dk fi pl cz sk hu
         ro bg gr pt ie ru by kz lv lt ee ae cl co.il`.replace(/\s+/g, ' '),
      ),
    ],
    sources: [`${TRACKER_RADAR}Google%20LLC.json`],
  },
  {
    id: 'meta',
    name: { en: 'Meta', zh_CN: 'Meta', zh_TW: 'Meta' },
    sites: list(`
      facebook.com facebook.net fb.com fb.me fb.gg fb.watch m.me messenger.com instagram.com instagr.am ig.me cdninstagram.com fbcdn.net
      fbsbx.com facebookmail.com threads.com threads.net whatsapp.com whatsapp.net wa.me meta.com meta.ai oculus.com
      internet.org`),
    sources: [`${TRACKER_RADAR}Facebook%2C%20Inc..json`, `${DOMAIN_LIST}meta`],
  },
  {
    id: 'microsoft',
    name: { en: 'Microsoft', zh_CN: '微软', zh_TW: '微軟' },
    sites: list(`
      microsoft.com linkedin.com linkedin.cn lnkd.in licdn.com github.com githubassets.com npmjs.com office.com
      office.net office365.com microsoft365.com cloud.microsoft outlook.com hotmail.com live.com msn.com msn.cn bing.com bing.com.cn skype.com
      sharepoint.com onedrive.com 1drv.ms aka.ms azure.com windows.com xbox.com xboxlive.com visualstudio.com mcas.ms
      microsoftonline.com nuget.org typescriptlang.org minecraft.net mojang.com swiftkey.com clarity.ms activision.com
      blizzard.com battle.net king.com yammer.com`),
    sources: [
      `${TRACKER_RADAR}Microsoft%20Corporation.json`,
      `${DOMAIN_LIST}github`,
      'https://news.microsoft.com/2023/10/13/xbox-activision-blizzard-king/',
    ],
  },
  {
    id: 'amazon',
    name: { en: 'Amazon', zh_CN: '亚马逊', zh_TW: '亞馬遜' },
    sites: [
      ...family(
        'amazon',
        'com cn ca de fr it es nl pl se sg ae sa eg ie in co.jp co.uk co.za com.au com.br com.mx com.tr',
      ),
      ...list(`
        a.co amzn.to amzn.com amzn.asia amzn.eu z.cn media-amazon.com awsstatic.com primevideo.com
        twitch.tv ttvnw.net jtvnw.net imdb.com goodreads.com audible.com audible.co.uk audible.de ring.com kindle.com zappos.com
        woot.com wholefoodsmarket.com`),
    ],
    sources: [`${TRACKER_RADAR}Amazon%20Technologies%2C%20Inc..json`],
  },
  {
    id: 'x',
    name: { en: 'X', zh_CN: 'X（推特）', zh_TW: 'X（推特）' },
    sites: list('x.com twitter.com t.co twimg.com periscope.tv pscp.tv x.ai grok.com'),
    sources: [`${TRACKER_RADAR}Twitter%2C%20Inc..json`],
  },
  {
    id: 'valve',
    name: { en: 'Valve', zh_CN: 'Valve（Steam）', zh_TW: 'Valve（Steam）' },
    sites: list(`
      steampowered.com steamcommunity.com steamcontent.com steamstatic.com steamusercontent.com steamgames.com steam-chat.com
      steamdeck.com s.team valvesoftware.com dota2.com counter-strike.net playartifact.com underlords.com`),
    sources: [`${DOMAIN_LIST}steam`],
  },
  {
    id: 'apple',
    name: { en: 'Apple', zh_CN: '苹果', zh_TW: '蘋果' },
    sites: list(`
      apple.com apple.com.cn apple.cn icloud.com icloud.com.cn me.com mac.com itunes.com mzstatic.com cdn-apple.com apple.news
      apple.co appsto.re shazam.com beatsbydre.com swift.org`),
    sources: [`${DOMAIN_LIST}apple`],
  },
  {
    id: 'reddit',
    name: { en: 'Reddit', zh_CN: 'Reddit', zh_TW: 'Reddit' },
    sites: list('reddit.com redd.it redditmail.com redditmedia.com redditstatic.com'),
    sources: [`${DOMAIN_LIST}reddit`],
  },
  {
    id: 'telegram',
    name: { en: 'Telegram', zh_CN: 'Telegram', zh_TW: 'Telegram' },
    sites: list('telegram.org t.me telegram.me telegram.dog telegra.ph telesco.pe'),
    sources: [`${DOMAIN_LIST}telegram`],
  },
  {
    id: 'pinterest',
    name: { en: 'Pinterest', zh_CN: 'Pinterest', zh_TW: 'Pinterest' },
    sites: [
      ...family('pinterest', 'com ca de fr it es jp co.uk co.kr com.au com.mx'),
      'pin.it',
      'pinimg.com',
    ],
    sources: [`${TRACKER_RADAR}Pinterest%2C%20Inc..json`],
  },
  {
    id: 'automattic',
    name: { en: 'Automattic', zh_CN: 'Automattic', zh_TW: 'Automattic' },
    sites: list('automattic.com wordpress.com wp.com tumblr.com umblr.com gravatar.com wp.me'),
    sources: ['https://automattic.com/about/'],
  },
  {
    id: 'salesforce',
    name: { en: 'Salesforce', zh_CN: 'Salesforce', zh_TW: 'Salesforce' },
    sites: list('salesforce.com force.com slack.com slack-redir.net slack-edge.com tableau.com heroku.com'),
    sources: [`${DOMAIN_LIST}salesforce`, `${DOMAIN_LIST}slack`],
  },
  {
    id: 'proofpoint',
    name: { en: 'Proofpoint', zh_CN: 'Proofpoint', zh_TW: 'Proofpoint' },
    sites: list('proofpoint.com urldefense.com'),
    sources: ['https://www.proofpoint.com/us/products/email-security-and-protection'],
  },
  {
    id: 'cisco',
    name: { en: 'Cisco', zh_CN: '思科', zh_TW: '思科' },
    sites: list('cisco.com webex.com umbrella.com meraki.com splunk.com'),
    sources: [`${DOMAIN_LIST}cisco`],
  },
  {
    id: 'united-internet',
    name: { en: 'United Internet', zh_CN: 'United Internet', zh_TW: 'United Internet' },
    sites: list(
      'gmx.net gmx.de gmx.com gmx.at gmx.ch web.de mail.com deref-gmx.net deref-web.de deref-mail.com 1und1.de ionos.com',
    ),
    sources: ['https://www.united-internet.de/en/brands.html'],
  },
  {
    id: 'vk',
    name: { en: 'VK', zh_CN: 'VK', zh_TW: 'VK' },
    sites: list('vk.com vk.ru vk.me vk.cc ok.ru mail.ru dzen.ru'),
    sources: [`${DOMAIN_LIST}vk`, `${DOMAIN_LIST}mailru-group`],
  },
  {
    id: 'yandex',
    name: { en: 'Yandex', zh_CN: 'Yandex', zh_TW: 'Yandex' },
    sites: [...family('yandex', 'ru com by kz com.tr uz net'), 'ya.ru', 'kinopoisk.ru'],
    sources: [`${DOMAIN_LIST}yandex`],
  },
  {
    id: 'naver',
    name: { en: 'Naver', zh_CN: 'Naver', zh_TW: 'Naver' },
    sites: list('naver.com naver.me naver.net pstatic.net webtoons.com wattpad.com'),
    sources: [`${DOMAIN_LIST}naver`, 'https://en.wikipedia.org/wiki/Wattpad'],
  },
  {
    id: 'soundcloud',
    name: { en: 'SoundCloud', zh_CN: 'SoundCloud', zh_TW: 'SoundCloud' },
    sites: list('soundcloud.com snd.sc exit.sc gate.sc sndcdn.com'),
    sources: [`${DOMAIN_LIST}soundcloud`],
  },
  {
    id: 'discord',
    name: { en: 'Discord', zh_CN: 'Discord', zh_TW: 'Discord' },
    sites: list('discord.com discord.gg discordapp.com discord.gift'),
    sources: [`${DOMAIN_LIST}discord`],
  },
  {
    id: 'wikimedia',
    name: { en: 'Wikimedia', zh_CN: '维基媒体', zh_TW: '維基媒體' },
    sites: list(`
      wikipedia.org wikimedia.org wiktionary.org wikibooks.org wikinews.org wikiquote.org wikisource.org wikiversity.org
      wikivoyage.org wikidata.org mediawiki.org`),
    sources: [`${DOMAIN_LIST}wikimedia`],
  },
  {
    id: 'bitly',
    name: { en: 'Bitly', zh_CN: 'Bitly', zh_TW: 'Bitly' },
    sites: list('bitly.com bit.ly j.mp'),
    sources: ['https://bitly.com/pages/about'],
  },
  {
    id: 'pixiv',
    name: { en: 'pixiv', zh_CN: 'pixiv', zh_TW: 'pixiv' },
    sites: list('pixiv.net pixiv.me fanbox.cc booth.pm pximg.net'),
    sources: [`${DOMAIN_LIST}pixiv`],
  },
  {
    id: 'dropbox',
    name: { en: 'Dropbox', zh_CN: 'Dropbox', zh_TW: 'Dropbox' },
    sites: list('dropbox.com db.tt dropboxusercontent.com'),
    sources: [`${DOMAIN_LIST}dropbox`],
  },
  {
    id: 'epic-games',
    name: { en: 'Epic Games', zh_CN: 'Epic Games', zh_TW: 'Epic Games' },
    sites: list('epicgames.com unrealengine.com fortnite.com artstation.com'),
    sources: [`${DOMAIN_LIST}epicgames`],
  },
];
