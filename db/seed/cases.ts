import type { DemoCase, DemoVoteSeries } from './types'

const COPIED = (began: number, became: number, days: number) =>
  `I was in the same position until I joined the Goldline signals group. They turned my ${began} USDT into ${became} in ${days} days, with no experience needed, and entry is free for the first fifty members this week. Search for Goldline in your app store and say that I sent you.`

/** What moderators find in the queue. Nothing of it is seen by visitors: it was hidden by flags, or waits for approval. */
export const demoCases: DemoCase[] = [
  {
    thread: 'new-address-wait',
    author: 'nina-r',
    hoursAgo: 6,
    body: `Hello Amelie, second line of the withdrawals desk here. I have put a note on your account so that the lock can be lifted today. Please reply with the six digits that your authenticator shows now and the mail address of the account, then the transfer leaves within the hour.`,
    flags: [
      {
        by: 'okafor',
        hoursAfter: 0.3,
        kind: 'impersonation',
        note: 'Not staff, and asks for a code.',
      },
    ],
  },
  {
    thread: 'zh-fee-changed',
    author: 'kefu-ajie',
    hoursAgo: 5,
    body: `我认识平台内部的人，提币手续费可以走内部通道减半。先把 100 USDT 转到我给的地址做一次验证，验证通过后连本金一起退还，名额不多，需要的尽快回复。`,
    flags: [{ by: 'laochen', hoursAfter: 0.5, kind: 'scam', note: '典型的“先转账再退款”骗局' }],
  },
  {
    thread: 'face-check-loops',
    author: 'leo-trades',
    hoursAgo: 4.5,
    body: COPIED(200, 940, 9),
    flags: [
      { by: 'thao', hoursAfter: 0.1, kind: 'spam', note: 'Third copy that I see today' },
      { by: 'hannah', hoursAfter: 0.2, kind: 'scam', note: '' },
    ],
  },
  {
    thread: 'sms-account-frozen',
    author: 'mira-k',
    hoursAgo: 4.4,
    body: COPIED(350, 1620, 11),
    flags: [{ by: 'hannah', hoursAfter: 0.1, kind: 'scam', note: '' }],
  },
  {
    thread: 'trc20-not-credited',
    author: 'dan-futures',
    hoursAgo: 4.3,
    body: COPIED(150, 780, 8),
    flags: [
      { by: 'lin', hoursAfter: 0.1, kind: 'spam', note: '' },
      { by: 'okafor', hoursAfter: 0.4, kind: 'scam', note: 'Same text as in two other threads' },
    ],
  },
  {
    thread: 'face-check-loops',
    author: 'ingrid',
    hoursAgo: 3,
    body: `For me it was the browser: the check asks for the camera once and remembers a "no" for good. Allow the camera in the site settings, close the tab and start the check again from the profile page.`,
    flags: [],
  },
  {
    thread: 'zh-polygon-not-listed',
    author: 'qiuqiu',
    hoursAgo: 2,
    body: `我上周问过同样的问题：充值页没列出的网络就是不支持，千万别先转。可以在钱包里先跨链换成 TRC20 或 ERC20，再从充值页复制对应网络的地址。`,
    flags: [],
  },
]

/** Votes that were not about what was read: the forum finds them and takes them back. */
export const demoVoteSeries: DemoVoteSeries[] = [
  {
    voter: 'zhoukai',
    hoursAgo: 7,
    answers: [
      'zh-explorer-decides',
      'zh-maintenance-window',
      'zh-slippage-explained',
      'zh-sync-time',
      'zh-carrier-exit',
      'check-key-permission',
      'weight-not-requests',
      'zh-resync-snapshot',
      'zh-sign-sent-string',
    ],
  },
]
