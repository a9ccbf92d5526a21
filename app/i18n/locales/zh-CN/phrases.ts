import type { TranslationOf } from '../../types.ts'
import type { phrases as en } from '../en/phrases.ts'

export const phrases: TranslationOf<typeof en> = {
  'phrases.title': '用户的问法',
  'phrases.lead':
    '用这些说法搜索的人会找到这里。它们来自在这里解决了问题的用户和已合并的问题：有两位不同的用户用过，或问题被合并之后才生效。',
  'phrases.in_editor': { other: '有 {count} 种问法可以找到这里' },
  'phrases.add': '添加问法',
  'phrases.add_hint': '按用户在搜索框里会输入的样子填写，立即生效。',
  'phrases.add_act': '添加',
  'phrases.none': '还没有其他问法',
  'phrases.none_hint': '有用户反馈“解决了”之后，会自动出现在这里。',
  'phrases.words': '问法',
  'phrases.state_counts': '已生效',
  'phrases.state_waits': '等待第二位用户',
  'phrases.state_off': '已停用',
  'phrases.state_off_by': '已由 {name} 停用',
  'phrases.source_use': '来自在这里结束的搜索',
  'phrases.source_merge': '已合并问题的标题',
  'phrases.source_staff': '由官方人员填写',
  'phrases.switch_on': '启用',
  'phrases.switch_off': '停用',
  'phrases.count_now': '立即生效',
  'phrases.reword': '编辑',
  'phrases.added': '已添加，片刻之后即可搜索到。',
  'phrases.reworded': '已保存，片刻之后即可搜索到。',
  'phrases.switched_on': '已启用，这个说法会重新指向这里。',
  'phrases.switched_off': '已停用，这个说法不再指向这里。',
}
