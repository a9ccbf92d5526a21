import type { TranslationOf } from '../../types.ts'
import type { flags as en } from '../en/flags.ts'

export const flags: TranslationOf<typeof en> = {
  'flags.title': '举报内容',
  'flags.lead': '只有官方人员能看到您的举报，对方不会知道是谁举报的。',
  'flags.kind': '有什么问题？',
  'flags.choose': '请选择…',
  'flags.scam': '诈骗：骗取资金、密钥或验证码',
  'flags.impersonation': '冒充官方或他人',
  'flags.spam': '垃圾信息或广告',
  'flags.rude': '辱骂或攻击他人',
  'flags.off_topic': '与本社区无关',
  'flags.other': '其他问题',
  'flags.note': '需要告诉官方人员的情况',
  'flags.note_hint': '最多 {count} 个字符；请勿填写密码或密钥。',
  'flags.send': '提交举报',
  'flags.sent': '感谢举报，官方人员会查看。',
  'flags.hidden': '感谢举报，该内容已先行隐藏，等待官方人员查看。',
}
