import type { DemoThread } from './types'
import { by } from './voters'

export const withdrawalThreadsZh: DemoThread[] = [
  {
    key: 'zh-withdrawal-review',
    language: 'zh-CN',
    author: 'xiaoyu',
    askedHoursAgo: 1640,
    title: '提币申请一直显示“审核中”，需要等多久？',
    body: `昨晚提了 2000 USDT 到自己的钱包，到现在快十个小时了还是“审核中”。以前都是几分钟就出去了。没有收到邮件，也没有要求补资料，不知道卡在哪一步。`,
    tags: ['withdrawal', 'usdt'],
    facts: { network: 'TRC20' },
    views: 11260,
    up: by('laochen wanglei azhe jingjing mufeng thao lin'),
    followers: by('wanglei jingjing'),
    comments: [
      { author: 'azhe', hoursAfter: 0.3, body: '最近改过密码、邮箱或者验证器吗？' },
      { author: 'xiaoyu', hoursAfter: 0.5, body: '前天换了手机，重新绑定过验证器。' },
    ],
    answers: [
      {
        key: 'zh-review-reasons',
        author: 'laochen',
        hoursAfter: 0.9,
        body: `“审核中”一般是下面几种原因，对号入座：

| 原因 | 大概时间 | 需要做什么 |
|---|---|---|
| 改过密码、邮箱、手机或验证器 | 满 24 小时自动恢复 | 等就行 |
| 第一次提到这个地址，金额又比较大 | 通常 2 小时以内 | 留意电话和站内信 |
| 换了新设备或异地登录 | 几小时 | 在站内信里确认是本人操作 |
| 该网络正在维护 | 以公告为准 | 等，或者撤销后换网络 |

你前天重新绑定过验证器，属于第一种，从绑定的时间开始算满 24 小时就会放行。如果已经满了还没动静，再[联系客服](/support)，把提币编号带上。

审核期间谁都没办法加急。凡是说交钱可以加急的，都是骗子。`,
        up: by('xiaoyu wanglei azhe jingjing mufeng thao lin hannah mod-mei okafor'),
        accepted: true,
        comments: [
          {
            author: 'xiaoyu',
            hoursAfter: 3,
            body: '刚刚收到到账通知，确实是绑定满一天之后放行的，谢谢老陈。',
          },
          {
            author: 'mod-mei',
            hoursAfter: 20,
            body: '补充：审核期间可以在提币记录里撤销，资产会立即退回可用余额。',
          },
        ],
      },
      {
        key: 'zh-cancel-and-resubmit',
        author: 'wanglei',
        hoursAfter: 5,
        body: `我的经验是别急着撤销重提，撤销以后再提交会重新审核一遍，反而更慢。`,
        up: by('xiaoyu azhe jingjing'),
      },
    ],
  },
  {
    key: 'zh-completed-not-received',
    language: 'zh-CN',
    author: 'azhe',
    askedHoursAgo: 705,
    title: '提币显示已完成，对方平台却说没收到',
    body: `往另一家平台的账户提了 BTC，这边状态是“已完成”，也给了交易哈希。对方客服说没查到，让我找这边。两头推，到底该找谁？`,
    tags: ['withdrawal', 'btc'],
    facts: {
      network: 'Bitcoin',
      transaction_id: '3fb48b9acd2778698d49a77271021699e0fdbe61282add223643c4992825eb6e',
    },
    views: 1490,
    up: by('xiaoyu laochen wanglei jingjing'),
    answers: [
      {
        key: 'zh-explorer-decides',
        author: 'mufeng',
        hoursAfter: 1.1,
        body: `找谁由链上说了算。打开 <https://mempool.space>，搜交易哈希：

- **查不到**：这边还没广播出去，找这边客服；
- **查得到，0 个确认**：在排队，等矿工打包就行，两边都不用找；
- **确认数已经够了，接收地址也对**：币已经到对方手里，把哈希发给对方，让他们查入账；
- **接收地址和你要提的不一样**：先检查电脑有没有会篡改剪贴板的木马，再联系这边的安全团队。

对方客服说“没查到”，多半是只查了你的账户流水，没查链上。把哈希和确认数一起发过去，基本就不会再推了。`,
        up: by('azhe laochen xiaoyu wanglei jingjing jonas'),
        accepted: true,
        comments: [
          {
            author: 'azhe',
            hoursAfter: 8,
            body: '三个确认了，把哈希甩给对方，半小时后他们补上了。原来他们要求六个确认才入账。',
          },
        ],
      },
    ],
  },
  {
    key: 'zh-fee-changed',
    language: 'zh-CN',
    author: 'jingjing',
    askedHoursAgo: 19,
    title: '同样是提 USDT，为什么今天的手续费比昨天高一倍？',
    body: `昨天走 ERC20 提了一笔，手续费 4 个多 USDT，今天同样的金额要 9 个。是按金额比例收的吗？有没有省钱的办法？`,
    tags: ['withdrawal', 'fees', 'erc20'],
    facts: { network: 'ERC20' },
    views: 133,
    up: by('xiaoyu azhe'),
    answers: [
      {
        key: 'zh-gas-moves',
        author: 'laochen',
        hoursAfter: 0.6,
        body: `不是按比例收的，提 20 和提 20000 一样贵。ERC20 的手续费跟着以太坊的 Gas 走，链上一堵就涨，一般北京时间早上最便宜，晚上到半夜最贵。

省钱的办法：先问收款方支不支持 TRC20，支持的话固定在 1.5 个左右；不支持就挑人少的时候提。**千万别为了省钱选一个对方不支持的网络**，找回的成本比手续费高多了。`,
        up: by('jingjing xiaoyu wanglei'),
      },
    ],
  },
]
