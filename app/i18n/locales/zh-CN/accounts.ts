import type { TranslationOf } from '../../types.ts'
import type { accounts as en } from '../en/accounts.ts'

export const accounts: TranslationOf<typeof en> = {
  'accounts.log_in': '登录',
  'accounts.register': '注册账号',
  'accounts.continue_with': '使用 {name} 登录',
  'accounts.or': '或',
  'accounts.log_out': '退出登录',
  'accounts.handle': '用户名',
  'accounts.handle_or_email': '用户名或邮箱',
  'accounts.handle_hint': '3 到 20 个英文字母、数字或连字符，以字母开头，所有人可见。',
  'accounts.display_name': '昵称',
  'accounts.display_name_hint': '显示在您发布的内容旁。留空则显示用户名。',
  'accounts.email': '邮箱',
  'accounts.email_hint': '仅您和管理员可见，我们会发送验证链接。',
  'accounts.password': '密码',
  'accounts.password_hint': '至少 8 个字符。',
  'accounts.leave_empty': '此处请留空',
  'accounts.suspended_until': '此账号已被暂停至 {date}：可以浏览，但不能发布内容。',
  'accounts.silenced_until': '此账号已被禁言至 {date}：可以浏览、投票和采纳，但不能发帖。',
  'accounts.appeal': '申诉',
  'accounts.leaves_at': '此账号将于 {date} 注销。',
  'accounts.keep_account': '保留账号',
}
