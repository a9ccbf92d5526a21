import type { TranslationOf } from '../../types.ts'
import type { security as en } from '../en/security.ts'

export const security: TranslationOf<typeof en> = {
  'security.title': '安全',
  'security.sessions': '已登录的设备',
  'security.sessions_hint':
    '看到不认识的设备？请先将其退出，再修改密码。我们只记录浏览器类型，不记录网络地址。',
  'security.unknown_device': '未知设备',
  'security.this_device': '当前设备',
  'security.logged_in': '登录于',
  'security.last_seen': '最近活动：',
  'security.end': '退出',
  'security.end_named': '退出设备：{device}',
  'security.end_others': '退出其他所有设备',
  'security.ended': '该设备已退出登录。',
  'security.ended_others': '其他设备已全部退出登录。',
}
