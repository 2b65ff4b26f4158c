/**
 * Each traditional character with its simplified one: those of the words that platforms, their pages and we ourselves use
 * (網頁, 連結, 開啟, 瀏覽, 複製, 攔截, 違規, 訪問, 詐騙, 帳號, 支付寶, 騰訊), and the commonest of what a person notes. No
 * dictionary: words that differ, as 鏈接 and 連結 do, stay two words.
 */
const PAIRS =
  '頁页連连鏈链結结開开啟启網网瀏浏覽览複复復复製制覆复攔拦違违規规訪访問问帳账號号寶宝騰腾訊讯錄录點点擊击請请將将離离內内該该轉转險险風风詐诈騙骗釣钓魚鱼誘诱導导舉举報报訴诉檢检測测處处這这個个裡里裏里' +
  '沒没無无與与為为爲为會会對对時时間间過过還还後后從从來来們们給给讓让說说話话認认識识記记紀纪條条類类種种別别項项選选擇择單单雙双設设關关閉闭顯显隱隐標标籤签簽签準准確确證证據据實实際际應应當当須须許许' +
  '權权則则圍围屬属係系統统組组織织維维護护務务業业產产員员戶户機机構构廠厂電电腦脑軟软體体載载裝装備备傳传輸输儲储檔档資资碼码數数圖图畫画書书寫写讀读聽听視视頻频語语詞词題题論论壇坛評评議议註注誌志郵邮' +
  '遞递區区門门聯联絡络繫系線线雲云環环發发佈布聞闻級级變变動动態态進进達达遠远運运遲迟適适遊游戲戏樂乐團团購购買买賣卖貨货價价費费錢钱銀银賬账財财貼贴負负責责質质貴贵幣币貿贸貸贷學学習习師师課课醫医藥药' +
  '國国臺台灣湾東东廣广場场鄉乡鎮镇縣县島岛億亿萬万兩两幾几歲岁長长張张頭头臉脸親亲愛爱歡欢惡恶壞坏髒脏亂乱滅灭殺杀經经驗验審审嚴严範范觸触傷伤終终於于並并僅仅錯错誤误異异獲获換换掃扫輯辑編编縮缩減减簡简' +
  '華华夢梦紅红綠绿藍蓝黃黄飛飞鳥鸟馬马貓猫龍龙雞鸡豬猪車车輪轮軌轨鐵铁鏡镜鎖锁鑰钥鍵键鈕钮釘钉針针參参協协約约營营執执辦办試试驟骤嘗尝優优勢势獎奖贈赠願愿義义講讲談谈誰谁調调謝谢誠诚諾诺謠谣讚赞續续繼继' +
  '總总緩缓絕绝細细絲丝綁绑綜综緊紧練练著着況况滿满陣阵觀观淺浅彈弹獨独徵征層层徑径邊边擾扰蹤踪嗎吗繞绕衝冲併并雜杂閱阅補补額额預预訟讼篩筛餘余較较隨随暫暂詳详尋寻輩辈詢询樣样週周暢畅蘋苹農农鵝鹅訂订艙舱' +
  '滯滞擔担術术揚扬潔洁濾滤濫滥擬拟溫温滾滚稱称積积穩稳筆笔節节築筑粵粤糾纠納纳紙纸罰罚羅罗聲声職职脫脱膽胆艦舰蔔卜虛虚誕诞賴赖贏赢趕赶輕轻醜丑釋释鑒鉴鑑鉴閃闪閒闲隊队階阶雖虽難难霧雾靜静響响頂顶順顺頓顿' +
  '領领顧顾飯饭飲饮飾饰館馆駐驻驅驱髮发鬧闹麗丽麥麦麼么齊齐齡龄徹彻懷怀憑凭戰战撥拨擁拥擴扩攝摄敗败敵敌斷断曆历歷历曉晓樓楼橋桥檻槛殘残氣气決决沖冲淨净漢汉潛潜濟济災灾煙烟煩烦熱热爭争牆墙獵猎現现瑣琐瓏珑' +
  '畢毕盜盗監监盤盘礙碍禮礼禍祸稅税競竞';

// Pure, so that whoever does not search does not carry them.
const SIMPLIFIED = /* @__PURE__ */ tableOf(PAIRS);
const TRADITIONAL = /* @__PURE__ */ anyOf(SIMPLIFIED);

/** The text in simplified characters, as far as these go, so that both scripts find each other. */
export function inOneScript(text: string): string {
  return text.replace(TRADITIONAL, (character) => SIMPLIFIED.get(character) ?? character);
}

function tableOf(pairs: string): ReadonlyMap<string, string> {
  const table = new Map<string, string>();
  for (let i = 0; i < pairs.length; i += 2) table.set(pairs.charAt(i), pairs.charAt(i + 1));
  return table;
}

function anyOf(table: ReadonlyMap<string, string>): RegExp {
  return new RegExp(`[${[...table.keys()].join('')}]`, 'g');
}
