/**
 * What pages say that warn of a link, hold it back or look it over. Said of this very link: that a foreign page may hold
 * a danger, and that one should beware, every leaving page says.
 */

import { listed } from './words';

/** Also by the numbers to call about it; in a longer number, of a licence or in an address, they are none. */
const ANTI_FRAUD =
  /反[诈詐]|涉[诈詐]|(?:涉[嫌及]|疑似)[诈詐][骗騙]|[诈詐][骗騙][风風][险險]|[电電]信(?:网络)?[诈詐][骗騙]|(?<!\d)(?:96110|12381)(?!\d)/;
/** A site, an employer or a carrier has stopped it, or a mail scanner stands before it. */
const STOPPED = listed(
  'has been blocked|is blocked by|website is blocked|blocked by your|site blocked|organization blocked|malware detected|has been filtered|internet use policy|acceptable use policy|override and continue|recorded by it|skip the scan|scanning this link|being scanned|is scanning|deceptive site|dangerous site|wurde gesperrt|seite gesperrt|危险网站|危險網站|恶意网址|惡意網址|停止解析|заблокирован|site bloqué|été bloqué|sitio bloqueado|bloqueado por|차단 안내|차단되었|アクセスをブロック|access denied',
);
/** Said of this very page; that a foreign one may hold a danger every leaving page says. */
const AT_RISK =
  /(?<!可能|不|或|或许|或許|能会|能會|是否|若|如|如果)存在(?:较高|较大|極高|极高|高|重大)?(?:安全|欺[诈詐])?(?:风险|風險|隐患|隱患)/;
/** The page was held back; that it does not open by itself is a leaving page's own doing. */
const HELD_BACK =
  /(?:[为為][您你]|已|(?<!未|没有|沒有)被[^。！？\s，]{0,12})(?:[拦攔]截|停止[访訪][问問]|封堵|查封)(?!了?(?:自[动動]|跳[转轉]|[弹彈]))/;

/** One link, found to be dangerous, in the languages that pages are met in. Each looks no further than its sentence. */
const FOUND_DANGEROUS: readonly RegExp[] = [
  /(?<!not (?:been )?)\b(?:reported|flagged|identified|listed|classified|marked|suspected|confirmed|known(?! sender| source))\b[^.!?]{0,60}\b(?:scam|fraud|phishing|malware|virus|malicious|dangerous|harmful|unsafe|deceptive)/,
  /\b(?:link|site|website|page|url|address|domain)\b[^.!?]{0,12}\b(?:is|be|appears|contains)\b[^.!?]{0,24}(?<!\b(?:not(?: an?)?|no|free (?:of|from)(?: any)?) )\b(?:scam|fraud|phishing|malware|virus|malicious|dangerous|harmful|unsafe|deceptive|suspicious)/,
  /\b(?:blacklist|blocklist|risk of malware|(?<!(?:if you (?:do not|don.t|are)|unless)[^.!?]{0,60})(?:do|should) not (?:continue|proceed)(?! (?:if|unless)))/,
  /(?:(?<=[被已人户戶])[举舉][报報]|[举舉][报報](?![诈詐][骗騙])|[标標][记記]|[认認]定|[识識][别別]|确认|確認|列入|[检檢][测測])(?:(?!不[是含为為]|是否)[^。！？]){0,12}(?:[诈詐][骗騙]|[钓釣][鱼魚]|欺[诈詐]|[恶惡]意|木[马馬]|病毒|黑名[单單]|[危][险險])/,
  /(?<!可能|[不否])(?:[为為]|是|[属屬]于|疑似|涉嫌|可能[为為]|可能是|含有|包含)(?:已知|一[个個])?的?(?:[诈詐][骗騙]|[钓釣][鱼魚]|欺[诈詐]|[恶惡]意|木[马馬]|病毒)|(?<![如若][^。！？]{0,8}[不未][^。！？]{0,20})[请請]勿[继繼][续續]|(?<![如若][^。！？]{0,20})建[议議][您你]?停止[访訪]/,
  /(?:詐欺|フィッシング|マルウェア|ウイルス|危険)[^。]{0,20}(?:可能性|疑い|報告|恐れ|おそれ|感染|検出)|アクセスしないで/,
  /(?:피싱|사기|악성|바이러스|위험)[^.]{0,20}(?:신고|확인|탐지|감지|의심)|접속하지 마/,
  /(?:gemeldet|eingestuft|erkannt|markiert)[^.!?]{0,40}(?:betr[uü]g|schadsoftware|phishing|gefährlich)|(?:betrügerisch|schadsoftware|phishing|gefährlich)[^.!?]{0,40}(?:gemeldet|eingestuft|erkannt|markiert)|(?:link|seite) ist [^.!?]{0,16}(?:gefährlich|schädlich|betrügerisch)/,
  /(?:signalé|identifié|considéré|classé)e? comme[^.!?]{0,30}(?:fraud|dangere|malveill|hameçon|suspect)|(?:lien|site|page) (?:est|semble) [^.!?]{0,16}(?:dangere|malveill|fraud)/,
  /(?:denunciad|reportad|identificad|marcad|clasificad)[oa] como[^.!?]{0,30}(?:fraud|peligros|malicios|phishing|estafa)|(?:enlace|sitio|página|web) (?:es |puede ser )?[^.!?]{0,16}(?:peligros|malicios|fraudulent)[oa]\b/,
  /(?:ссылка|сайт|страница)(?![а-я])[^.!?]{0,30}(?:опасн|мошенн|вредонос|фишинг|вирус)|(?:фишинговый|мошеннический|опасный) сайт/,
  /(?:báo cáo|xác định|đánh dấu) là[^.]{0,30}(?:lừa đảo|mã độc|nguy hiểm|độc hại)|trang (?:web )?(?:lừa đảo|nguy hiểm|độc hại)/,
];

/** Who paid for the way is in it: help around those is not what this is for. */
const AD_GATE = listed(
  'skip ad|sponsored message|viewing this ad|watch the ad|get link|disable your ad|跳过广告|跳過廣告|观看广告|觀看廣告|広告をスキップ|広告を見|광고 건너뛰기|광고를 시청|saltar publicidad|saltar anuncio|werbung überspringen|passer la pub|пропустить рекламу|реклама оплачивает|получить ссылку|bỏ qua quảng cáo',
);

const says = (text: string, fragments: readonly string[]): boolean =>
  fragments.some((fragment) => text.includes(fragment));

/** @param text what the page says, lower-cased and capped */
export function dangerNamed(text: string): 'anti-fraud' | 'blocked' | null {
  if (ANTI_FRAUD.test(text)) return 'anti-fraud';
  // A title that says "stopped" over "open it in a browser" names no danger (QQ); what else the page says may.
  const isStopped = !text.includes('使用浏览器访问') && (says(text, STOPPED) || HELD_BACK.test(text));
  return isStopped || AT_RISK.test(text) || FOUND_DANGEROUS.some((sentence) => sentence.test(text))
    ? 'blocked'
    : null;
}

/** @param text what the page and its buttons say, lower-cased and capped */
export function isAdGate(text: string): boolean {
  return says(text, AD_GATE);
}
