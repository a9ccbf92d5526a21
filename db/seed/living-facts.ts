import type { DemoLivingFact } from './types'

/** What the demo's official answers say in several places. */
export const demoLivingFacts: DemoLivingFact[] = [
  {
    slug: 'trc20-confirmations',
    name: { en: 'Confirmations for a TRC20 deposit', 'zh-CN': 'TRC20 充值确认数' },
    words: ['TRC20', 'Tron', '波场'],
    value: { en: '20' },
    unit: { en: 'confirmations', 'zh-CN': '个确认' },
    source: 'Deposit parameters, version 14',
    verifiedHoursAgo: 6,
  },
  {
    slug: 'erc20-confirmations',
    name: { en: 'Confirmations for an ERC20 deposit', 'zh-CN': 'ERC20 充值确认数' },
    words: ['ERC20', 'Ethereum', '以太坊'],
    value: { en: '12' },
    unit: { en: 'confirmations', 'zh-CN': '个确认' },
    source: 'Deposit parameters, version 14',
    verifiedHoursAgo: 6,
  },
  {
    slug: 'deposit-credit-time',
    name: { en: 'Longest wait for a confirmed deposit', 'zh-CN': '达到确认数后的最长入账时间' },
    words: ['block scan', '自动入账', '最长再等'],
    value: { en: '30' },
    unit: { en: 'minutes', 'zh-CN': '分钟' },
    source: 'Deposit operations handbook, section 3',
    verifiedHoursAgo: 88,
    proposal: {
      value: { en: '20' },
      source: 'Report on deposit times, third quarter',
      by: 'mod-alex',
      hoursAgo: 20,
    },
  },
  {
    slug: 'security-pause',
    name: { en: 'Pause of withdrawals after a security change', 'zh-CN': '更改安全设置后的提币暂停时间' },
    words: ['withdrawals are paused', '安全设置', '重新绑定'],
    value: { en: '24' },
    unit: { en: 'hours', 'zh-CN': '小时' },
    source: 'Withdrawal risk rules, section 2',
    verifiedHoursAgo: 205,
  },
]
