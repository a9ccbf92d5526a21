import type { TranslationOf } from '../../types.ts'
import type { search as en } from '../en/search.ts'

export const search: TranslationOf<typeof en> = {
  'search.title': '搜索',
  'search.count': { other: '{count} 条结果' },
  'search.count_more': { other: '超过 {count} 条结果' },
  'search.took': '用时 {ms} 毫秒',
  'search.degraded': '常用的搜索服务暂时没有响应，以下结果可能不够准确。',
  'search.narrow': '缩小范围',
  'search.kind': '内容',
  'search.kind_any': '全部',
  'search.kind_entry': '官方解答',
  'search.kind_question': '社区问答',
  'search.state_any': '不限',
  'search.state_solved': '已解决',
  'search.state_unsolved': '未解决',
  'search.language': '语言',
  'search.language_any': '不限',
  'search.not_it': '没找到答案？',
  'search.carried': '搜索内容会自动带入提问页。',
  'search.none': '没有找到相关内容',
  'search.none_for': '还没有关于“{query}”的内容。',
  'search.none_narrow': '去掉筛选条件也许能找到。',
  'search.none_hint': '换个说法或少用几个词试试，也可以直接提问，搜索内容会自动带入。',
  'search.tip_own_words': '怎么说就怎么写，整句也可以。',
  'search.tip_error': '报错信息可以原样粘贴。',
  'search.tip_languages': '中英文标签互通，用哪种语言都能搜到。',

  'errors.search.unavailable': '搜索暂时没有响应。',
}
