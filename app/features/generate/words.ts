import type { Random } from './random.ts'

/** The commonest first, as English has them, with the trade's nouns among them. */
const ENGLISH =
  `the to and a of in is it for my on that you with not have this but be are as at or was from i can
your if they an deposit will account when what there transaction we has withdrawal address no after so network wallet
do balance which all been by confirmed their one would how more support time order only some up fee its out than then
still exchange any also confirmations them memo email about same because just wait sent should other code page app
before shows who now token hours money into verification coin check hash trade did could minutes again price limit
first where does limit two see amount try status block chain why use need said transfer received bank made sure
problem work security again screen pending pair market spot button identity document photo error history credited
answer question different new most wrong correct day device old password reset phone step click open link never until
between without every while each today week minimum maximum network node explorer contract internal external
browser version update refresh cache key secret permission margin future stop loss partial filled cancel leverage
statement export tax report currency euro dollar card payment refund dispute regulation country region`
    .split(/\s+/)
    .filter((word, place, all) => all.indexOf(word) === place)

const CHINESE =
  `的 我 了 是 在 不 充值 到账 账户 有 提现 地址 和 就 也 要 没有 都 网络 钱包 可以 这个 交易 确认 客服 时间
怎么 一直 已经 显示 余额 手续费 现在 还是 因为 订单 如果 然后 验证 币种 区块 转账 之后 问题 为什么 哈希 请问 页面 限额
多少 小时 分钟 需要 应该 但是 之前 自己 收到 失败 成功 价格 邮箱 手机 密码 重置 身份 照片 证件 审核 认证 安全 设备 登录 绑定
标签 备注 主网 节点 浏览器 合约 内部 外部 版本 更新 刷新 缓存 密钥 权限 杠杆 现货 市价 限价 止损 部分 成交 撤销 记录 导出
账单 税务 报表 法币 欧元 美元 银行卡 付款 退款 争议 监管 国家 地区 今天 昨天 上周 最低 最高 相同 不同 正确 错误 状态 等待
处理 提交 申请 通过 拒绝 原因 联系 工单 回复 官方 公告 维护 升级 恢复 暂停 开放 支持 添加 选择 点击 输入 复制 粘贴 截图`
    .split(/\s+/)
    .filter((word, place, all) => all.indexOf(word) === place)

export const SYLLABLES = [
  'ba',
  'ko',
  'ri',
  'tu',
  'ne',
  'sha',
  'lo',
  'mi',
  'du',
  've',
  'ga',
  'po',
  'fi',
  'zu',
  'te',
  'ran',
  'el',
]
const CHARACTERS = [...'币链资额单户证码时区点线量价图表页端机卡号网数据源流转换存取收付开关升降增减定活期现']

/** A language has no last word: names, products and codes go on behind the words that everybody uses. */
const VOCABULARY = 20_000

/** A word as often as a language has it. */
export const englishWord = (random: Random) => wordAt(ENGLISH, random.rank(VOCABULARY), SYLLABLES)
export const chineseWord = (random: Random) => wordAt(CHINESE, random.rank(VOCABULARY), CHARACTERS)

function wordAt(common: string[], rank: number, parts: string[]): string {
  const known = common[rank]
  if (known !== undefined) return known
  return spelled(rank, parts)
}

/** Each number above 0 as another word: the smaller the shorter. */
export function spelled(number: number, parts: readonly string[]): string {
  let word = ''
  for (let rest = number; rest > 0; rest = Math.floor(rest / parts.length)) word += parts[rest % parts.length]
  return word
}
