import type { TranslationOf } from '../../types.ts'
import type { bulk as en } from '../en/bulk.ts'

export const bulk: TranslationOf<typeof en> = {
  'bulk.title': '批量处理问题',
  'bulk.lead': '最多选择 50 个问题，再选一项操作。每个问题单独处理，互不影响。',
  'bulk.which': '问题',
  'bulk.close_reason': '关闭原因',
  'bulk.lock_reason': '锁定原因',
  'bulk.tag': '标签',
  'bulk.add_tag': '添加标签',
  'bulk.take_tag': '去掉标签',
  'bulk.delete': '删除所选',
  'bulk.leave': '返回列表',
  'bulk.done': { other: '已处理 {count} 个问题。' },
  'bulk.deleted': { other: '已删除 {count} 个问题。' },
  'bulk.some': { other: '已处理 {count} 个问题；未能处理：{which}' },
}
