import type { TranslationOf } from '../../types.ts'
import type { likely as en } from '../en/likely.ts'

export const likely: TranslationOf<typeof en> = {
  'duplicates.likely_title': '以前有人问过吗？',
  'duplicates.likely_of': '可能与“{question}”重复（{percent}%），此提示仅官方人员可见。',
  'duplicates.votes': { other: '{count} 票' },
  'duplicates.no_details': '没有填写详细描述。',
  'duplicates.merge': '合并',
  'duplicates.not_one': '不是重复',
}
