import type { DemoThread } from './types'
import { by } from './voters'

export const depositThreadsZh: DemoThread[] = [
  {
    key: 'zh-confirmed-not-credited',
    language: 'zh-CN',
    author: 'xiaoyu',
    askedHoursAgo: 1120,
    title: '充值已确认但没有到账怎么办',
    body: `从自己钱包转了 500 USDT 到平台，走的 TRC20。波场浏览器上显示成功，确认数早就过百了，可是平台余额没变化，充值记录里也是空的，已经等了三个小时。

地址是以前保存在钱包里的，之前一直用这个地址，从来没出过问题。钱会不会丢了？`,
    tags: ['deposit', 'usdt', 'trc20'],
    facts: {
      network: 'TRC20',
      transaction_id: '88184f78c76314a3bbb3bff9d4355652c123fd41fb88db266f92384858720c39',
      address: 'TQbUcfEw1g5ZRGefYbjr79TbQv3VpQePSR',
    },
    views: 9310,
    up: by('lin laochen wanglei azhe jingjing mufeng thao tanaka hannah'),
    followers: by('wanglei jingjing azhe'),
    answers: [
      {
        key: 'zh-check-address-first',
        author: 'laochen',
        hoursAfter: 0.3,
        body: `先别慌，链上显示成功，币就丢不了。你说地址是以前存的，十有八九是迁移之前的旧地址。去充值页看一眼现在的地址，和浏览器里的接收地址对一下。`,
        up: by('xiaoyu wanglei azhe jingjing mufeng lin okafor tanaka thao hannah mod-mei jonas'),
        accepted: true,
        edited: {
          hoursAfter: 5,
          reason: '补充完整的排查步骤',
          body: `先别慌，链上显示成功，币就丢不了。按顺序查：

1. 在 <https://tronscan.org> 打开这笔交易，看状态是不是“成功”。
2. 把**接收地址**和充值页现在显示的地址逐位核对，别只看头尾几位。
3. 看确认数：TRC20 要 20 个，ERC20 要 12 个。够了之后最长再等 30 分钟。
4. 看金额：低于最小充值额的不会单独入账，会和下一笔一起到。

如果第 2 步对不上，说明你用的是迁移之前的旧地址。到“充值记录”里点**找回充值**，粘贴交易哈希，一般几分钟就处理完了。

整个过程不需要提供密码、验证码，更不需要助记词。谁问你要这些，谁就是骗子。`,
        },
        comments: [
          {
            author: 'xiaoyu',
            hoursAfter: 5.5,
            body: '果然是旧地址，提交找回后不到十分钟就到账了，太感谢了！',
          },
          {
            author: 'mod-mei',
            hoursAfter: 22,
            body: '步骤正确。旧地址今后仍可找回，但每次都要手动提交，建议把钱包里保存的地址更新一下。',
          },
        ],
      },
      {
        key: 'zh-maintenance-notice',
        author: 'azhe',
        hoursAfter: 8,
        body: `补充一点：先看看首页公告，有时候是某个网络在维护，充值会暂停入账，恢复之后会自动补上，不用提交任何东西。`,
        up: by('xiaoyu laochen jingjing'),
      },
    ],
  },
  {
    key: 'zh-ton-memo',
    language: 'zh-CN',
    author: 'jingjing',
    askedHoursAgo: 2240,
    title: '充值 TON 忘记填 Memo，还能找回来吗？',
    body: `从另一家平台提 TON 过来，只复制了地址，没注意下面还有一行 Memo。对方显示提币完成，这边一直没有记录。数量是 86 个，麻烦有经验的朋友说说怎么处理。`,
    tags: ['deposit', 'memo'],
    facts: { network: 'TON' },
    views: 3875,
    up: by('xiaoyu laochen wanglei azhe'),
    answers: [
      {
        key: 'zh-recover-memo',
        author: 'azhe',
        hoursAfter: 1.8,
        body: `可以找回，我 XRP、TON 各漏填过一次，都找回来了。

原理：这类币所有人共用一个充值地址，系统靠 Memo 区分是谁的。漏填的话币已经到平台了，只是不知道该记在谁名下。

操作：“充值记录” → **找回充值** → 选“Memo 填错或漏填”，需要准备：

- 交易哈希；
- 数量，和链上完全一致，小数也别省略；
- 转出平台的提币记录截图，要能看到时间、数量和地址。

提交以后耐心等就行，我两次都是两个工作日左右。不要重复提交，重复提交反而会重新排队。`,
        up: by('jingjing xiaoyu laochen wanglei mufeng thao mod-mei'),
        accepted: true,
        comments: [
          { author: 'jingjing', hoursAfter: 52, body: '第二天晚上到账了，谢谢！以后一定看清楚再转。' },
        ],
      },
      {
        key: 'zh-memo-order',
        author: 'laochen',
        hoursAfter: 6,
        body: `以后记一个习惯：充值页上有几个“复制”按钮，就要粘贴几次。有两个按钮却只粘贴了一次，肯定漏了东西。`,
        up: by('jingjing azhe xiaoyu'),
      },
    ],
  },
  {
    key: 'zh-address-changed',
    language: 'zh-CN',
    author: 'wanglei',
    askedHoursAgo: 3420,
    title: '充值地址怎么变了？旧地址还能继续用吗',
    body: `今天打开充值页，发现 TRC20 的地址和我以前用的不一样。是账户被人动过，还是平台正常更换？以前那个地址已经给了好几个客户，挨个通知很麻烦，想知道旧地址还能不能收到。`,
    tags: ['deposit', 'trc20', 'security'],
    views: 2068,
    up: by('xiaoyu azhe jingjing'),
    answers: [
      {
        key: 'zh-address-migration',
        author: 'mod-mei',
        hoursAfter: 3,
        body: `您好，这是平台统一做的地址迁移，不是账户被盗。您可以在“公告”里找到对应的迁移通知，也可以在“安全中心 → 登录记录”里再确认一下有没有陌生设备。

关于旧地址：

- 转到旧地址的资产**不会丢失**，但不会自动入账；
- 需要在“充值记录”里点“找回充值”，填写交易哈希后入账；
- 建议尽快通知您的客户改用新地址，省得每笔都要手动处理。

另外提醒一句：新地址请只从登录后的充值页复制，不要相信任何人发来的“最新地址”。`,
        up: by('wanglei xiaoyu laochen azhe jingjing mufeng'),
        accepted: true,
      },
    ],
  },
  {
    key: 'zh-polygon-not-listed',
    language: 'zh-CN',
    author: 'wanglei',
    askedHoursAgo: 4,
    title: '对方从 Polygon 转的 USDT，充值页没有这个网络，能入账吗？',
    body: `客户图便宜，用 Polygon 把 USDT 转到了我的 ERC20 地址，链上已经成功。我在充值页找了一圈，USDT 下面没有 Polygon 这个选项，找回页面里也选不到。

这种情况是直接找客服，还是等以后支持了会自动到账？`,
    tags: ['deposit', 'usdt', 'erc20', 'polygon'],
    facts: { network: 'Polygon' },
    views: 27,
    up: by('jingjing'),
    followers: by('jingjing'),
    comments: [
      {
        author: 'laochen',
        hoursAfter: 0.7,
        body: '地址的私钥在平台手里，理论上能找回，但要人工处理。金额大概多少？太小的话手续费可能不划算。',
      },
    ],
    answers: [],
  },
]
