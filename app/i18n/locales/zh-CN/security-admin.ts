import type { TranslationOf } from '../../types.ts'
import type { securityAdmin as en } from '../en/security-admin.ts'

export const securityAdmin: TranslationOf<typeof en> = {
  'security.staff_factor': '要求官方人员开启两步验证',
  'security.staff_factor_hint':
    '尚未开启的版主和管理员须先完成设置，才能访问 /mod 和 /admin 下的页面。API 令牌不受影响。',
  'security.admin_saved': '已保存。',
}
