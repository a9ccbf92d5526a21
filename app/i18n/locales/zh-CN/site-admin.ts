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
  'site_admin.logo': '标志',
  'site_admin.logo_now': '当前标志',
  'site_admin.logo_file': '图片',
  'site_admin.logo_hint':
    'PNG 或 WebP，最大 500 kB，最好是透明背景，在浅色和深色下都清楚。页面上显示高度为 32 像素，标签页和手机上为方形图标。',
  'site_admin.logo_says_name': '标志中已包含论坛名称，旁边不再显示',
  'site_admin.logo_save': '使用此标志',
  'site_admin.logo_saved': '标志已更换。',
  'site_admin.logo_remove': '移除标志',
  'site_admin.logo_removed': '标志已移除。',
  'site_admin.saved': '已保存。',
  'site_admin.elsewhere': '其他设置',
  'site_admin.support': '客服、服务时间与官方渠道',
  'site_admin.mail': '邮件',
  'site_admin.rules': '规则设置',
}
