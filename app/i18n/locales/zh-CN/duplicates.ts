import type { TranslationOf } from '../../types.ts'
import type { duplicates as en } from '../en/duplicates.ts'

export const duplicates: TranslationOf<typeof en> = {
  'duplicates.decide': '作为重复问题关闭',
  'duplicates.propose': '提出建议',
  'duplicates.propose_title': '建议标记为重复问题',
  'duplicates.search_label': '之前的问题',
  'duplicates.search_hint': '输入关键词，或者填写编号或网址，例如 {example}',
  'duplicates.search': '搜索',
  'duplicates.found': { other: '找到 {count} 个问题' },
  'duplicates.none': '没有找到其他问题。',
  'duplicates.none_hint': '可以换个说法再搜，也可以直接填写编号或网址。',
  'duplicates.this_one': '就是这个',

  'duplicates.side_question': '当前问题',
  'duplicates.side_new': '新问题',
  'duplicates.side_canonical': '之前的问题',
  'duplicates.will_happen': '接下来会怎样',
  'duplicates.will_close': '当前问题不再接受回答，读者会被引导到之前的问题。',
  'duplicates.will_follow': { other: '{count} 位关注者会一起转过去，问题解决时会收到通知。' },
  'duplicates.will_count': '这次提问的热度会计入之前的问题。',
  'duplicates.will_tell': '提问者会收到通知。',
  'duplicates.will_propose': '提问者和官方人员会看到您的建议，在他们同意之前不会有任何变化。',
  'duplicates.will_take': { other: '再有 {count} 位声望满 {reputation} 的成员提出同样的建议，也会关闭。' },
  'duplicates.choose_other': '重新选择',

  'duplicates.merged_title': '已合并的问题',
  'duplicates.merged_lead': '这些问题和“{question}”问的是同一件事，答案都在那里。',
  'duplicates.merged_none': '还没有问题合并到这里',

  'duplicates.likely_lead': { other: '最近 {count} 天内提出、可能已经有人问过的未解决问题。' },
  'duplicates.likely_none': '没有需要处理的问题',
  'duplicates.likely_none_hint': '新问题和以前的问题内容相近时，会一起出现在这里。',
  'duplicates.alike': '相似',
  'duplicates.very_alike': '非常相似',
  'duplicates.almost_the_same': '几乎相同',
  'duplicates.percent': '{percent}%',
  'duplicates.compare': '对比开头内容',
  'duplicates.dismissed': '已确认是两个问题，不再提示。',
  'duplicates.restored': '这两个问题会再次提示。',
}
