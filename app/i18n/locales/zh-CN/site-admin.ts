import type { TranslationOf } from '../../types.ts'
import type { siteAdmin as en } from '../en/site-admin.ts'

export const siteAdmin: TranslationOf<typeof en> = {
  'site_admin.lead': '修改会立即在所有页面生效。',
  'site_admin.name': '论坛名称',
  'site_admin.name_hint': '显示在标题、邮件、订阅源、搜索结果和登录验证应用中，最多 40 个字符。',
  'site_admin.accent': '链接和按钮的颜色',
  'site_admin.accent_hint':
    '格式为 #rrggbb，须在白底上清晰可读；深色主题会使用同一色相的浅色。留空则使用默认的蓝色。',
  'site_admin.languages': '界面语言',
  'site_admin.default_language': '默认语言',
  'site_admin.default_language_hint': '当浏览器要求的语言都不提供时使用。',
  'site_admin.saved': '已保存。',
  'site_admin.elsewhere': '其他设置',
  'site_admin.support': '客服、服务时间与官方渠道',
  'site_admin.mail': '邮件',
  'site_admin.rules': '规则设置',
}
