import type { Language } from '../../utils/language/translate';

/** What stands on a picture of the stores beside the screen. */
export interface Caption {
  title: string;
  says: string;
}

/** The scenes that are shown, and the tile. */
export type Captioned = 'popup-notice' | 'popup-warning' | 'history' | 'map' | 'tile';

/** In every language. */
export const captions: Readonly<Record<Language, Readonly<Record<Captioned, Caption>>>> = {
  en: {
    'popup-notice': {
      title: 'See where a link leads',
      says: 'A platform put a page in front of it. The destination comes first, then one click opens it.',
    },
    'popup-warning': {
      title: 'A warning stays a warning',
      says: 'The platform’s own words, Go back first, and a second step before anything opens.',
    },
    history: {
      title: 'What was stopped, in whose words',
      says: 'A private history on this device: search it, export it, delete it.',
    },
    map: {
      title: 'Who stops what',
      says: 'Whose platforms stopped links to whose sites, counted from your own history.',
    },
    tile: { title: 'Onward', says: 'See where blocked links lead' },
  },
  zh_CN: {
    'popup-notice': {
      title: '先看清链接通向哪里',
      says: '平台在链接前放了一页。这里先告诉你去向，再由你一键打开。',
    },
    'popup-warning': {
      title: '风险警告，绝不略过',
      says: '原样引用平台的话，先请你返回；要打开，得再确认一步。',
    },
    history: {
      title: '谁拦的、怎么说的，都有记录',
      says: '记录只留在这台设备上，可以搜索、导出，也可以随时删除。',
    },
    map: { title: '拦截关系一目了然', says: '谁的平台拦下了通向谁的链接，由你自己的记录统计。' },
    tile: { title: '去向 Onward', says: '看清被拦链接通向哪里' },
  },
  zh_TW: {
    'popup-notice': {
      title: '先看清連結通往哪裡',
      says: '平台在連結前放了一頁。這裡先告訴你去向，再由你一鍵開啟。',
    },
    'popup-warning': {
      title: '風險警告，絕不略過',
      says: '原樣引用平台的話，先請你返回；要開啟，得再確認一步。',
    },
    history: {
      title: '誰攔的、怎麼說的，都有紀錄',
      says: '紀錄只留在這台裝置上，可以搜尋、匯出，也可以隨時刪除。',
    },
    map: { title: '攔截關係一目了然', says: '誰的平台攔下了通往誰的連結，由你自己的紀錄統計。' },
    tile: { title: '去向 Onward', says: '看清被攔連結通往哪裡' },
  },
};
