import type { DemoThread } from './types'
import { by } from './voters'

export const orderThreadsZh: DemoThread[] = [
  {
    key: 'zh-order-failed',
    language: 'zh-CN',
    author: 'wanglei',
    askedHoursAgo: 640,
    title: '下单一直失败，只提示“下单失败，请稍后重试”',
    body: `想挂个限价买单，点了好几次都是“下单失败，请稍后重试”，余额明明够。换成市价也不行。等了十分钟再试还是一样，行情都跑了，急。`,
    tags: ['orders', 'app'],
    facts: {
      pair: 'SOL/USDT',
      order_number: '4817730926641508827',
      error_message: '下单失败，请稍后重试',
      app_version: '6.1.4',
    },
    views: 5890,
    up: by('xiaoyu azhe jingjing laochen mufeng'),
    answers: [
      {
        key: 'zh-order-checklist',
        author: 'azhe',
        hoursAfter: 0.4,
        body: `别连着点，先按这个顺序排查，免得最后重复成交：

1. **看提示**：点一下提示条右边的“详情”，里面有具体原因，比如低于最小下单金额、价格超出限制、小数位太多。
2. **看余额**：要看现货账户的“可用”，不是“总资产”。挂单冻结的、放在资金账户或理财里的都不能直接用。
3. **看网络**：切一下流量和 Wi-Fi，把 App 完全退出再打开。你的 6.1.4 比较旧，顺手更新到最新版。
4. **看当前委托**：确认刚才那几次是不是其实已经挂上了，没有的话**再下一次单**，只点一次。

只弹“请稍后重试”、又没有详情的，我遇到过两回，都是登录状态过期，退出重新登录就好了。`,
        up: by('wanglei xiaoyu laochen jingjing mufeng hannah tanaka okafor'),
        accepted: true,
        // After its official answer was verified: more is said, no number or address has changed.
        edited: {
          hoursAfter: 619,
          reason: '补充余额和重新登录的说明',
          body: `别连着点，先按这个顺序排查，免得最后重复成交：

1. **看提示**：点一下提示条右边的“详情”，里面有具体原因，比如低于最小下单金额、价格超出限制、小数位太多。
2. **看余额**：要看现货账户的“可用”，不是“总资产”。挂单冻结的、放在资金账户或理财里的都不能直接用，先撤单或划转过来，记得给手续费留一点。
3. **看网络**：切一下流量和 Wi-Fi，把 App 完全退出再打开。你的 6.1.4 比较旧，顺手更新到最新版。
4. **看当前委托**：确认刚才那几次是不是其实已经挂上了，没有的话**再下一次单**，只点一次。

只弹“请稍后重试”、又没有详情的，我遇到过两回，都是登录状态过期，退出重新登录就好了。重新登录之后先看一眼当前委托，再决定要不要重下。`,
        },
        comments: [
          {
            author: 'wanglei',
            hoursAfter: 0.5,
            body: '重新登录以后好了。一看当前委托，居然已经挂上了两个，赶紧撤掉一个……',
          },
        ],
      },
      {
        key: 'zh-maintenance-window',
        author: 'mufeng',
        hoursAfter: 16,
        body: `也可能是那个交易对在维护。交易页面顶部会有一条黄色提示，App 里要把 K 线收起来才看得到，容易漏掉。`,
        up: by('wanglei azhe xiaoyu'),
      },
    ],
  },
  {
    key: 'zh-market-slippage',
    language: 'zh-CN',
    author: 'xiaoyu',
    askedHoursAgo: 2600,
    title: '市价单的成交均价比下单时看到的高了近 2%，正常吗？',
    body: `买了一个小币种，下单的时候页面上显示 0.0415，市价买了 3000 USDT，结果成交均价是 0.0423。等于一进去就亏了快 2%。是平台的问题，还是我操作不对？`,
    tags: ['orders', 'fees'],
    views: 1822,
    up: by('jingjing wanglei azhe'),
    answers: [
      {
        key: 'zh-slippage-explained',
        author: 'mufeng',
        hoursAfter: 2,
        body: `正常，这个叫滑点。页面上的 0.0415 只是**最近一笔**的成交价，不代表这个价位上有 3000 USDT 的货。市价单会从卖一开始一路往上吃，吃完卖一吃卖二，直到买够为止。

举个例子，假设盘口是这样：

| 档位 | 价格 | 可买（USDT） |
|---|---|--:|
| 卖一 | 0.0415 | 400 |
| 卖二 | 0.0419 | 700 |
| 卖三 | 0.0427 | 2500 |

买 3000 的话三档都会吃到，均价大约就是 0.0423。

小币种建议用限价单，或者拆成几笔慢慢买。实在要用市价，下单前先看一眼深度。`,
        up: by('xiaoyu azhe laochen wanglei jingjing tanaka'),
        accepted: true,
        comments: [{ author: 'xiaoyu', hoursAfter: 1, body: '看了深度图，确实薄得可怜。学费交得明明白白。' }],
      },
    ],
  },
  {
    key: 'zh-p2p-not-released',
    language: 'zh-CN',
    author: 'jingjing',
    askedHoursAgo: 1380,
    title: 'P2P 买币已经付款，卖家迟迟不放币怎么办？',
    body: `银行转账付了款，也点了“我已付款”，过了快一个小时对方还没放币，发消息也不回。倒计时结束以后订单会不会自动取消？那我的钱怎么办？`,
    tags: ['p2p', 'security'],
    facts: { order_number: '4798204416630257193' },
    views: 4410,
    up: by('xiaoyu azhe wanglei laochen'),
    answers: [
      {
        key: 'zh-p2p-appeal',
        author: 'laochen',
        hoursAfter: 0.3,
        body: `点了“我已付款”之后订单不会自动取消，对方的币还锁在平台，先放心。

接下来：

- **千万别点“取消订单”**，一旦取消，币就退回给卖家了，很难追；
- 倒计时结束后点**申诉**，上传转账凭证，要能看到时间、金额和收款人姓名；
- 所有沟通都在订单聊天里，对方让你加微信、让你先取消再重下，都不要答应；
- 银行那边留意一下，有时候大额转账会延迟到账，卖家没收到自然不会放。

申诉以后有专人核实，我那次是两个小时放币的。`,
        up: by('jingjing xiaoyu azhe wanglei mufeng mod-mei carlos'),
        accepted: true,
        comments: [
          {
            author: 'jingjing',
            hoursAfter: 4,
            body: '申诉成功，币已经收到。卖家一直在聊天里劝我先取消，还好没听他的。',
          },
          {
            author: 'mod-mei',
            hoursAfter: 9,
            body: '说得很对。付款之后要求买家取消订单的，请直接在订单页举报。',
          },
        ],
      },
      {
        key: 'zh-p2p-same-name',
        author: 'azhe',
        hoursAfter: 12,
        body: `还要检查一点：付款账户的户名必须和你实名的一致。用家人的卡付款，卖家是有权不放币、原路退款的。`,
        up: by('jingjing laochen xiaoyu'),
      },
    ],
  },
]
