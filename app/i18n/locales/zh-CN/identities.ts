import type { TranslationOf } from '../../types.ts'
import type { identities as en } from '../en/identities.ts'

export const identities: TranslationOf<typeof en> = {
  'identities.leaving': '请在 {host} 完成登录，之后会自动返回本站。',
  'identities.go_to': '前往 {host}',
  'identities.cancelled': '您已在 {name} 取消登录，目前尚未登录。',
  'identities.refused': '{name} 返回的信息有误，无法确认您的身份。您尚未登录，请重试。',
  'identities.down': '{name} 暂时没有响应，请稍后重试。',
  'identities.kept': '您填写的内容已保留。',
  'identities.again': '重试',
  'identities.other_way': '或使用其他方式登录',
  'identities.welcome': '您已通过 {name} 验证',
  'identities.new_lead':
    '您的 {name} 账号 {label} 尚未关联本站账号。请为自己取一个在本站使用的名字，{name} 上的名字不会自动沿用。',
  'identities.email_hint': '仅您和管理员可见，{name} 已替您验证。也可以留空。',
  'identities.known_lead': '请先登录一次原有账号，之后就能用 {name} 登录。仅凭邮箱相同不会自动关联。',
  'identities.link_title': '关联 {name}',
  'identities.link_lead': '关联后，可用 {name} 的 {label} 登录 @{handle}。',
  'identities.link': '关联',
  'identities.linked': '已关联，今后可用它登录。',
  'identities.operator_lead': '服务器运维人员为您提供了一次性登录：@{handle}。',
  'identities.not_now': '暂不关联',
  'identities.title': '第三方账号登录',
  'identities.hint': '用您在其他平台的账号登录本站。已开启的两步验证仍会照常进行。',
  'identities.open': '管理关联',
  'identities.not_linked': '未关联',
  'identities.unlink': '解除关联',
  'identities.unlink_named': '解除与 {name} 的关联',
  'identities.unlink_now': '确认解除',
  'identities.unlinked': '已解除关联，无法再用它登录。',
}
