import type { TranslationOf } from '../../types.ts'
import type { handed as en } from '../en/handed.ts'

export const handed: TranslationOf<typeof en> = {
  'support.title': '联系客服',
  'support.take': '转交客服',
  'support.handed_title': '已转交客服。',
  'support.handed_at': '转交时间：{when}。',
  'support.state_opened': '后续由提问者与客服团队直接沟通。',
  'support.state_waiting': '还没有送达客服团队，系统会继续重试。',
  'support.state_delivered': '客服团队已收到。',
  'support.handed_link': '查看转交的内容',
}
