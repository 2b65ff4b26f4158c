import { describe, expect, it } from 'vitest';
import { dangerNamed, isAdGate } from '../../utils/guess/dangers';
import type { PageSketch } from '../../utils/guess/guess';
import { guessAt } from './page-sets';

/** Said of the link itself; the page may say that one is leaving, too. */
const DANGEROUS = [
  'Warning: this link may be harmful',
  'The site has been flagged as malicious by our members',
  'This address was reported to us as a scam',
  'It is on our blacklist',
  'The link is not safe and contains malware',
  'It is a known phishing site',
  'This address is known to spread malware',
  'Please do not continue',
  'If you go on, you may lose money. Do not proceed',
  'The site is not ours and is known to be malicious',
  'Override and continue',
  'Scanning this link for threats',
  '该网站已被多名用户举报为诈骗网站',
  '该链接疑似钓鱼网站',
  '請勿繼續訪問',
  '如果您曾在此付款，请立即联系银行。请勿继续访问',
  '该网站不是官方网站，是钓鱼网站',
  '该网站多次被举报诈骗',
  '检测到该网站含有不良或恶意内容',
  '此網域已被列入黑名單',
  '该链接含有病毒',
  '尊敬的用户：您访问的网站存在违法信息，已被中国电信拦截',
  '本網站因違反法令已停止解析',
  'Your organization blocked this website',
  'Website blocked due to fraud',
  'Malware detected on the destination',
  'Cette page a été bloquée',
  'Este sitio fue bloqueado por su operador',
  '불법·유해 정보(사이트)에 대한 차단 안내',
  '접속이 차단되었습니다',
  'アクセスをブロックしました',
  '詐欺サイトの可能性があります',
  'このサイトにアクセスしないでください',
  '피싱 사이트로 신고되었습니다',
  'Die Seite wurde als betrügerisch gemeldet',
  'Der Link ist möglicherweise gefährlich',
  'Ce site a été signalé comme frauduleux',
  'Este sitio fue denunciado como fraudulento',
  'Ссылка может быть опасной',
  'Trang này bị báo cáo là lừa đảo',
];

/** How one goes on all the same says nothing about the danger. */
const DANGEROUS_AND_ON = [
  '该网址已被举报为诈骗网站。如需浏览，请复制后使用浏览器访问',
  '该网页存在安全风险，如仍要访问请使用浏览器访问',
];

/** Sentences with a gap, and each word that may stand in it. */
const EACH_DANGEROUS: readonly [sentence: string, words: string][] = [
  [
    'it was … by many of us for being a scam',
    'reported|flagged|identified|listed|classified|marked|suspected|confirmed|known',
  ],
  [
    'it was reported by many of us for …',
    'scam|fraud|phishing|malware|virus|malicious|dangerous|harmful|unsafe|deceptive',
  ],
  ['this … here is most surely harmful', 'link|site|website|page|url|address|domain'],
  ['the link … a most surely harmful one', 'is|be|appears|contains'],
  [
    'the link is most surely …',
    'scam|fraud|phishing|malware|virus|malicious|dangerous|harmful|unsafe|deceptive|suspicious',
  ],
  [
    '…',
    'on the blacklist|on the blocklist|a risk of malware|do not continue|should not continue|do not proceed',
  ],
  ['被多人…诈骗', '举报|舉報'],
  [
    '它…多次，欺诈',
    '已举报|被举报|别人举报|用户举报|用戶舉報|标记|標記|认定|認定|识别|識別|确认|確認|列入|检测|檢測',
  ],
  ['举报过，有…', '诈骗|詐騙|钓鱼|釣魚|欺诈|欺詐|恶意|惡意|木马|木馬|病毒|黑名单|黑名單|危险|危險'],
  ['它…欺诈', '为|為|是|属于|屬于|疑似|涉嫌|可能为|可能為|可能是|含有|包含|是已知|是一个|是一個|是已知的'],
  ['它是…', '诈骗|詐騙|钓鱼|釣魚|欺诈|欺詐|恶意|惡意|木马|木馬|病毒'],
  ['the page is a casino …', 'dangerous'],
  ['如需帮助，…', '请勿继续'],
  ['为了安全，…', '请勿继续|請勿繼續'],
  ['…として多くの報告', '詐欺|フィッシング|マルウェア|ウイルス|危険'],
  ['詐欺に似た多くの…', '可能性|疑い|報告|恐れ|おそれ|感染|検出'],
  ['…', 'アクセスしないで|접속하지 마'],
  ['… 사이트라고 신고', '피싱|사기|악성|바이러스|위험'],
  ['피싱 사이트라고 …', '신고|확인|탐지|감지|의심'],
  ['von uns … wegen phishing', 'gemeldet|eingestuft|erkannt|markiert'],
  ['gemeldet, weil sie … ist', 'betrug|betrüg|schadsoftware|phishing|gefährlich'],
  ['als … von uns gemeldet', 'betrügerisch|schadsoftware|phishing|gefährlich'],
  ['wegen phishing von uns …', 'gemeldet|eingestuft|erkannt|markiert'],
  ['… möglich gefährlich', 'link ist|seite ist'],
  ['link ist möglich …', 'gefährlich|schädlich|betrügerisch'],
  ['… comme une fraude', 'signalé|signalée|identifié|considéré|classé'],
  ['signalé comme très …', 'frauduleux|dangereux|malveillant|hameçonnage|suspect'],
  ['… très dangereux', 'lien est|site est|page est|lien semble'],
  ['ce lien est très …', 'dangereux|malveillant|frauduleux'],
  [
    '… una estafa',
    'denunciada como|denunciado como|reportado como|identificado como|marcado como|clasificado como',
  ],
  ['denunciado como muy …', 'fraudulento|peligroso|malicioso|phishing|estafa'],
  ['… muy peligroso', 'enlace|sitio|página|web|enlace es|enlace puede ser'],
  ['enlace … bastante claro peligroso', 'es|puede ser'],
  ['enlace es muy …', 'peligroso|peligrosa|malicioso|fraudulenta'],
  ['… очень опасна', 'ссылка|сайт|страница'],
  ['ссылка очень …', 'опасна|мошенническая|вредоносная|фишинговая|вирусная'],
  ['…', 'фишинговый сайт|мошеннический сайт|опасный сайт'],
  ['bị … là rất nguy hiểm', 'báo cáo|xác định|đánh dấu'],
  ['báo cáo là rất …', 'lừa đảo|mã độc|nguy hiểm|độc hại'],
  ['trang …', 'lừa đảo|nguy hiểm|độc hại|web lừa đảo'],
  [
    '存在…',
    '风险|風險|隐患|隱患|安全风险|欺诈风险|欺詐風險|较高风险|较大风险|極高風險|极高风险|高风险|重大风险|重大安全隐患',
  ],
  [
    '页面…',
    '为您拦截|為你攔截|已拦截|已攔截|被拦截|被攔截|已被中国电信拦截|已被公安机关依法封堵|被公安机关查封|已停止访问|為您停止訪問',
  ],
  ['若您并未登录过此处，它会盗号。…', '建议停止访问|建議停止訪問|建议您停止访问'],
];

/** The same of sentences that name no danger of this link. */
const EACH_CAUTIOUS: readonly [sentence: string, words: string][] = [
  ['it was … by us for being a scam', 'not reported|not been reported|reporting|unflagged'],
  ['mail from … may bring a virus', 'known senders|a known sender|known sources|a known source'],
  ['the link is … dangerous', 'not|not a|not an|no|free of|free from|free of any|free from any'],
  [
    '…',
    'the composite is dangerous|the pages be dangerous|the site has dangerous edges|the site isnt dangerous',
  ],
  [
    '… do not continue',
    'if you do not know it,|if you don’t know it,|if you are afraid,|unless you know it,',
  ],
  [
    '…',
    'others are markedly dangerous|links are listed by your antivirus|report a link: this virus scanner helps',
  ],
  ['the page is about …', 'antivirus software'],
  ['you should not continue …', 'if you are afraid|unless you know it'],
  ['…', 'redo not continued|the greyblacklist'],
  ['…', '举报诈骗|舉報詐騙'],
  ['经检测它…恶意网站', '不是|不含|不为|不為|是否'],
  ['它…恶意网站', '不是|可能含有|可能属于|不含有|是否含有|不属于'],
  ['…，请勿继续', '如您不信任|若未确认|如果您并不十分信任'],
  ['…，建议停止访问', '如您不信任|若未确认|如果您并不十分信任该网站'],
  ['sitio con …', 'peligrosos|maliciosos'],
  ['сайты … вирусы', 'содержат'],
  ['…存在安全风险', '可能|不|或|或许|或許|能会|能會|是否|若|如|如果'],
  [
    '页面…',
    '未被拦截|没有被拦截|沒有被攔截|已拦截自动跳转|已攔截自動跳轉|已拦截了自动跳转|已拦截跳转|已攔截跳轉|已拦截弹窗|已攔截彈窗|被浏览器拦截弹窗|未被公安机关查封',
  ],
];

/** Said to the reader, of any foreign page. */
const CAUTIOUS = [
  'Beware of phishing, and never enter your password there',
  'We are not responsible for viruses or the content of external sites',
  'External links can be dangerous',
  'Do not continue if you do not trust it',
  'If you do not trust this link, do not proceed',
  'We cannot guarantee that the site is free of viruses',
  'Make sure that the link is not malicious',
  'This link has not been reported as dangerous',
  'Only open links from known senders to avoid phishing',
  '经检测该链接不存在安全风险',
  '该链接未被拦截，但不属于本站',
  '如果您不信任该网站，请勿继续访问',
  '若您不信任該網站，請勿繼續',
  '请确认该网站不是钓鱼网站',
  '本站无法保证其不含有病毒',
  '请自行判断是否为恶意网站',
  '举报诈骗信息请联系我们',
  '请注意您的账号安全，谨防诈骗和钓鱼网站',
  '外部链接可能含有病毒，请谨慎访问',
  '請謹慎前往第三方網站，慎防詐騙',
  '外部サイトの内容について責任を負いません',
  '피싱에 주의하세요',
  'Achten Sie auf Phishing',
  'Méfiez-vous du hameçonnage',
  'Cuidado con el phishing',
  'Внешние сайты могут содержать вирусы',
];

const leaving = (words: string): Partial<PageSketch> => ({
  text: `You are leaving our site. ${words}`,
  anchors: [{ href: 'https://www.example.com/a', text: 'Continue' }],
});
const proposes = (page: Partial<PageSketch>): boolean =>
  guessAt({
    ...{ url: 'https://forum.example/leave?to=https%3A%2F%2Fwww.example.com%2Fa', title: '', text: '' },
    ...{ anchors: [], buttons: [], ...page },
  }).length > 0;

describe('a page that warns of its link', () => {
  it.each([...DANGEROUS, ...DANGEROUS_AND_ON])('T18 is told, and nothing is proposed: %s', (words) => {
    expect(dangerNamed(words.toLowerCase())).toBe('blocked');
    expect(proposes(leaving(words))).toBe(false);
  });

  it.each(EACH_DANGEROUS)('is told by each word: %s', (sentence, words) => {
    const untold = words.split('|').filter((word) => dangerNamed(sentence.replace('…', word)) !== 'blocked');
    expect(untold).toEqual([]);
  });

  it('is told for a fraud by each word', () => {
    const words =
      '反诈|反詐|涉诈|涉詐|涉嫌诈骗|涉及詐騙|疑似诈骗|诈骗风险|詐騙風險|电信诈骗|電信詐騙|电信网络诈骗'.split(
        '|',
      );
    expect(words.filter((word) => dangerNamed(`这是${word}。`) !== 'anti-fraud')).toEqual([]);
  });

  it('is told also where its words stand on several lines', () =>
    expect(proposes(leaving('\nIt has\nbeen\nblocked'))).toBe(false));

  it('is not one that was stopped, and opens in a browser', () => {
    expect(dangerNamed('已停止访问该网页 请复制后使用浏览器访问')).toBeNull();
  });

  it('has rows that only caution', () => expect(CAUTIOUS.length).toBeGreaterThan(0));
  it.each(EACH_CAUTIOUS)('is not one that says in any such words: %s', (sentence, words) => {
    expect(words.split('|').filter((word) => dangerNamed(sentence.replace('…', word)))).toEqual([]);
  });
  it.each(CAUTIOUS)('is not one that cautions its reader: %s', (words) => {
    expect(dangerNamed(words.toLowerCase())).toBeNull();
    expect(proposes(leaving(words))).toBe(true);
  });

  it.each([
    ['请拨打96110', 'anti-fraud'],
    ['请拨打12381', 'anti-fraud'],
    ['京ICP备12381234号', null],
    ['https://item.example.com/100961101.html', null],
  ])('names fraud by the number to call only where that stands alone: %s', (words, danger) => {
    expect(dangerNamed(words.toLowerCase())).toBe(danger);
    expect(proposes(leaving(words))).toBe(danger === null);
  });

  it('T17 looks no further than a sentence, whatever the text', () => {
    const text = 'reported 举报 gemeldet signalé denunciado ссылка '.repeat(200);
    expect(dangerNamed(text)).toBeNull();
  });
});

describe('a page that is in the way for money, or leads to a log-in or a payment', () => {
  it.each(['Skip Ad', 'Get link', '跳过广告', '広告をスキップ', '광고 건너뛰기', 'Werbung überspringen'])(
    'proposes nothing: %s',
    (words) => {
      expect(isAdGate(words.toLowerCase())).toBe(true);
      expect(proposes({ ...leaving(''), buttons: [words] })).toBe(false);
    },
  );

  it.each([
    'https://sso.example.com/login?a=1',
    'https://www.example.com/oauth/authorize',
    'https://pay.example.com/',
  ])('proposes nothing that leads to %s', (to) => {
    const url = `https://forum.example/leave?to=${encodeURIComponent(to)}`;
    expect(proposes({ ...leaving(''), url, anchors: [] })).toBe(false);
  });

  it('proposes an article about one', () => {
    const url = `https://forum.example/leave?to=${encodeURIComponent('https://blog.example.com/how-to-pay-your-taxes')}`;
    expect(proposes({ ...leaving(''), url, anchors: [] })).toBe(true);
  });

  it('proposes nothing where the page is gone', () =>
    expect(proposes(leaving('Page not found'))).toBe(false));
});
