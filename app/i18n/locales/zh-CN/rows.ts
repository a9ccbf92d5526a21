import type { TranslationOf } from '../../types.ts'
import type { rows as en } from '../en/rows.ts'

export const rows: TranslationOf<typeof en> = {
  'lists.state_any': '不限',
  'lists.state_open': '未解决',
  'lists.state_solved': '已解决',
  'lists.state_closed': '已关闭',
  'lists.state_duplicate': '重复问题',
  'lists.state_pending': '待审核',
  'lists.state_deleted': '已删除',
  'lists.needs_answer': '待回答',
  'lists.answers_word': { other: '个回答' },
  'lists.votes_word': { other: '票' },
  'lists.asked': '{time}提问',
  'lists.active': '{time}有更新',
  'lists.somebody': '一位用户',
}
