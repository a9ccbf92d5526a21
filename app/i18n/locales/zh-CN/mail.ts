import type { TranslationOf } from '../../types.ts'
import type { mail as en } from '../en/mail.ts'

export const mail: TranslationOf<typeof en> = {
  'mail.hello': '@{handle}，您好：',
  'mail.not_you': '如果不是您本人操作，请忽略这封邮件，您的账号不会有任何变化。',
  'mail.link_days': { other: '链接 {count} 天内有效，仅可使用一次。' },
  'mail.phrase': '您的防钓鱼码：“{phrase}”。没有它的邮件都不是我们发的。',
  'mail.no_phrase': '您可以在设置中填写防钓鱼码，之后我们的每封邮件都会带上它，方便您识别假冒邮件。',
  'mail.official': '不确定是不是官方？可以在这里核实：',
  'mail.never': '无论通过邮件、电话还是聊天，我们都不会索要您的密码、验证码或助记词。',

  'mail.verify_subject': '请验证您的邮箱',
  'mail.verify': '有人（很可能是您本人）将此邮箱填写为账号 @{handle} 的邮箱。',
  'mail.verify_action': '验证邮箱',

  'mail.already_subject': '您已有账号',
  'mail.already': '有人（也许是您本人）想把此邮箱用于另一个账号。它已属于您的账号 @{handle}，不会改变。',
  'mail.already_action': '登录',
  'mail.already_forgot': '忘记密码了？在这里重新设置：{url}',

  'mail.code_subject': '您的登录验证码',
  'mail.code': '请在申请验证码的页面输入：',
  'mail.code_minutes': { other: '验证码 {count} 分钟内有效，仅可使用一次，且只能在申请它的浏览器中使用。' },
  'mail.code_secret': '请勿告诉任何人。任何向您索要验证码的人，包括自称客服的人，都是想进入您的账号。',

  'mail.reset_subject': '设置新密码',
  'mail.reset': '有人（很可能是您本人）要为账号 @{handle} 设置新密码。',
  'mail.reset_action': '设置新密码',
  'mail.reset_minutes': { other: '链接 {count} 分钟内有效，仅可使用一次。' },

  'mail.confirm_change_subject': '请验证您的新邮箱',
  'mail.confirm_change': '账号 @{handle} 将改用此邮箱。',
  'mail.confirm_change_action': '验证邮箱',

  'mail.announce_change_subject': '您的邮箱即将更换',
  'mail.announce_change': '有人登录了账号 @{handle}，要把此邮箱换成另一个。如果不是您本人操作，请立即阻止。',
  'mail.announce_change_action': '同意或阻止更换',
  'mail.announce_change_hours': {
    other: '如果您未作回应，新邮箱通过验证后，更换将在 {count} 小时期满时生效。',
  },

  'mail.password_changed_subject': '您的密码已修改',
  'mail.password_changed': '您的账号 @{handle} 的密码已修改。',
  'mail.password_changed_not_you': '如果不是您本人操作，请立即设置新密码，届时其他设备将全部退出登录。',

  'mail.email_changed_subject': '您的邮箱已更换',
  'mail.email_changed': '账号 @{handle} 已更换邮箱，今后验证码和重设密码的链接都会发送到新邮箱。',
  'mail.email_changed_action': '联系客服',
  'mail.email_changed_not_you': '如果不是您本人操作，请立即联系客服。',
  'mail.invitation_subject': '邀请您加入管理团队',
  'mail.invitation': '邀请您参与管理 {origin} 的论坛。打开链接可查看邀请的角色，接受前需要有一个账号。',
  'mail.invitation_action': '查看邀请',
  'mail.suspended_subject': '您的账号已被停用',
  'mail.suspended': '官方人员已停用账号 @{handle}，至 {until} 为止。您仍可登录和浏览，但不能发布内容。',
  'mail.silenced_subject': '您暂时不能发布内容',
  'mail.silenced':
    '官方人员已将账号 @{handle} 禁言，至 {until} 为止。您仍可浏览、投票和采纳回答，但不能发布内容。',
  'mail.restricted_reason': '原因：{reason}',
  'mail.restricted_action': '提出申诉',
  'mail.restricted_after': '如果您认为处理有误，请登录后在该页面说明理由。官方人员会查看，并在那里答复您。',
  'mail.appeal_subject': '您的申诉已有结果',
  'mail.appeal': '官方人员已处理账号 @{handle} 的申诉，答复请见申诉页面。',
  'mail.appeal_action': '查看答复',
  'mail.token_made_subject': '您的账号新建了一个 API 令牌',
  'mail.token_made': '有人以 @{handle} 的身份登录，并创建了一个可供程序使用您账号的令牌。',
  'mail.token_made_action': '查看令牌',
  'mail.token_made_not_you': '如果不是您本人操作，请立即吊销该令牌并重设密码。',
  'mail.ways_in_changed_subject': '您的登录方式有变动',
  'mail.ways_in_changed': '有人以 @{handle} 的身份登录，添加或移除了通行密钥、身份验证器或第三方登录。',
  'mail.ways_in_changed_action': '查看登录方式',
  'mail.ways_in_changed_not_you': '如果不是您本人操作，请立即重设密码，这会让所有设备退出登录：{url}',
  'mail.deletion_asked_subject': '您的账号即将注销',
  'mail.deletion_asked':
    '有人（很可能是您本人）以 @{handle} 的身份登录，并申请注销账号。注销将于 {date} 执行。在此之前，登录后点击“保留账号”即可撤销。',
  'mail.deletion_asked_action': '查看或撤销',
  'mail.deletion_asked_not_you': '如果不是您本人操作，请立即重设密码，然后撤销注销：{url}',
  'mail.account_deleted_subject': '您的账号已注销',
  'mail.account_deleted':
    '已按您的要求注销账号 @{handle}，我们掌握的您的个人信息也一并删除。该用户名不会再被他人使用。',
  'mail.account_deleted_rest': '这是我们发给您的最后一封邮件。您的邮箱地址将在一周内删除。',

  'mail.test_subject': '邮件测试',
  'mail.test': '您点击了“发送测试邮件”。能读到这封邮件，就说明邮件发送正常。',
  'mail.test_action': '返回论坛',
  'mail.test_after': '无需其他操作。',
  'mail.new_device_subject': '您的账号有新的登录',
  'mail.new_device': '有人在一个从未用过的浏览器上登录了您的账号 @{handle}。',
  'mail.new_device_which': '浏览器：{label}。时间：{time}。',
  'mail.new_device_unknown': '未知',
  'mail.new_device_action': '查看登录设备',
  'mail.new_device_not_you':
    '如果是您本人操作，无需处理。如果不是，请立即设置新密码，届时所有设备都会退出登录：{url}',
}
