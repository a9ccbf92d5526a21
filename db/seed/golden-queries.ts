/**
 * What a customer types, and the demo's thread or FAQ entry that has to be among the first three for it.
 * `expected` is the title exactly as it stands in this folder; `language` is the one of the query, and where the
 * demo has the answer only in the other language, that title is expected.
 */
export const goldenQueries: readonly { query: string; language: 'en' | 'zh-CN'; expected: string }[] = [
  // Deposits
  { query: 'deposit still not arrived', language: 'en', expected: 'Why has my deposit not arrived?' },
  {
    query: 'trc20 usdt confirmed but not credited',
    language: 'en',
    expected: 'USDT deposit over TRC20 confirmed on chain but not credited after two hours',
  },
  {
    query: 'sent bep20 to an erc20 address',
    language: 'en',
    expected: 'Sent USDT over BEP20 to my ERC20 deposit address. Can it be recovered?',
  },
  {
    query: 'xrp sent without destination tag',
    language: 'en',
    expected: 'Forgot the destination tag on an XRP deposit, what do I do now?',
  },
  {
    query: 'btc stuck at 0 confirmations',
    language: 'en',
    expected: 'Bitcoin deposit shows 0 confirmations for a whole day',
  },
  {
    query: 'small test deposit below minimum',
    language: 'en',
    expected: '0.8 USDT test deposit never showed up, should I still send the big one?',
  },
  { query: 'how to make a first deposit', language: 'en', expected: 'How do I make my first deposit?' },
  { query: '充值没到账', language: 'zh-CN', expected: '为什么我的充值没有到账？' },
  { query: '波场转的U链上成功余额没变', language: 'zh-CN', expected: '充值已确认但没有到账怎么办' },
  { query: 'ton没写memo', language: 'zh-CN', expected: '充值 TON 忘记填 Memo，还能找回来吗？' },
  { query: '冲值地址换了旧的能用吗', language: 'zh-CN', expected: '充值地址怎么变了？旧地址还能继续用吗' },
  {
    query: 'polygon转来的usdt怎么入账',
    language: 'zh-CN',
    expected: '对方从 Polygon 转的 USDT，充值页没有这个网络，能入账吗？',
  },

  // Withdrawals
  {
    query: 'withdrawal under review after password reset',
    language: 'en',
    expected: 'Withdrawal "under review" for six hours after I reset my password',
  },
  {
    query: 'withdrawl completed, wallet shows nothing',
    language: 'en',
    expected: 'Withdrawal shows as completed but my wallet is empty',
  },
  {
    query: 'why is the erc20 fee so high',
    language: 'en',
    expected: 'Why does an ERC20 withdrawal cost so much more than TRC20?',
  },
  {
    query: 'withdraw to new address while allow list is on',
    language: 'en',
    expected: 'Allow list for addresses is on: can I withdraw to a new address the same day?',
  },
  { query: '提币审核要多长时间', language: 'zh-CN', expected: '提币一直显示“审核中”，要等多久？' },
  { query: '提笔审核中', language: 'zh-CN', expected: '提币申请一直显示“审核中”，需要等多久？' },
  { query: '提币完成了对方没收到', language: 'zh-CN', expected: '提币显示已完成，对方平台却说没收到' },
  {
    query: '提U手续费怎么涨了',
    language: 'zh-CN',
    expected: '同样是提 USDT，为什么今天的手续费比昨天高一倍？',
  },

  // Identity check
  { query: 'identity check refused', language: 'en', expected: 'Why was my identity check refused?' },
  {
    query: 'glare on passport photo',
    language: 'en',
    expected: 'Passport photo refused twice because of glare: is a scan accepted?',
  },
  {
    query: 'bank statement not accepted as proof of address',
    language: 'en',
    expected: 'Proof of address refused although it is an official bank statement',
  },
  {
    query: 'face check loops on android',
    language: 'en',
    expected: 'Face check in the Android app starts again and again and never finishes',
  },
  { query: '实名没通过', language: 'zh-CN', expected: '身份认证没有通过怎么办？' },
  {
    query: '证件照老说不清晰',
    language: 'zh-CN',
    expected: '身份认证一直不通过，提示“证件照片不清晰”',
  },
  {
    query: '换了新护照还要再认证吗',
    language: 'zh-CN',
    expected: '护照到期换了新的，号码变了，需要重新认证吗？',
  },

  // Orders
  {
    query: 'insuficient balance but I have enough',
    language: 'en',
    expected: 'Limit order fails with "insufficient balance" although I have enough',
  },
  {
    query: 'limit order only filled in part',
    language: 'en',
    expected: 'Limit order stuck at 63 % filled while the price is exactly at my limit',
  },
  {
    query: 'post only rejected',
    language: 'en',
    expected: 'Post-only order is rejected immediately, about one in three times',
  },
  {
    query: 'tax csv conversion in two rows',
    language: 'en',
    expected: 'Year-end export: conversions appear as two rows with different timestamps',
  },
  { query: '下不了单，下单老失败', language: 'zh-CN', expected: '下单失败怎么办？' },
  {
    query: '市价单滑点',
    language: 'zh-CN',
    expected: '市价单的成交均价比下单时看到的高了近 2%，正常吗？',
  },
  { query: '付了钱卖家不放币', language: 'zh-CN', expected: 'P2P 买币已经付款，卖家迟迟不放币怎么办？' },

  // Security
  {
    query: 'authentcator code invalid',
    language: 'en',
    expected: 'My authenticator code is always invalid',
  },
  {
    query: 'lost phone 2fa',
    language: 'en',
    expected: 'Lost my phone with the authenticator on it, how do I get into my account?',
  },
  {
    query: 'text message account will be frozen',
    language: 'en',
    expected: 'SMS says that my account is frozen and I must verify within 2 hours: is it real?',
  },
  {
    query: 'real staff or impostor',
    language: 'en',
    expected: 'How do I tell real staff from impostors?',
  },
  {
    query: '换手机以后验正码不对',
    language: 'zh-CN',
    expected: '换了新手机，验证器里的验证码一直提示错误',
  },
  {
    query: '微信客服要验证码',
    language: 'zh-CN',
    expected: '有人自称平台客服加我微信，说账户有风险要我报验证码',
  },
  {
    query: '异地登陆提醒',
    language: 'zh-CN',
    expected: '收到异地登录提醒，但登录记录里只有我自己的设备',
  },
  { query: '新账户安全设置', language: 'zh-CN', expected: '注册之后先做哪几项安全设置？' },

  // API
  {
    query: 'signature not valid',
    language: 'en',
    expected: 'API: “Signature for this request is not valid”',
  },
  {
    query: 'timestamp recvwindow',
    language: 'en',
    expected: 'Timestamp outside of recvWindow, but only at night and only on the Raspberry Pi',
  },
  {
    query: 'python 签名无效',
    language: 'zh-CN',
    expected: '用 Python 调接口一直返回“签名无效”，参数都是照文档写的',
  },
  {
    query: 'ws重连后订单簿对不上',
    language: 'zh-CN',
    expected: 'WebSocket 断线重连之后，本地订单簿和页面对不上',
  },

  // Across the languages
  {
    query: 'p2p seller does not release',
    language: 'en',
    expected: 'P2P 买币已经付款，卖家迟迟不放币怎么办？',
  },
  {
    query: 'market order slippage',
    language: 'en',
    expected: '市价单的成交均价比下单时看到的高了近 2%，正常吗？',
  },
  {
    query: '瑞波充值忘填标签',
    language: 'zh-CN',
    expected: 'Forgot the destination tag on an XRP deposit, what do I do now?',
  },
  {
    query: '地址证明被拒',
    language: 'zh-CN',
    expected: 'Proof of address refused although it is an official bank statement',
  },
  {
    query: '接口限频429',
    language: 'zh-CN',
    expected: 'Rate limit 429 although I send only one request per second',
  },
]
