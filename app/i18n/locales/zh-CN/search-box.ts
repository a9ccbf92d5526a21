import type { TranslationOf } from '../../types.ts'
import type { searchBox as en } from '../en/search-box.ts'

export const searchBox: TranslationOf<typeof en> = {
  'search.suggestions': '搜索建议',
  'search.suggest_search': '搜索“{query}”',
  'search.recent': '本机的最近搜索，按 Delete 键删除一条。',
  'search.recent_title': '最近搜索，只保存在本机',
  'search.recent_remove': '删除“{query}”',
  'search.recent_clear': '全部清除',
  'search.opensearch_name': '{site} 搜索',
}
