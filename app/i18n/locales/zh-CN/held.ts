import type { TranslationOf } from '../../types.ts'
import type { held as en } from '../en/held.ts'

export const held: TranslationOf<typeof en> = {
  'held.question': '问题',
  'held.answer': '回答',
  'held.comment': '评论',
  'held.contact': '引导至站外联系方式：{rule}',
  'held.likely': '作者确认这些不是隐私信息：{kinds}',
  'held.likely_words': '一连串助记词单词',
  'held.likely_raw_key': '原始私钥',
  'held.likely_password': '密码',
  'held.likely_card': '银行卡号',
  'held.likely_identity': '证件号码',
  'held.likely_mail': '邮箱地址',
  'held.likely_phone': '电话号码',
  'held.new_member': '新成员发布',
  'contact_patterns.lead': '引导读者联系站外账号的内容，会先由官方人员审核再显示。',
  'contact_patterns.rules': '规则，每行一条',
  'contact_patterns.hint':
    '一条规则的各部分都在相近位置出现时，内容会被暂时保留：部分之间用 + 分隔，同一部分的词用 | 分隔，# 之后是原因。形近字符视为相同。',
  'contact_patterns.defaults': '恢复默认规则',
}
