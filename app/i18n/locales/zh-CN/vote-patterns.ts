import type { TranslationOf } from '../../types.ts'
import type { votePatterns as en } from '../en/vote-patterns.ts'

export const votePatterns: TranslationOf<typeof en> = {
  'vote_patterns.lead':
    '连续刷票和互相刷票由系统自动撤销，相应声望一并收回，不通知投票人。请核对是否有误判。',
  'vote_patterns.rule_series': '连续刷票：同一成员在 {minutes} 分钟内给同一作者投了 {votes} 票或更多。',
  'vote_patterns.rule_ring':
    '互相刷票：{days} 天内，几名成员每人都给其他人点赞至少 {votes} 次，且占各自点赞总数的 {share} 以上。',
  'vote_patterns.none': '没有可疑投票',
  'vote_patterns.none_hint': '系统每天检查一次。',
  'vote_patterns.taken_back': { other: '撤销了 {count} 票' },
  'vote_patterns.series': '{voter}连续给{author}的内容投票。',
  'vote_patterns.ring': '互相投票：',
  'vote_patterns.nobody': '已注销的成员',
  'vote_patterns.keep': '撤销无误',
  'vote_patterns.give_back': '恢复这些投票',
  'vote_patterns.was_kept': '官方人员已确认',
  'vote_patterns.was_given_back': '官方人员已恢复',
  'vote_patterns.now_kept': '已记录，这些投票维持撤销。',
  'vote_patterns.now_given_back': '这些投票已重新计入，声望一并恢复。',
}
