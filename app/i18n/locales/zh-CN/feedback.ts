import type { TranslationOf } from '../../types.ts'
import type { feedback as en } from '../en/feedback.ts'

export const feedback: TranslationOf<typeof en> = {
  'feedback.question': '解决您的问题了吗？',
  'feedback.yes': '解决了',
  'feedback.not_yet': '还没有',
  'feedback.helped': { other: '已帮助 {count} 人解决问题。' },
  'feedback.sorry': '已收到您的反馈，接下来可以：',
  'feedback.sorry_lead': '关注这个问题，有新回答时收到通知；或者发布自己的问题，我们会附上本页链接。',
  'feedback.follow': '关注这个问题',
  'feedback.ask': '去提问',
  'feedback.carried': '我看过 [{title}]({path})，但没有解决我的问题：',
}
