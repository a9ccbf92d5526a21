import type { TranslationOf } from '../../types.ts'
import type { invitation as en } from '../en/invitation.ts'

export const invitation: TranslationOf<typeof en> = {
  'invitation.title': '您收到一份邀请',
  'invitation.moderator': '邀请您成为本论坛的版主。',
  'invitation.admin': '邀请您成为本论坛的管理员。',
  'invitation.team': '您将加入“{team}”。',
  'invitation.names': '读者看到的是团队名称或“官方人员”，不会看到您的姓名。',
  'invitation.as': '您当前登录的账号是 @{handle}。',
  'invitation.accept': '接受邀请',
  'invitation.first': '您需要先有一个账号：请注册或登录，之后会回到本页。',
  'invitation.accepted': '欢迎加入管理团队。',
}
