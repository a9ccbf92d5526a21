import { faqEntriesEn } from './faq-en'
import { faqEntriesZh } from './faq-zh'
import type { DemoCategory, DemoFaqEntry } from './types'

export const demoCategories: DemoCategory[] = [
  {
    slug: 'deposits-and-withdrawals',
    name: { en: 'Deposits and withdrawals', 'zh-CN': '充值与提币' },
    description: {
      en: 'Networks, confirmations, limits, recovery',
      'zh-CN': '网络、确认数、额度、找回',
    },
    icon: 'wallet',
  },
  {
    slug: 'identity-check',
    name: { en: 'Identity check', 'zh-CN': '身份认证' },
    description: { en: 'Documents, photos, waiting times', 'zh-CN': '证件、照片、审核时间' },
    icon: 'identity',
  },
  {
    slug: 'trading-and-orders',
    name: { en: 'Trading and orders', 'zh-CN': '交易与订单' },
    description: { en: 'Order types, fees, failed orders', 'zh-CN': '委托类型、手续费、下单失败' },
    icon: 'chart',
  },
  {
    slug: 'account-and-security',
    name: { en: 'Account and security', 'zh-CN': '账户与安全' },
    description: { en: 'Log-in, authenticator, scams', 'zh-CN': '登录、验证器、防骗' },
    icon: 'shield',
  },
  {
    slug: 'api',
    name: { en: 'API', 'zh-CN': 'API 接口' },
    description: { en: 'Keys, signatures, rate limits', 'zh-CN': '密钥、签名、频率限制' },
    icon: 'code',
  },
  {
    slug: 'getting-started',
    name: { en: 'Getting started', 'zh-CN': '新手入门' },
    description: {
      en: 'First deposit, first order, first checks',
      'zh-CN': '第一次充值、第一笔订单、基本设置',
    },
    icon: 'compass',
  },
]

export const demoFaqEntries: DemoFaqEntry[] = [...faqEntriesEn, ...faqEntriesZh]
