import type { TranslationOf } from '../../types.ts'
import type { official as en } from '../en/official.ts'

export const official: TranslationOf<typeof en> = {
  'official.title': '官方渠道验证',
  'official.lead': '粘贴链接、账号、电话或邮箱，即可查询它是不是我们的官方渠道。',
  'official.pasted': '链接、账号、电话或邮箱',
  'official.check': '查询',
  'official.asked': '您查询的是',
  'official.ours': '这是官方渠道',
  'official.ours_as': '公布的名称为“{label}”，地址是 {address}。只有这个地址才是官方的。',
  'official.ours_forum': '这是本社区的地址。',
  'official.since': '{date}起公布。',
  'official.former': '已不再是官方渠道',
  'official.former_hint': '它在 {date}之前属于我们，现在可能已被他人使用。',
  'official.fake': '不是官方渠道，是已知的冒充者',
  'official.fake_hint': '我们已于 {date}将它列为冒充者。请不要回复，也不要转出任何资产。',
  'official.imitation': '不是官方渠道，它在模仿我们',
  'official.imitation_of': '它看起来像 {ours}，实际上是 {theirs}。',
  'official.imitation_letter': '第一处不同：把 {ours} 换成了 {theirs}。',
  'official.imitation_longer': '第一处不同：多出了 {theirs}。',
  'official.imitation_shorter': '第一处不同：少了 {ours}。',
  'official.unlisted': '未公布的渠道，请一律当作冒充者',
  'official.unlisted_hint': '官方渠道中没有它。请不要回复，不要转账，也绝不要提供密码、验证码或助记词。',
  'official.report': '举报',
  'official.report_hint': '无需登录。我们只保存您粘贴的内容，不记录您是谁。',
  'official.reported': '谢谢，工作人员会尽快核实。',
  'official.all': '全部官方渠道',
  'official.check_link': '有人自称官方？在这里验证',
  'official.held_for_contact':
    '其中提到了站外联系方式。骗子常冒充客服这样行骗，因此这类内容会先由工作人员查看。如果是善意分享，无需其他操作，审核通过后就会显示。',
}
