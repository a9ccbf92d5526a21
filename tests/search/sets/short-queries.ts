import type { Language } from '#db/schema/types.ts'

/** Two or three words as customers type them, and the title of the demo's thread or official answer that is meant. Written
 *  from the meaning of the titles before any engine was asked; none was changed for its result. */
export interface ShortQuery {
  text: string
  language: Language
  expected: string
}

const english = {
  'wrong network': 'Sent USDT over BEP20 to my ERC20 deposit address. Can it be recovered?',
  'lost phone': 'Lost my phone with the authenticator on it, how do I get into my account?',
  'lost authenticator': 'Lost my phone with the authenticator on it, how do I get into my account?',
  'withdrawal pending': 'Withdrawal "under review" for six hours after I reset my password',
  'password reset withdrawal': 'Withdrawal "under review" for six hours after I reset my password',
  '2fa code wrong': 'My authenticator code is always invalid',
  'invalid code': 'My authenticator code is always invalid',
  'deposit missing': 'Why has my deposit not arrived?',
  'forgot memo': 'Forgot the destination tag on an XRP deposit, what do I do now?',
  'xrp tag': 'Forgot the destination tag on an XRP deposit, what do I do now?',
  'kyc rejected': 'Why was my identity check refused?',
  'passport photo': 'Passport photo refused twice because of glare: is a scan accepted?',
  'document not readable':
    'Identity check refused three times and the reason is always "document not readable"',
  'selfie stuck': 'Face check in the Android app starts again and again and never finishes',
  'face verification': 'Face check in the Android app starts again and again and never finishes',
  'order stuck': 'Limit order stuck at 63 % filled while the price is exactly at my limit',
  'partially filled': 'Limit order stuck at 63 % filled while the price is exactly at my limit',
  'insufficient balance': 'Limit order fails with "insufficient balance" although I have enough',
  'order failed': 'Why did my order fail?',
  'post only rejected': 'Post-only order is rejected immediately, about one in three times',
  'withdrawal not received': 'Withdrawal shows as completed but my wallet is empty',
  'erc20 fee': 'Why does an ERC20 withdrawal cost so much more than TRC20?',
  'withdrawal fees': 'Why does an ERC20 withdrawal cost so much more than TRC20?',
  'address whitelist': 'Allow list for addresses is on: can I withdraw to a new address the same day?',
  'sms account frozen': 'SMS says that my account is frozen and I must verify within 2 hours: is it real?',
  'fake support': 'How do I tell real staff from impostors?',
  'api key ip': 'API key with IP allow list at home: the provider changes my address every night',
  'too many requests': 'Rate limit 429 although I send only one request per second',
  'invalid signature': 'API: “Signature for this request is not valid”',
  'timestamp error': 'Timestamp outside of recvWindow, but only at night and only on the Raspberry Pi',
  'btc unconfirmed': 'Bitcoin deposit shows 0 confirmations for a whole day',
  'minimum deposit': '0.8 USDT test deposit never showed up, should I still send the big one?',
  'tron deposit': 'Tether on Tron is successful in the explorer, nothing in my account',
  'tax report': 'Year-end export: conversions appear as two rows with different timestamps',
  'proof of address': 'Proof of address refused although it is an official bank statement',
  'secure account': 'How do I secure my account after signing up?',
  'first deposit': 'How do I make my first deposit?',
  'bitcoin price': 'What will one bitcoin be worth at the end of the year?',
}

const chinese = {
  '提币 不到账': '提币显示已完成，对方平台却说没收到',
  没收到提币: '提币显示已完成，对方平台却说没收到',
  '提币 审核': '提币一直显示“审核中”，要等多久？',
  '验证码 错误': '换了新手机，验证器里的验证码一直提示错误',
  '收不到 验证码': '换了新手机，验证器里的验证码一直提示错误',
  '换手机 验证器': '换了新手机，验证器里的验证码一直提示错误',
  '充值 未到账': '为什么我的充值没有到账？',
  '忘填 memo': '充值 TON 忘记填 Memo，还能找回来吗？',
  '转错 网络': '对方从 Polygon 转的 USDT，充值页没有这个网络，能入账吗？',
  '链 选错了': '对方从 Polygon 转的 USDT，充值页没有这个网络，能入账吗？',
  '充值地址 变了': '充值地址怎么变了？旧地址还能继续用吗',
  '旧地址 还能用': '充值地址怎么变了？旧地址还能继续用吗',
  '手续费 太高': '同样是提 USDT，为什么今天的手续费比昨天高一倍？',
  '身份认证 失败': '身份认证没有通过怎么办？',
  '照片 模糊': '身份认证一直不通过，提示“证件照片不清晰”',
  '护照 换新': '护照到期换了新的，号码变了，需要重新认证吗？',
  '下单 失败': '下单失败怎么办？',
  '市价 滑点': '市价单的成交均价比下单时看到的高了近 2%，正常吗？',
  '卖家 不放币': 'P2P 买币已经付款，卖家迟迟不放币怎么办？',
  '买币 没收到': 'P2P 买币已经付款，卖家迟迟不放币怎么办？',
  '假 客服': '有人自称平台客服加我微信，说账户有风险要我报验证码',
  '微信 骗子': '有人自称平台客服加我微信，说账户有风险要我报验证码',
  '异地 登录': '收到异地登录提醒，但登录记录里只有我自己的设备',
  '签名 错误': '用 Python 调接口一直返回“签名无效”，参数都是照文档写的',
  '断线 重连': 'WebSocket 断线重连之后，本地订单簿和页面对不上',
  '订单簿 不同步': 'WebSocket 断线重连之后，本地订单簿和页面对不上',
  '账户 安全': '注册之后先做哪几项安全设置？',
  '第一次 充值': '第一次充值应该怎么操作？',
}

const of = (language: Language, queries: Record<string, string>): ShortQuery[] =>
  Object.entries(queries).map(([text, expected]) => ({ text, language, expected }))

export const shortQueries: readonly ShortQuery[] = [...of('en', english), ...of('zh-CN', chinese)]
