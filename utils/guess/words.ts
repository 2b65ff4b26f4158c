/**
 * What leaving pages say, in the languages they are met in. Data: lower-cased fragments, looked for as they
 * stand. A fragment has to be rare on ordinary pages; it never decides alone.
 */

/** A list as it is written down: a word each line, or several with a bar between them. */
export const listed = (text: string): readonly string[] =>
  text
    .split(/[\n|]/)
    .map((word) => word.trim())
    .filter((word) => word !== '');

/** "You are leaving this site", or "open it elsewhere". */
export const LEAVING = listed(`
  将离开|将要离开|正在离开|正要离开|带您离开|离开本站|离站提醒|离站提示|离开提示|即将退出
  如需浏览|使用浏览器访问|复制后使用浏览器|如需瀏覽
  將離開|將要離開|正在離開|正要離開|帶您離開|離開本站|離站
  you are leaving|you're leaving|you're now leaving|are now leaving|about to leave|about to exit|you are exiting|are now exiting
  will be leaving|will leave|want to leave|takes you away|taking you to a site outside|taking you outside|takes you outside|exit notification
  leaving site|you have left|link takes you|leads outside
  を離れ|ではございません|外部サイトへ|外部サイトに|外部サイトを|外部のサイト|別サイトへ|外部ページへ|外部ページを|外にあるページ
  クッションページ|ジャンプします|ここから先は
  покидаете|вы уходите|уходите с сайта|уходите?|вы переходите|перейти на внешний|переходите по|за пределы
  залишаєте|покидаєте|ви переходите|пакідаеце|напускате
  saliendo|vas a salir|va a salir|a punto de salir|abandonando|abandonar|fuera de nuestro
  verlässt|verlassen nun|verlassen jetzt|sie verlassen|zu verlassen|verlassen gleich
  ayrılıyorsunuz|ayrılmak üzere|terk ediyorsunuz|çıkmak üzeresiniz|sitesinden çık
  떠납니다|떠나려|떠나시|벗어나|나가려고|외부 사이트로|다른 사이트로|외부 페이지로
  vous quittez|allez quitter|point de quitter|quitter le site|mène hors de
  está saindo|prestes a sair|vai sair|a sair de|está a sair|deixando o site
  stai lasciando|stai per lasciare|sta per lasciare|si sta lasciando|state lasciando|stai abbandonando
  opuszczasz|opuścisz|opuszczają|wychodzisz z
  je verlaat|u verlaat|te verlaten|verlaat nu
  du lämnar|att lämna|ni lämnar|forlater|forlader|at forlade|poistut|poistumassa
  opúšťate|opouští|elhagyja|elhagyod|elhagyni készül|părăsiți|părăsești|αποχωρείτε|εγκαταλείπετε
  paliekate|išeinate iš|jūs pametat|pametat vietni|atstājat|lahkute|lahkud|lahkumas|zapuščate|napuštate|napuštaš|izlazite sa|напуштате
  þú ert að yfirgefa|sortint|sortireu|abandoneu|esteu a punt de sortir|saíndo|vas saír|po largoheni|po dilni
  छोड़ रहे|बाहर जा रहे|ছেড়ে যাচ্ছ|வெளியேறுகிறீர்கள்|వదిలి వెళ్తున్నారు|umalis ka|aalis ka|unaondoka|шығып барасыз|кетіп барасыз|դուրս եք գալիս|ტოვებთ
  rời khỏi|đang rời|meninggalkan|akan keluar dari|ออกจาก|مغادرة|تغادر|در حال خروج|ترک می|עוזב|לעזוב|עזיבת
`);

/** "It belongs to somebody else." */
export const EXTERNAL = listed(`
  外部链接|外部网站|第三方網|第三方平|外部网页|外部页面|第三方网|第三方页|第三方商家|外链|站外|非官方网页|不属于|官方页面|非本站|安全性未知
  以外的网站|外部連結|外部網站|外部網頁|外部站|以外的網站|其他網站|不屬於|官方網頁|第三方頁|不是官方|的官方网址|非官方链接|不受信任|无法确认该|无法保证|本站不负
  unknown website|unknown site|third-party site|third party site|third-party website|non-government site|non-federal
  unverified link|outside our|not part of|not be responsible|is not responsible|no control over|not endorse|cannot verify
  外部リンク|外部サイト|外部ページ|リンク先|当社のウェブサイトを離れ
  внешний сайт|внешняя ссылка|внешней ссылк|внешний ресурс|внешний переход|внешние сайты|внешних сайт|сторонний|другой сайт|чужой сайт|зовнішн
  sitio ajeno|es ajeno|sitio de terceros
  anderen anbieters|inhalte der folgenden seite
  dış bağlantı|dış bir site|harici|başka bir site|başka siteye
  외부 사이트|외부 링크|외부 페이지|운영하지 않
  lien sortant|site tiers
  site de terceiros|sites de terceiros
  sito esterno|collegamento esterno|link esterno|contenuti esterni|sito terzo
  zewnętrzn|ekstern|ulkoi|külső|extern
  išorin|ārēj|välislehe|välislink|välisele|välisveeb|vanjsk|spoljn|zunanj|надворешн|ytri vef|utanaðkomandi|e jashtme
  बाह्य|বাহ্যিক|বহিরাগত|வெளிப்புற|బాహ్య|panlabas|tovuti ya nje|сыртқы|արտաքին|გარე |laman web luar|pautan luar
  εξωτερικ|външ|bên ngoài|liên kết ngoài|trang web khác|bên thứ ba|situs luar|laman luar|ภายนอก|خارجي|חיצוני|बाहरी
`);

/** "You are on your way somewhere." */
export const ON_THE_WAY = listed(`
  正在跳转|将跳转|秒后跳转|跳转中|跳转提示|跳转提醒|页面跳转|安全跳转|确认跳转|自动跳转|为您跳转|将要访问|您将访问|你将访问|您将前往|即将访问|即将前往|即将打开|前往以下|去往|正在前往|要打开这个链接|要打开此链接|要打开该链接|正在访问的链接|点击的链接|跳轉|轉址|連結至|將前往|即將訪問|即將造訪|將要訪問|即將開啟|點擊的連結|點選的連結
  redirect notice|redirecting to|redirect you|url redirects to|link redirects to|want to open this link|trying to send you to|sending you to|taking you to|clicked on a link|proceed to external|redirecting you|being redirected|will be redirected|be redirected to|about to visit|about to go to|about to open|you will be taken|will now access|you followed a|are you sure you want to go|outgoing link|outbound link|link preview|link leads to|leads to the following|continue to destination|link is ready|just one more step|following website|clicked a link
  リダイレクトし|移動します|移動しようと|開こうとして|開きます|移動先|へ進む
  переход по|перенаправл|ссылка ведет|ссылка ведёт|собираетесь перейти|переход на
  redirig|serás dirigido|página de destino|te llevará|le llevará|dirección de destino
  weitergeleitet|weiterleitung|möchten sie fortfahren|möchtest du fortfahren|seite aufzurufen
  yönlendiril|gitmek üzeresiniz|devam etmek istiyor
  이동합니다|이동하려|이동하시겠|연결됩니다|연결되는
  redirection|vous rendre sur|va vous mener
  redirecionad|redirecionamento|será direcionado|leva a um
  reindirizz|verrai indirizzato|prosegui verso|przekierowan|przechodzisz|doorgestuurd|doorverwezen|omdirigeras|přesměrov|přecházíte|átirányít|redirecționa
  chuyển hướng|đưa bạn tới|sẽ chuyển|dialihkan|menuju|กำลังจะ|เปลี่ยนเส้นทาง|سيتم توجيهك|הנך מועבר|עומד לעבור
`);

/** What stands on the way on: whole words of an anchor or button, or its start. */
export const WAY_ON = listed(`
  继续|前往|访问|跳转|确认|确定|打开|立即|仍要|仍然|直接|我已知晓|点此继续|点击跳转|请点击这里|离开|繼續|確定|確認|離開
  continue|proceed|visit|open|take me|yes|ok|okay|skip|leave|click here|here|i understand|i want|accept|agree|confirm|go|next
  移動|はい|進む|開く|外部サイトを開く|このページへ移動|リンク先|次へ|ページを開く|続行|つづける
  продолж|открыть|да|всё равно|все равно|далее|дальше|іти|перейт
  sí|si|seguir|aceptar|ir a|ir al|haz clic|acceder|prosseguir|sim|ir para|prosegui|continua|vai|accetta
  weiter|ja|fortfahren|link öffnen|öffnen|zum ziel|seite aufrufen|hier
  devam|evet|siteye git|git|tamam
  이동|계속|확인|예|바로가기
  oui|accéder|poursuivre|cliquez ici|visiter
  przejdź|kontynuuj|dalej|tak|doorgaan|ga verder|verder|fortsätt|fortsett|fortsæt|jatka|pokračovat|pokračovať|tovább|continuă|συνέχεια|продължи
  tęsti|eiti|turpināt|doties|jätka|mine|nastavi|nadaljuj|prijeđi|áfram|vazhdo
  जारी रखें|आगे बढ़ें|চালিয়ে যান|এগিয়ে যান|தொடர|కొనసాగించు|magpatuloy|endelea|жалғастыру|շարունակել|გაგრძელება|teruskan
  tiếp tục|đồng ý|lanjut|ดำเนินการต่อ|ไปยัง|متابعة|ادامه|המשך
`);

/** Signs of a conversation, an article's foot or a shop: a page that speaks *about* leaving, or of other things. */
export const CONVERSATION = listed(`
  回复|举报|评论|点赞|发表于|楼主|收藏|加入购物车|立即购买|本文|上一篇|相关推荐|相关新闻|发布公告
  reply|quote|comments|posted|log in or register|unsaved changes|this article|this policy|add to cart|add to basket|assignee|reviews|subscribe|webhooks
  返信|投稿日|ベストアンサー|コメント|関連する質問
  ответить|цитировать|комментари|похожие вопросы|ответ:
  antworten|zitieren|in diesem artikel|responder|citar|répondre|citer|댓글|작성일|yanıtla|alıntı
`);

/** Parts of an address that leaving pages have, split at everything that is no letter. */
export const PLACES = new Set(
  `out exit leave leaving leavingsite away go goto golink gowild jump redirect redir redirector redirection external
  externalresource externallink ext extern outgoing outbound outlink linkout linkfilter linkconfirmation link lien
  enlace interstitial safego transfer tiaozhuan proxy dereferrer sortie salida salir saida sair uscita esci
  weiterleitung cikis disari yonlendir git wyjscie przekieruj opuszczasz verlaten lamna odchod keluar cushion
  sortida exodos izlaz izhod izeja isejimas kilepes parasire siirry poistu forlad vykhod vyhod tranzit transit
  safe safety confirm middle redireccion redireciona forwarding disclaimer visite move`.split(/\s+/),
);

/** Parameters that carry where one is going. */
export const GOING_NAMES = new Set(
  `url u uri link target to dest destination goto go golink out href jump jumpurl redirect q continue site ziel destino
  cible adres adresse indirizzo naar resource t data lnk l r w address weburl gourl tourl linkurl targeturl toasturl
  osoite til cel doel mal enllac lien para adresa addr nuoroda saite continueto pfurl outlink external externalurl redirecturl redirecturi`.split(
    /\s+/,
  ),
);

/** Parameters that carry where one came from, or where one returns to. */
export const RETURN_NAMES = new Set(
  `ref referer referrer from back backurl return returnurl returnto returnuri next callback source src retpath volver
  voltar origin parent feed utmsource`.split(/\s+/),
);
