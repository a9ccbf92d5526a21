import type { TranslationOf } from '../../types.ts'
import type { questions as en } from '../en/questions.ts'

export const questions: TranslationOf<typeof en> = {
  'questions.question': '问题',
  'questions.asked': '{when}提问',
  'questions.views': { other: '{count} 次浏览' },
  'questions.followers': { other: '{count} 人关注' },
  'questions.duplicates': { other: '{count} 个重复问题' },
  'questions.show_whole': '展开问题全文',

  'questions.duplicate_title': '这个问题已经有人问过。',
  'questions.duplicate_of': '请到“{question}”查看回答。',
  'questions.duplicate_gone': '原来的问题已不在这里。',
  'questions.closed_title': '这个问题已关闭。',
  'questions.reason_off_topic': '内容不在本社区能帮忙的范围内。',
  'questions.reason_unclear': '描述不够清楚，无法作答。',
  'questions.reason_too_broad': '范围太大，一个回答说不清楚。',
  'questions.reason_resolved_elsewhere': '已通过其他途径解决，例如联系客服。',
  'questions.deleted_title': '这个问题已删除。',
  'questions.deleted_who_sees': '只有作者和官方人员能看到。',
  'questions.pending_title': '这个问题正在等待审核。',
  'questions.pending_who_sees': '通过之前，只有作者和官方人员能看到。',
  'questions.official_title': '已有官方解答。',
  'questions.official_accepted': '下方被采纳的回答已收入帮助中心：{entry}',
  'questions.official_answer': '下方的一个回答已收入帮助中心：{entry}',
  'questions.official_verified': '（核实于 {date}）',
  'questions.proposed_title': '这是同一个问题吗？',
  'questions.proposed': { other: '有 {count} 人认为“{question}”问的是同一件事。' },
  'questions.proposed_yes': '是的，那里有我要的答案',

  'questions.facts': '已提供的信息',
  'questions.fact_hidden': '已提供，仅官方人员可见',
  'questions.fact_staff': '仅您和官方人员可见',
  'questions.fact_erased': '已清除',

  'questions.follow': '关注',
  'questions.unfollow': '已关注',
  'questions.unfollow_hint': '取消关注',

  'questions.close_act': '关闭问题……',
  'questions.reopen': '重新开放',

  'questions.locked_title': '该问题已锁定。',
  'questions.lock_dispute': '讨论起了争执，目前仅官方人员可以继续。',
  'questions.lock_investigation': '官方人员正在核实，目前仅官方人员可以继续。',
  'questions.lock_settled': '该说的都已说完，内容保留供查阅。',
  'questions.protected_title': '该问题受保护。',
  'questions.protected_lead': '仅注册满一段时间的成员可以回答。',
  'questions.lock_act': '锁定……',
  'questions.unlock': '解除锁定',
  'questions.protect': '不让新成员回答',
  'questions.unprotect': '允许新成员回答',
  'questions.duplicate_act': '标记为重复……',

  'ask.facts_edit': '补充信息',
  'phrases.act': '用户的问法',
}
