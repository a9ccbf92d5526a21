import type { TranslationOf } from '../../types.ts'
import type { ruleAdmin as en } from '../en/rule-admin.ts'

export const ruleAdmin: TranslationOf<typeof en> = {
  'rule_admin.lead': '本论坛的全部规则及其理由。修改立即生效，并记入操作日志。',
  'rule_admin.rooms': '分区',
  'rule_admin.default': '默认：{value}',
  'rule_admin.in_unit': '{name}（{unit}）',
  'rule_admin.range': '{min} 至 {max}',
  'rule_admin.on': '开启',
  'rule_admin.off': '关闭',
  'rule_admin.changed': '由 {name} 修改',
  'rule_admin.changed_by_nobody': '已修改',
  'rule_admin.reset': '恢复默认',
  'rule_admin.reset_named': '将“{name}”恢复默认',
  'rule_admin.save_named': '保存：{name}',
  'rule_admin.saved': { other: '已保存 {count} 条规则。' },
  'rule_admin.nothing_changed': '没有任何改动。',
  'rule_admin.was_reset': '已恢复默认。',
}
