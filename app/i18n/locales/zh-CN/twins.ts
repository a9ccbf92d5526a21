import type { TranslationOf } from '../../types.ts'
import type { twins as en } from '../en/twins.ts'

export const twins: TranslationOf<typeof en> = {
  'twins.title': '翻译：{language}',
  'twins.original': '原文',
  'twins.changed': '上次对照以来，原文有哪些改动',
  'twins.terms': '术语表',
  'twins.save': '保存：两种语言内容一致',
  'twins.saved': '已保存。在其中一方改动之前，两者视为一致。',
  'twins.open': '打开编辑器',
  'twins.link': '另一种语言的解答已经写好',
  'twins.link_which': '另一种语言的官方解答',
  'twins.link_do': '关联',
  'twins.linked': '已关联，其中一方改动后，另一方会进入复核。',
  'twins.unlink': '取消关联',
  'twins.unlinked': '已取消关联，两篇解答保持不变。',
  'twins.in_editor': '其他语言',
  'twins.none': '翻译',
}
