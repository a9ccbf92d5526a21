import type { TranslationOf } from '../../types.ts'
import type { answers as en } from '../en/answers.ts'

export const answers: TranslationOf<typeof en> = {
  'answers.count': { other: '{count} 个回答' },
  'answers.none': '还没有回答',
  'answers.none_lead': '知道怎么解决？来写第一个回答吧。',
  'answers.sort': '排序',
  'answers.sort_best': '最佳',
  'answers.sort_newest': '最新',
  'answers.sort_oldest': '最早',
  'answers.more': '更多回答',
  'answers.answer_by': '{name} 的回答',
  'answers.accepted': '已采纳的回答',
  'answers.official': '已成为官方解答',
  'answers.official_alone': '已成为官方解答',
  'answers.by_asker': '提问者',
  'answers.held_note': '这个回答正在等待审核。通过之前，只有作者和官方人员能看到。',
  'answers.deleted_note': '这个回答已删除，只有作者和官方人员能看到。',

  'answers.accept': '采纳',
  'answers.accept_hint': '这个回答解决了问题',
  'answers.withdraw': '取消采纳',
  'answers.approve': '通过审核',
  'answers.promote': '设为官方解答',

  'answers.yours': '写回答',
  'answers.yours_hint': '说明怎么做、为什么有效。支持 Markdown。',
  'answers.post': '发布回答',
  'answers.signed_out_hint': '可以先写，最后再登录，内容不会丢失。',
  'answers.no_more': '这个问题不再接受新回答。',
  'answers.draft_saved': '草稿已保存在本机',
}
