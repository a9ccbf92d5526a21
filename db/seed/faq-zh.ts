import type { DemoFaqEntry } from './types'

export const faqEntriesZh: DemoFaqEntry[] = [
  {
    language: 'zh-CN',
    category: 'deposits-and-withdrawals',
    slug: '充值未到账',
    title: '为什么我的充值没有到账？',
    body: `绝大多数情况下资产是安全的，只是还没有达到入账所需的确认数。请先按自查步骤核对，一般两分钟就能找到原因。不确定交易哈希属于哪个网络，或者地址有没有写错，可以先[检查一下](/help/check)。

## 各网络需要的确认数

TRC20 需要 {{fact:trc20-confirmations}}，ERC20 需要 {{fact:erc20-confirmations}}。达到确认数后系统会自动入账，最长约 {{fact:deposit-credit-time}}。

## 地址不一致怎么办

如果使用的是迁移之前的旧地址，请在“充值记录”中点击**找回充值**并粘贴交易哈希，通常几分钟内完成。

## 金额低于最小充值额

低于最小充值额的转账不会丢失，会在下一笔同币种、同网络的充值到达后一并入账。

找回充值不需要提供密码、验证码或助记词。`,
    sourceAnswer: 'zh-check-address-first',
    appliesTo: { product: 'USDT', networks: ['TRC20', 'ERC20'], appVersion: '6.2' },
    steps: [
      '在区块链浏览器中打开这笔交易，确认状态为成功。',
      '核对接收地址与充值页显示的地址是否完全一致。',
      '核对所选网络，以及需要填写的备注（Memo）。',
      '确认金额不低于该网络的最小充值额。',
    ],
    messages: [{ text: 'E-1042' }, { text: '等待网络确认中' }, { text: '充值地址已失效', appVersion: '6.2' }],
    owner: 'deposits',
    publishedHoursAgo: 1000,
    verifiedHoursAgo: 88,
  },
  {
    language: 'zh-CN',
    category: 'deposits-and-withdrawals',
    slug: '提币审核中',
    title: '提币一直显示“审核中”，要等多久？',
    body: `大多数审核会在 2 小时内结束。如果近期更改过安全设置，需要等满 {{fact:security-pause}}，到时间会自动放行。

## 常见原因

| 原因 | 处理时间 | 您需要做什么 |
|---|---|---|
| 更改过密码、邮箱、手机或验证器 | 满 {{fact:security-pause}} | 无需操作 |
| 首次提往该地址且金额较大 | 通常 2 小时内 | 留意站内信 |
| 使用新设备或异地登录 | 数小时 | 在站内信中确认本人操作 |
| 网络维护 | 以公告为准 | 等待，或撤销后更换网络 |

## 可以撤销吗？

可以。在提币记录中点击“撤销”，资产会立即退回可用余额；重新提交后需要重新审核。

审核无法加急。凡是声称付费可以加急的，都是诈骗。`,
    sourceAnswer: 'zh-review-reasons',
    appliesTo: { product: '提币' },
    steps: [
      '回想最近 {{fact:security-pause}}内是否改过密码、邮箱、手机或验证器。',
      '查看站内信，是否有需要您确认的消息。',
      '查看公告，该网络是否正在维护。',
    ],
    owner: 'deposits',
    publishedHoursAgo: 1500,
    verifiedHoursAgo: 205,
  },
  {
    language: 'zh-CN',
    category: 'identity-check',
    slug: '身份认证未通过',
    title: '身份认证没有通过怎么办？',
    body: `最常见的原因是照片，而不是证件本身。提示“证件照片不清晰”，也可能是因为缺角、裁剪、反光，或者图片被聊天软件压缩过。

## 怎样拍更容易通过

- 把证件平放在深色、不反光的桌面上，四周留出一点桌面；
- 关闭闪光灯，利用白天的自然光；
- 在 App 内直接拍摄，不要从聊天记录或相册里选取转发过的图片。

## 姓名不一致

资料中的姓名要与证件完全一致，拼音的顺序和空格也包括在内。

证件照片请只在 App 内上传。平台不会通过微信、QQ 或邮件收取证件，也没有“代过认证”的服务。`,
    sourceAnswer: 'zh-photo-checklist',
    appliesTo: { product: '身份认证', appVersion: '6.2' },
    steps: [
      '确认四个角都在画面内，文字清晰、没有反光。',
      '使用证件原件，不要用复印件、扫描件或翻拍屏幕。',
      '确认证件在有效期内。',
      '核对资料中的姓名与证件是否完全一致。',
    ],
    messages: [{ text: 'E-2017' }, { text: '证件无法识别，请重新拍摄' }],
    owner: 'identity',
    publishedHoursAgo: 800,
    verifiedHoursAgo: 176,
  },
  {
    language: 'zh-CN',
    category: 'trading-and-orders',
    slug: '下单失败',
    title: '下单失败怎么办？',
    body: `下单失败不会扣款。请先弄清原因再重试，连续点击可能会造成重复委托。

## 提示“余额不足”，但总资产够

下单只能使用现货账户的**可用**余额。挂单冻结的部分，以及资金账户和理财中的资产，需要先撤单或划转。

## 只提示“请稍后重试”

请先查看“当前委托”，确认订单是否其实已经提交成功；没有的话，退出并重新登录后再试。使用旧版本 App 的，请先更新到最新版。`,
    sourceAnswer: 'zh-order-checklist',
    appliesTo: { product: '现货交易' },
    steps: [
      '点开提示详情，看清失败的具体原因。',
      '核对现货账户的可用余额，并预留手续费。',
      '检查网络连接，刷新后查看当前委托。',
      '确认没有重复委托后，再下一次单。',
    ],
    messages: [{ text: 'E-3301' }, { text: '可用余额不足' }],
    owner: 'trading',
    publishedHoursAgo: 600,
    verifiedHoursAgo: 131,
  },
  {
    language: 'zh-CN',
    category: 'getting-started',
    slug: '第一次充值',
    kind: 'guide',
    title: '第一次充值应该怎么操作？',
    body: `几分钟就能完成。最要紧的只有一点：两边选择的网络必须一致，其他问题事后都能补救。

1. 打开“资产”里的“充值”，选择币种。
2. 选择网络，必须和转出方使用的**同一个网络**；拿不准的话，先问清对方支持哪些网络。
3. 复制充值地址。如果页面上还有备注（Memo 或标签），也要一并复制。
4. 先转一小笔试试，金额要高于页面上写的最小充值额。
5. 看到这一笔到账后，再用同一个地址、同一个网络转入其余部分。

每次都请登录后从充值页复制地址，不要手动输入，也不要使用聊天消息里的地址。

如果超过 {{fact:deposit-credit-time}}仍未到账，请查看帮助中心的“为什么我的充值没有到账？”。`,
    document: '《新手入门指南》第一章：充值',
    appliesTo: { product: '现货账户' },
    steps: [
      '确认转出方和充值页选择的是同一个网络。',
      '确认是否需要填写备注（Memo 或标签）。',
      '先转一小笔，金额要高于最小充值额。',
    ],
    twinOf: 'make-your-first-deposit',
    owner: 'deposits',
    publishedHoursAgo: 3550,
    verifiedHoursAgo: 520,
  },
  {
    language: 'zh-CN',
    category: 'getting-started',
    slug: '新手安全设置',
    kind: 'guide',
    title: '注册之后先做哪几项安全设置？',
    body: `建议在第一次充值之前完成下面几项，总共不到十分钟。

1. **独立的密码**：不要和邮箱或其他网站共用。
2. **验证器或通行密钥**：在“安全中心”绑定，比短信验证码更安全。
3. **备用码**：抄在纸上，和手机分开存放，不要截图存在相册里。
4. **防钓鱼码**：设置之后，平台发出的每一封邮件都会带上这几个字，没有的就是假邮件。
5. **提币地址白名单**：开启后只能提到保存过的地址，新增地址需要等待 24 小时。

平台的工作人员不会主动联系您，也绝不会索要密码、验证码或助记词。`,
    document: '《新手入门指南》第二章：账户安全',
    appliesTo: { appVersion: '6.2' },
    steps: [],
    owner: 'security',
    publishedHoursAgo: 3200,
    verifiedHoursAgo: 460,
  },
]
