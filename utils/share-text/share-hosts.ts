/** Whose address a link in a share text is: sites of the apps that hand out codes, and of the drives. Data. */

/** Sites of apps whose share texts carry codes; a link to one stands for that app's code in the same text. */
const appSites: Readonly<Record<string, readonly string[]>> = {
  taobao: ['tb.cn', 'taobao.com', 'tmall.com', '1688.com', 'tmall.hk', 'goofish.com'],
  jd: ['3.cn', 'jd.com', 'jd.hk', 'jingxi.com'],
  pinduoduo: ['yangkeduo.com', 'pinduoduo.com'],
  douyin: ['douyin.com', 'iesdouyin.com'],
  kuaishou: ['kuaishou.com', 'kuaishouapp.com', 'gifshow.com'],
  xiaohongshu: ['xhslink.com', 'xhslink.cn', 'xiaohongshu.com'],
  bilibili: ['b23.tv', 'bilibili.com', 'bili2233.cn'],
  alipay: ['alipay.com'],
  quark: ['quark.cn'],
  baidu: ['mr.baidu.com'],
};

/** Drives whose shared folders want a passcode that is written beside the link. */
const driveSites: Readonly<Record<string, readonly string[]>> = {
  baidu: ['pan.baidu.com', 'yun.baidu.com'],
  eyun: ['eyun.baidu.com'],
  aliyundrive: ['aliyundrive.com', 'alipan.com'],
  quark: ['pan.quark.cn'],
  uc: ['drive.uc.cn', 'fast.uc.cn'],
  tianyi: ['cloud.189.cn'],
  caiyun: ['yun.139.com', 'caiyun.139.com'],
  weiyun: ['weiyun.com'],
  xunlei: ['pan.xunlei.com'],
  '115': ['115.com', '115cdn.com', 'anxia.com'],
  '123pan': ['123pan.com', '123pan.cn', '123684.com', '123865.com', '123912.com'],
  lanzou: ['lanzou.com', 'ilanzou.com', 'lanzn.com', 'lanpv.com', 'woozooo.com'],
  jianguoyun: ['jianguoyun.com'],
  ctfile: ['ctfile.com', 'ctfile.net'],
  cowtransfer: ['cowtransfer.com'],
  wenshushu: ['wenshushu.cn', 'wss.ink'],
  feijipan: ['feijipan.com', 'feijix.com'],
};

const bySite = (sites: Readonly<Record<string, readonly string[]>>): Map<string, string> =>
  new Map(Object.entries(sites).flatMap(([id, hosts]) => hosts.map((host) => [host, id])));
const apps = bySite(appSites);
const drives = bySite(driveSites);

/** The app a host belongs to, or null. */
export const findApp = (host: string): string | null => find(apps, host);

/** The drive a host belongs to, or null. */
export function findDrive(host: string): string | null {
  // Lanzou moves through lanzoua.com, lanzoub.com, ... when one of them is blocked.
  if (/(^|\.)lanzou[a-z]\.com$/.test(host)) return 'lanzou';
  return find(drives, host);
}

function find(sites: Map<string, string>, host: string): string | null {
  const labels = host.split('.').slice(-4);
  for (; labels.length > 1; labels.shift()) {
    const id = sites.get(labels.join('.'));
    if (id) return id;
  }
  return null;
}
