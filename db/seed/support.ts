import type { DemoSupport } from './types'

const workday = [{ from: 9 * 60, to: 22 * 60 }]
const weekend = [{ from: 10 * 60, to: 18 * 60 }]

/** Addresses under `.example` reach nobody. */
export const demoSupport: DemoSupport = {
  hours: {
    zone: 'Asia/Singapore',
    days: {
      mon: workday,
      tue: workday,
      wed: workday,
      thu: workday,
      fri: workday,
      sat: weekend,
      sun: weekend,
    },
  },
  channels: [
    {
      kind: 'mail',
      label: { en: 'Support team', 'zh-CN': '客服团队' },
      address: 'support@askwell.example',
      since: '2024-05-06',
    },
    {
      kind: 'website',
      label: { en: 'Status of networks and deposits', 'zh-CN': '网络与充提状态' },
      address: 'https://status.askwell.example/',
      since: '2024-05-06',
    },
    {
      kind: 'social',
      label: { en: 'Announcements, no support', 'zh-CN': '官方公告（不提供客服）' },
      address: 'https://social.example/@askwell',
      since: '2024-09-02',
    },
    {
      kind: 'chat',
      label: { en: 'News channel, read only', 'zh-CN': '官方频道（仅发布消息）' },
      address: '@askwell_news',
      since: '2025-01-13',
    },
  ],
  former: [{ address: '@askwell_help', since: '2024-05-06', until: '2025-01-13' }],
  fakes: ['https://t.me/askwell_support_24h', 'help@askwe11.example', '@askwell-客服'],
  reported: ['+44 20 7946 0000', 'https://askwell-refunds.example/claim'],
  desk: { kind: 'mail', mail: 'support@askwell.example' },
}
