import type { TranslationOf } from '../../types.ts'
import type { review as en } from '../en/review.ts'

export const review: TranslationOf<typeof en> = {
  'review.changed': '上次核对以来，来源有哪些改动',
  'review.entry_says': '官方解答现在的内容',
  'review.no_source': '它没有社区来源，请与所依据的文件核对。',
  'review.revisions': '第 {from} 版 → 第 {to} 版',
  'review.not_public': '已删除或待审核',
  'review.not_accepted': '不是被采纳的回答',
  'review.unchanged': '内容没有变化。',
  'review.routine': '例行复核',
  'review.routine_lead': '以下都不紧急。请看完每一处改动，需要进一步处理的取消勾选，其余可以一并保留。',
  'review.routine_none': '没有等待例行复核的内容。',
  'review.back': '返回官方解答',
  'review.keep_ticked': '保留已勾选的',
  'review.kept': { other: '已保留 {count} 篇官方解答。' },
  'review.kept_some': { other: '已保留 {count} 篇；有 {left} 篇在您查看期间有了变化，仍在列表中。' },
  'review.twin_changed': '上次对照以来，另一种语言版本有哪些改动',
  'review.both': '并排对照两种语言',
}
