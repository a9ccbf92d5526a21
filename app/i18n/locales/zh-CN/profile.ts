import type { TranslationOf } from '../../types.ts'
import type { profile as en } from '../en/profile.ts'

export const profile: TranslationOf<typeof en> = {
  'profile.member_since': '{date}加入',
  'profile.own_name': '{name}（仅官方人员可见）',
  'profile.person': '管理此用户',
  'profile.edit': '编辑资料',
  'profile.reputation': '声望',
  'profile.how': '声望说明',
  'profile.over_time': '声望变化',
  'profile.plot': '声望从 {first} 变化到 {last}，最高 {highest}。下方表格列出了同样的数据。',
  'profile.as_table': '以表格显示',
  'profile.day': '日期',
  'profile.answers': { other: '{count} 个回答' },
  'profile.answers_word': '回答',
  'profile.questions_word': '提问',
  'profile.best_answers': '高票回答',
  'profile.newest_questions': '最近的提问',
  'profile.newest_only': { other: '仅显示最近 {count} 个。' },
  'profile.accepted': '已采纳',
  'profile.no_answers': '还没有回答。',
  'profile.no_answers_own': '还没有回答。去看看待回答的问题吧。',
  'profile.no_questions': '还没有提问。',
  'profile.no_questions_own': '还没有提问。遇到问题随时来问。',
}
