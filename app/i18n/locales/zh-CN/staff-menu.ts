import type { TranslationOf } from '../../types.ts'
import type { staffMenu as en } from '../en/staff-menu.ts'

export const staffMenu: TranslationOf<typeof en> = {
  'categories.title': '分类',
  'desk.title': '官方解答',
  'duplicates.likely': '疑似重复',
  'incidents.desk': '故障与公告',
  'insights.title': '成效',
  'living_facts.title': '关键数据',
  'admin.title': '管理后台',
  'admin.use': '搜索统计',
  'admin.golden': '基准查询',
  'admin.index': '搜索索引',
  'desk.settings': '官方解答',
  'glossary.title': '同义词库',
  'support.admin_title': '联系与客服',
  'checks.admin_title': '区块浏览器',
  'fakes.title': '冒充渠道',
  'queue.title': '待处理',
  'security.admin_title': '安全设置',
  'admin.mail': '邮件',
  'contact_patterns.title': '站外引流规则',
}
