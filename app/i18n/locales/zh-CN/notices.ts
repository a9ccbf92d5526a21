import type { TranslationOf } from '../../types.ts'
import type { notices as en } from '../en/notices.ts'

export const notices: TranslationOf<typeof en> = {
  'notices.answered': '{name} 发表了回答',
  'notices.commented': '{name} 发表了评论',
  'notices.mentioned': '{name} 提到了您',
  'notices.accepted': '有回答被采纳',
  'notices.promoted': '您的回答已成为官方解答',
  'notices.held': '您的内容正在等待审核',
  'notices.held_for_contact': '您的内容提到了站外联系方式，正在等待审核',
  'notices.approved': '您的内容已通过审核',
  'notices.closed': '您的问题已被关闭',
  'notices.merged': '该问题已合并到另一个问题',
  'notices.canonical_solved': '与您的问题相同的问题已解决',
  'notices.incident_updated': '有新进展',
  'notices.incident_over': '该事件已结束',
  'notices.change_waiting': '有官方解答的修改等待审核',
  'notices.change_approved': '您对官方解答的修改已通过审核',
  'notices.change_declined': '您对官方解答的修改未通过审核',
  'notices.hidden_by_flags': '您的内容被用户举报，已先行隐藏，等待官方人员查看',
  'notices.still_waiting': '还没有人回答。请补充所用网络、应用版本和您试过的办法；如果情况紧急，请联系客服',
  'notices.more': { other: '另有 {count} 条动态' },
  'notices.unread': '未读',
  'notices.mark_all': '全部标为已读',
  'notices.marked': '已将全部通知标为已读。',
  'notices.none': '暂无通知',
  'notices.none_hint': '有人回答或提到您，或您关注的问题有新动态时，会在这里通知您。',
}
