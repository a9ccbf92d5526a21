import type { DemoFact, DemoTag } from './types'

const network: DemoFact = {
  key: 'network',
  name: { en: 'Network', 'zh-CN': '网络' },
  shape: 'choice',
  choices: ['TRC20', 'ERC20', 'BEP20', 'Polygon', 'Solana', 'Bitcoin', 'XRP Ledger', 'TON'],
  visibility: 'public',
}

const transactionId: DemoFact = {
  key: 'transaction_id',
  name: { en: 'Transaction id', 'zh-CN': '交易哈希（TxID）' },
  shape: 'transaction_id',
  visibility: 'staff',
}

const address: DemoFact = {
  key: 'address',
  name: { en: 'Receiving address', 'zh-CN': '接收地址' },
  shape: 'address',
  visibility: 'staff',
}

const orderNumber: DemoFact = {
  key: 'order_number',
  name: { en: 'Order number', 'zh-CN': '订单号' },
  shape: 'order_number',
  visibility: 'staff',
}

const errorMessage: DemoFact = {
  key: 'error_message',
  name: { en: 'Message shown', 'zh-CN': '提示信息' },
  shape: 'text',
  visibility: 'public',
}

const appVersion: DemoFact = {
  key: 'app_version',
  name: { en: 'App version', 'zh-CN': 'App 版本' },
  shape: 'app_version',
  visibility: 'public',
}

const movingCoins: DemoTag[] = [
  {
    slug: 'deposit',
    name: { en: 'Deposit', 'zh-CN': '充值' },
    description: {
      en: 'Coins on their way **into** the exchange: confirmations, minimum amounts, recoveries.',
      'zh-CN': '把币**转入**平台：确认数、最小充值额、入账时间与找回。',
    },
    synonyms: ['deposits', 'top up', 'incoming transfer', '充币', '入账', '转入'],
    facts: [network, transactionId, address],
  },
  {
    slug: 'withdrawal',
    name: { en: 'Withdrawal', 'zh-CN': '提币' },
    description: {
      en: 'Coins on their way **out**: reviews, limits, holds, and transfers that the other side cannot see.',
      'zh-CN': '把币**转出**平台：审核、额度、暂停期，以及对方未收到的转账。',
    },
    synonyms: ['withdrawals', 'withdraw', 'payout', '提现', '转出', '出金'],
    facts: [network, transactionId, address],
  },
  {
    slug: 'usdt',
    name: { en: 'USDT', 'zh-CN': 'USDT' },
    description: {
      en: 'Tether on any network. Name the network as well, because it decides everything else.',
      'zh-CN': '各个网络上的泰达币。提问时请同时选择网络标签。',
    },
    synonyms: ['tether', '泰达币', 'u 币'],
  },
  {
    slug: 'btc',
    name: { en: 'Bitcoin', 'zh-CN': '比特币' },
    description: {
      en: 'Bitcoin transfers, fees per byte, and stuck transactions.',
      'zh-CN': '比特币的转账、矿工费与长时间未确认的交易。',
    },
    synonyms: ['xbt', '大饼'],
  },
  {
    slug: 'eth',
    name: { en: 'Ether', 'zh-CN': '以太币' },
    description: {
      en: 'The coin ETH itself; for tokens on Ethereum use `erc20`.',
      'zh-CN': '以太币本身；以太坊上的代币请使用 `erc20`。',
    },
    synonyms: ['ethereum', '以太坊'],
  },
  {
    slug: 'trc20',
    name: { en: 'TRC20', 'zh-CN': 'TRC20' },
    description: {
      en: 'Tokens on the TRON network. Addresses begin with a capital T.',
      'zh-CN': '波场网络上的代币，地址以大写字母 T 开头。',
    },
    synonyms: ['tron', 'trx network', '波场'],
  },
  {
    slug: 'erc20',
    name: { en: 'ERC20', 'zh-CN': 'ERC20' },
    description: {
      en: 'Tokens on Ethereum. The address looks the same as on BEP20 and Polygon, the network is another.',
      'zh-CN': '以太坊网络上的代币。地址和 BEP20、Polygon 长得一样，但不是同一个网络。',
    },
    synonyms: ['ethereum tokens', '以太坊代币'],
  },
  {
    slug: 'memo',
    name: { en: 'Memo or tag', 'zh-CN': '备注（Memo）' },
    description: {
      en: 'The second part of some deposit addresses (XRP, TON, XLM …), without which a deposit has no owner.',
      'zh-CN': '部分币种（XRP、TON、XLM 等）充值时除地址外还要填写的备注，缺了它系统无法识别归属。',
    },
    synonyms: ['destination tag', 'payment id', '地址标签', '备注'],
  },
  {
    slug: 'p2p',
    name: { en: 'P2P', 'zh-CN': 'P2P 交易' },
    description: {
      en: 'Buying and selling between members for local currency: payment, release and appeals.',
      'zh-CN': '用户之间用法币买卖：付款、放币与申诉。',
    },
    synonyms: ['peer to peer', 'c2c', '法币交易', '场外交易'],
    facts: [orderNumber],
  },
]

const tradingTags: DemoTag[] = [
  {
    slug: 'orders',
    name: { en: 'Orders', 'zh-CN': '订单' },
    description: {
      en: 'Limit, market and stop orders: why one was refused, filled in part, or not filled at all.',
      'zh-CN': '限价、市价、止盈止损等委托：为什么被拒绝、部分成交或没有成交。',
    },
    synonyms: ['order', 'trade', '委托', '下单', '挂单'],
    facts: [
      {
        key: 'pair',
        name: { en: 'Trading pair', 'zh-CN': '交易对' },
        shape: 'text',
        visibility: 'public',
      },
      orderNumber,
      errorMessage,
    ],
  },
  {
    slug: 'fees',
    name: { en: 'Fees', 'zh-CN': '手续费' },
    description: {
      en: 'Trading fees and network fees, and how each of them is counted.',
      'zh-CN': '交易手续费与链上手续费，以及各自的计算方式。',
    },
    synonyms: ['fee', 'commission', 'gas', '费率', '矿工费'],
  },
  {
    slug: 'tax',
    name: { en: 'Tax reports', 'zh-CN': '税务报表' },
    description: {
      en: 'Export files and what their columns mean. Nobody here can replace a tax adviser.',
      'zh-CN': '账单导出与各列含义。社区内容不能代替专业税务意见。',
    },
    synonyms: ['taxes', 'statement', '报税', '账单导出'],
  },
  {
    slug: 'api',
    name: { en: 'API', 'zh-CN': 'API' },
    description: {
      en: 'REST and WebSocket. Show the code without the key, and the whole error body.',
      'zh-CN': 'REST 与 WebSocket 接口。提问请贴代码和完整的错误返回，不要贴密钥。',
    },
    synonyms: ['rest', 'websocket', '接口', '量化'],
    facts: [
      {
        key: 'endpoint',
        name: { en: 'Endpoint', 'zh-CN': '接口路径' },
        shape: 'text',
        visibility: 'public',
      },
      errorMessage,
    ],
  },
]

const accountTags: DemoTag[] = [
  {
    slug: 'identity-check',
    name: { en: 'Identity check', 'zh-CN': '身份认证' },
    description: {
      en: 'Documents, photographs, names and waiting times. **Never post a picture of a document here.**',
      'zh-CN': '证件、照片、姓名与等待时间。**请勿在帖子里上传证件照片。**',
    },
    synonyms: ['kyc', 'verification', 'id check', '实名认证', '实名', '认证'],
    facts: [
      {
        key: 'document',
        name: { en: 'Kind of document', 'zh-CN': '证件类型' },
        shape: 'choice',
        choices: [
          'Passport · 护照',
          'Identity card · 身份证',
          'Driving licence · 驾照',
          'Residence permit · 居留证',
        ],
        visibility: 'public',
      },
      {
        key: 'refusal_reason',
        name: { en: 'Reason given', 'zh-CN': '未通过原因' },
        shape: 'text',
        visibility: 'public',
      },
    ],
  },
  {
    slug: 'account',
    name: { en: 'Account', 'zh-CN': '账户' },
    description: {
      en: 'Log-in, e-mail address, phone number, limits and closing an account.',
      'zh-CN': '登录、邮箱、手机号、额度与注销。',
    },
    synonyms: ['log-in', 'login', 'profile', '帐号', '账号', '登录'],
  },
  {
    slug: 'sub-account',
    name: { en: 'Sub-accounts', 'zh-CN': '子账户' },
    description: {
      en: 'Separate balances and keys under one main account.',
      'zh-CN': '一个主账户下相互独立的余额与密钥。',
    },
    synonyms: ['subaccount', '子账号'],
  },
  {
    slug: 'security',
    name: { en: 'Security', 'zh-CN': '安全' },
    description: {
      en: 'Protecting an account. Staff never ask for passwords, codes or recovery words.',
      'zh-CN': '账户保护。工作人员绝不会索要密码、验证码或助记词。',
    },
    synonyms: ['safety', '账户安全', '风控'],
  },
  {
    slug: 'two-factor',
    name: { en: 'Two-factor', 'zh-CN': '双重验证' },
    description: {
      en: 'Authenticator apps, passkeys and backup codes.',
      'zh-CN': '身份验证器、通行密钥与备用码。',
    },
    synonyms: ['2fa', 'totp', 'authenticator', 'passkey', '谷歌验证', '验证器', '二次验证'],
  },
  {
    slug: 'phishing',
    name: { en: 'Phishing and scams', 'zh-CN': '钓鱼与诈骗' },
    description: {
      en: 'False messages, false sites, false support. Ask before you tap.',
      'zh-CN': '假短信、假网站、假客服。点开之前先来问一问。',
    },
    synonyms: ['scam', 'phish', 'fake support', '诈骗', '钓鱼', '假客服'],
  },
  {
    slug: 'app',
    name: { en: 'Mobile app', 'zh-CN': '手机 App' },
    description: {
      en: 'The app for Android and iOS: updates, notifications, camera and display.',
      'zh-CN': '安卓与 iOS 客户端：更新、通知、相机与显示问题。',
    },
    synonyms: ['android', 'ios', '客户端', '手机端'],
    facts: [
      appVersion,
      {
        key: 'device',
        name: { en: 'Phone and system', 'zh-CN': '手机型号与系统' },
        shape: 'text',
        visibility: 'public',
      },
    ],
  },
]

export const demoTags: DemoTag[] = [...movingCoins, ...tradingTags, ...accountTags]
