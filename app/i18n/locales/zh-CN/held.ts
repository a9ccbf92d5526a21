import type { TranslationOf } from '../../types.ts'
import type { held as en } from '../en/held.ts'

export const held: TranslationOf<typeof en> = {
  'held.title': '待审核内容',
  'held.lead': '以下内容仅作者和官方人员可见。如需删除，请打开原帖处理。',
  'held.none': '暂无待审核内容',
  'held.none_hint': '引导读者联系站外账号的内容会出现在这里。',
  'held.question': '问题',
  'held.answer': '回答',
  'held.comment': '评论',
  'held.contact': '引导至站外联系方式：{rule}',
  'held.new_member': '新成员发布',
  'held.approve': '通过',
  'held.open': '打开原帖',
  'held.was_approved': '已通过，所有人可见。',
  'contact_patterns.title': '站外引流规则',
  'contact_patterns.lead': '引导读者联系站外账号的内容，会先由官方人员审核再显示。',
  'contact_patterns.rules': '规则，每行一条',
  'contact_patterns.hint':
    '一条规则的各部分都在相近位置出现时，内容会被暂时保留：部分之间用 + 分隔，同一部分的词用 | 分隔，# 之后是原因。形近字符视为相同。',
  'contact_patterns.defaults': '恢复默认规则',
}
