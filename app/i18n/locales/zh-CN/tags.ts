import type { TranslationOf } from '../../types.ts'
import type { tags as en } from '../en/tags.ts'

export const tags: TranslationOf<typeof en> = {
  'tags.lead': '同一个主题只有一个标签，中英文名称和别名都会指向同一页。',
  'tags.filter': '查找标签',
  'tags.show': '查找',
  'tags.none': '还没有标签',
  'tags.none_like': '没有以此开头的标签',
  'tags.none_hint': '标签随问题产生，提问时可以建议新标签。',
  'tags.more': '以上是最常用的标签。输入名称的开头可以查找其他标签。',
  'tags.follow': '关注',
  'tags.following': '已关注',
  'tags.followed': '已关注该标签。',
  'tags.unfollowed': '已取消关注该标签。',
  'tags.followers': { other: '{count} 人关注' },
  'tags.synonyms': '别名：{names}',
  'tags.top_answerers': '热心答主',
  'tags.answer_score': '共得 {count} 票',
  'tags.feed_title': '有关“{name}”的问题',

  'errors.tags.not_found': '没有这个标签。',
  'errors.facts.invalid': '部分信息需要再检查一下。',
  'errors.facts.choice': '请从列表中选择。',
  'errors.facts.number': '请填写数字。',
  'errors.facts.transaction_id': '交易哈希应为 64 位十六进制字符，Solana 约为 88 位字母和数字。',
  'errors.facts.address': '地址格式不正确，应为 20 到 110 位字母和数字。',
  'errors.facts.order_number': '订单号应为 6 到 40 位字母、数字或连字符。',
  'errors.facts.app_version': '格式如 6.2 或 6.2.1。',
}
