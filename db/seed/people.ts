import type { DemoPerson, DemoTeam } from './types'

export const demoTeams: DemoTeam[] = [
  { slug: 'deposits', name: { en: 'Deposits team', 'zh-CN': '充提团队' } },
  { slug: 'identity', name: { en: 'Identity team', 'zh-CN': '身份认证团队' } },
  { slug: 'trading', name: { en: 'Trading team', 'zh-CN': '交易团队' } },
  { slug: 'security', name: { en: 'Security team', 'zh-CN': '安全团队' } },
  { slug: 'community', name: { en: 'Community team', 'zh-CN': '社区团队' } },
]

/** Staff write under the name of their team; what the public sees of them is the alias, never the person. */
const demoStaff: DemoPerson[] = [
  {
    handle: 'admin',
    displayName: 'Community team',
    role: 'admin',
    language: 'en',
    about: 'Keeps the forum running. For help with an account, please use support.',
    team: 'community',
  },
  {
    handle: 'mod-mei',
    displayName: 'Deposits team',
    role: 'moderator',
    language: 'zh-CN',
    about: `充值、提币与找回。工作人员不会主动私信您，也不会索要密码、验证码或助记词。

Deposits, withdrawals and recoveries. Staff never write first.`,
    team: 'deposits',
  },
  {
    handle: 'mod-alex',
    displayName: 'Security team',
    role: 'moderator',
    language: 'en',
    about: `Log-in, authenticators and scams. If somebody claims to be us and writes to you first, it is not us.`,
    team: 'security',
  },
]

const englishMembers: DemoPerson[] = [
  { handle: 'lin', displayName: 'Lin', role: 'member', language: 'en' },
  {
    handle: 'okafor',
    displayName: 'Chidi Okafor',
    role: 'member',
    language: 'en',
    about: 'Lagos. I have made most deposit mistakes once, so you do not have to.',
  },
  {
    handle: 'tanaka',
    displayName: 'Tanaka H.',
    role: 'member',
    language: 'en',
    about: 'Spot trading after work. I like order books and tables of fees.',
  },
  { handle: 'sofia', displayName: 'Sofia', role: 'member', language: 'en' },
  {
    handle: 'marek',
    displayName: 'Marek W.',
    role: 'member',
    language: 'en',
    about: 'TypeScript by day, a small grid bot by night.',
  },
  {
    handle: 'priya',
    displayName: 'Priya N.',
    role: 'member',
    language: 'en',
    about: 'Backend engineer. Ask me about signatures, clocks and retries.',
  },
  { handle: 'dmitri', displayName: 'Dmitri', role: 'member', language: 'en' },
  {
    handle: 'amelie',
    displayName: 'Amélie',
    role: 'member',
    language: 'en',
    about: 'Lyon. Bookkeeper, therefore the one who reads the export files.',
  },
  { handle: 'jonas', displayName: 'Jonas B.', role: 'member', language: 'en', about: 'Runs a node at home.' },
  { handle: 'thao', displayName: 'Thảo', role: 'member', language: 'en' },
  { handle: 'carlos', displayName: 'Carlos M.', role: 'member', language: 'en' },
  {
    handle: 'hannah',
    displayName: 'Hannah',
    role: 'member',
    language: 'en',
    about: 'Here since 2019. Patient with forms and photographs.',
  },
]

const chineseMembers: DemoPerson[] = [
  { handle: 'xiaoyu', displayName: '小雨', role: 'member', language: 'zh-CN' },
  {
    handle: 'laochen',
    displayName: '老陈',
    role: 'member',
    language: 'zh-CN',
    about: '链上转账踩过的坑比较多，看到问题就顺手答一下。',
  },
  { handle: 'wanglei', displayName: '王磊', role: 'member', language: 'zh-CN' },
  {
    handle: 'azhe',
    displayName: '阿哲',
    role: 'member',
    language: 'zh-CN',
    about: '主要做现货，偶尔用 P2P。回答前都会自己先试一遍。',
  },
  { handle: 'jingjing', displayName: '静静', role: 'member', language: 'zh-CN' },
  {
    handle: 'mufeng',
    displayName: '沐风',
    role: 'member',
    language: 'zh-CN',
    about: '写量化的，Python 和 TypeScript 都用。',
  },
]

/** Whom moderators meet in the queue: thieves, copiers, and two who write here for the first time. */
const membersInTheQueue: DemoPerson[] = [
  { handle: 'nina-r', displayName: 'Nina R.', role: 'member', language: 'en' },
  { handle: 'kefu-ajie', displayName: '阿杰', role: 'member', language: 'zh-CN' },
  { handle: 'leo-trades', displayName: 'Leo', role: 'member', language: 'en' },
  { handle: 'mira-k', displayName: 'Mira K.', role: 'member', language: 'en' },
  { handle: 'dan-futures', displayName: 'Dan', role: 'member', language: 'en' },
  { handle: 'ingrid', displayName: 'Ingrid', role: 'member', language: 'en', isNew: true },
  { handle: 'qiuqiu', displayName: '秋秋', role: 'member', language: 'zh-CN', isNew: true },
  { handle: 'zhoukai', displayName: '周凯', role: 'member', language: 'zh-CN' },
]

export const demoPeople: DemoPerson[] = [
  ...demoStaff,
  ...englishMembers,
  ...chineseMembers,
  ...membersInTheQueue,
]
