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
}
