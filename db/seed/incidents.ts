import type { DemoIncident } from './types'

/** What a first visitor finds on the start page: something that is being worked on, something announced, and
 *  something that is over. */
export const demoIncidents: DemoIncident[] = [
  {
    kind: 'incident',
    openedHoursAgo: 340,
    author: 'mod-alex',
    title: {
      en: 'Codes by text message arrive late in some countries',
      'zh-CN': '部分国家和地区的短信验证码延迟',
    },
    text: {
      en: 'A carrier delivers our text messages up to ten minutes late. Log in with your **authenticator app** or a passkey instead, and do not ask for a new code while one is on its way: only the last one counts.',
      'zh-CN':
        '一家短信服务商投递延迟，最长约十分钟。登录时请改用**身份验证器**或通行密钥。等待期间请勿重复获取验证码，只有最后一条有效。',
    },
    tags: ['account', 'two-factor'],
    networks: [],
    affected: ['sofia', 'marek'],
    updates: [
      {
        hoursAfter: 2,
        state: 'identified',
        text: {
          en: 'We are moving the affected countries to another carrier.',
          'zh-CN': '正在将受影响的国家和地区切换到另一家服务商。',
        },
      },
      {
        hoursAfter: 5,
        state: 'over',
        text: {
          en: 'Codes arrive within seconds again, everywhere.',
          'zh-CN': '各地短信验证码均已恢复到几秒内送达。',
        },
      },
    ],
  },
  {
    kind: 'announcement',
    openedHoursAgo: 30,
    author: 'admin',
    title: {
      en: 'Planned maintenance on Sunday, 02:00 to 04:00 UTC',
      'zh-CN': '周日 02:00 至 04:00（UTC）例行维护',
    },
    text: {
      en: 'Trading goes on. Deposits and withdrawals pause for about an hour and are worked through afterwards, in their order. You do not have to do anything.',
      'zh-CN': '交易不受影响。充值和提币预计暂停约一小时，维护结束后按顺序处理，您无需任何操作。',
    },
    tags: [],
    networks: [],
    affected: [],
    updates: [],
  },
  {
    kind: 'incident',
    openedHoursAgo: 3,
    author: 'mod-mei',
    title: { en: 'TRC20 deposits are delayed', 'zh-CN': 'TRC20 充值延迟到账' },
    text: {
      en: 'Deposits over TRC20 take longer than usual to be credited. Your coins are safe: the transfers are confirmed on the network and wait for our node. **Please do not send again.**',
      'zh-CN':
        '通过 TRC20 网络的充值入账时间比平时长。资产是安全的：转账已在链上确认，正在等待我们的节点同步。**请勿重复转账。**',
    },
    tags: ['deposit'],
    networks: ['TRC20'],
    affected: ['lin', 'okafor', 'tanaka', 'sofia'],
    updates: [
      {
        hoursAfter: 1,
        state: 'identified',
        nextUpdateInHours: 3,
        text: {
          en: 'One of our TRON nodes fell behind after an upgrade. It is catching up; deposits are credited by themselves, the oldest first.',
          'zh-CN': '我们的一个波场节点升级后同步滞后，目前正在追赶。充值会按时间先后自动入账。',
        },
      },
    ],
  },
]
