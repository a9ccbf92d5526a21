import type { TranslationOf } from '../../types.ts'
import type { glossary as en } from '../en/glossary.ts'

export const glossary: TranslationOf<typeof en> = {
  'glossary.lead': '两种语言里意思相同的词：搜索其中一个，也能找到用其他词写的内容。修改从下一次搜索起生效。',
  'glossary.add': '添加一组词',
  'glossary.add_act': '添加',
  'glossary.english': '英文词',
  'glossary.chinese': '中文词',
  'glossary.words_hint': '用逗号分隔，最多 12 个。',
  'glossary.filter': '查找词语',
  'glossary.all': '全部词组',
  'glossary.count': { other: '{count} 组' },
  'glossary.none': '还没有同义词',
  'glossary.none_hint': '可以先添加用户对产品的各种叫法，每组都要有中文和英文。',
  'glossary.none_like': '没有包含这个词的词组',
  'glossary.none_like_hint': '可以只输入其中一部分，或在上方添加一组。',
  'glossary.edit': '编辑',
  'glossary.remove': '删除',
  'glossary.remove_ask': '要删除这组词吗？搜索将不再把它们当作同义词。',
  'glossary.csv': '导入或导出',
  'glossary.csv_hint':
    '每行一组：英文词、英文逗号、中文词，同一语言的多个词之间用 | 分隔。某一行若与已有词组有相同的词，就会替换那一组；其他词组保持不变。',
  'glossary.csv_file': 'CSV 文件',
  'glossary.csv_text': '或者粘贴文本',
  'glossary.export': '下载当前词库',
  'glossary.import': '导入',
  'glossary.added': '已添加。',
  'glossary.saved': '已保存。',
  'glossary.removed': '已删除。',
  'glossary.imported': { other: '已导入 {count} 组。' },

  'errors.glossary.full': { other: '词库最多容纳 {count} 组。' },
}
