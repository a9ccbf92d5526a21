import type { TranslationOf } from '../../types.ts'
import type { account as en } from '../en/account.ts'

export const account: TranslationOf<typeof en> = {
  'accounts.log_in_lead': '欢迎回来。',
  'accounts.register_lead': '注册后可以提问、回答和关注。浏览无需账号。',
  'accounts.no_account': '还没有账号？',
  'accounts.have_account': '已有账号？',
  'accounts.present_password': '当前密码',
  'accounts.new_password': '新密码',
  'accounts.about': '个人简介',
  'accounts.about_hint': '支持 Markdown，显示在个人主页上。',
  'accounts.settings': '设置',
  'accounts.settings_profile': '个人资料',
  'accounts.settings_password': '密码',
  'accounts.change_password': '修改密码',
  'accounts.change_password_hint': '当前设备保持登录，其他设备将全部退出。',
  'accounts.interface_language': '界面语言',
  'accounts.welcome': '{name}，欢迎回来。',
  'accounts.registered': '账号已创建，欢迎您，{name}。',
  'accounts.logged_out': '您已退出登录。',
  'accounts.profile_saved': '个人资料已保存。',
  'accounts.password_changed': '密码已修改。',
}
