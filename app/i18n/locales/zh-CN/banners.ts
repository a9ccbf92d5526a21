import type { TranslationOf } from '../../types.ts'
import type { banners as en } from '../en/banners.ts'

export const banners: TranslationOf<typeof en> = {
  'incidents.title': '服务公告',
  'incidents.now': '当前公告',
  'incidents.all': { other: '{count} 条服务公告' },
  'incidents.more': { other: '还有 {count} 条' },
  'incidents.state_announced': '公告',
  'incidents.state_investigating': '正在排查',
  'incidents.state_identified': '已找到原因',
  'incidents.state_fixed': '已修复，观察中',
  'incidents.state_over': '已结束',
  'incidents.next_update': '最迟 {time} 更新进展',
  'incidents.overdue': '原定 {time} 前更新，现已逾期',
  'incidents.too': '我也遇到了',
  'incidents.too_mine': '您也遇到了',
}
