import type { TranslationOf } from '../../types.ts'
import type { noticeMail as en } from '../en/notice-mail.ts'

export const noticeMail: TranslationOf<typeof en> = {
  'mail.answered_subject': '有新回答：{title}',
  'mail.answered': '您的问题“{title}”有新回答了。',
  'mail.quote_by_member': '用户 {name} 写道：',
  'mail.quote_by_staff': '官方人员 {name} 写道：',
  'mail.quote_by_nobody': '一位用户写道：',
  'mail.quote_goes_on': '余下内容请到问题页面查看。',
  'mail.solved_action': '问题解决了',
  'mail.thread_action': '到问题页面查看',
  'mail.solved_note': {
    other:
      '“问题解决了”会打开一个只有一个按钮的页面，{count} 天内有效，无需登录即可使用，请勿把这封邮件转发给他人。',
  },

  'mail.reminder_subject': '问题解决了吗？{title}',
  'mail.reminder':
    '您的问题“{title}”已有回答，但您还没有回来看过。如果它解决了您的问题，点一下就能帮到遇到同样问题的人。',
  'mail.reminder_only': '关于这个问题，我们只提醒这一次。',

  'mail.look_action': '去看看',
  'mail.approved_subject': '您的内容已通过审核',
  'mail.approved_question': '您的问题“{title}”已通过审核，现在所有人都能看到。',
  'mail.approved_answer': '您在“{title}”下的回答已通过审核，现在所有人都能看到。',
  'mail.approved_comment': '您在“{title}”下的评论已通过审核，现在所有人都能看到。',
  'mail.closed_subject': '您的问题已关闭',
  'mail.closed': '您的问题“{title}”已关闭，仍可查看，但不再接受新回答。',
  'mail.merged_subject': '您的问题已有人问过',
  'mail.merged': '您的问题“{title}”与“{canonical}”相同。回答都在那里，打开您的问题的人也会被引导过去。',
  'mail.merged_action': '查看回答',
  'mail.decision_next': '如果您认为处理有误，或仍需要帮助：{url}',
  'mail.removed_subject': '您的内容已被移除',
  'mail.removed_question': '您的问题“{title}”已被移除，只有您和官方人员能看到。',
  'mail.removed_answer': '您在“{title}”下的回答已被移除，只有您和官方人员能看到。',
  'mail.removed_comment': '您在“{title}”下的评论已被移除。',
  'mail.declined_subject': '您的内容未通过审核',
  'mail.declined_question': '您的问题“{title}”经审核未予通过。',
  'mail.declined_answer': '您在“{title}”下的回答经审核未予通过。',
  'mail.declined_comment': '您在“{title}”下的评论经审核未予通过。',
  'mail.removed_next': '如果您认为处理有误，请联系客服。',

  'mail.stop_answers': '不再接收有关我的问题的新回答邮件',
  'mail.stop_reminders': '不再接收回答提醒邮件',
  'mail.stop_decisions': '不再接收有关我的内容处理结果的邮件',
}
