import type { TranslationOf } from '../../types.ts'
import type { unsent as en } from '../en/unsent.ts'

export const unsent: TranslationOf<typeof en> = {
  'unsent.text': '您填写的内容已保留，尚未提交。',
  'unsent.vote': '您的投票尚未生效。',
  'unsent.follow': '您尚未关注。',
  'unsent.act': '目前没有任何改动。',
  'unsent.typed': '您填写的内容',
  'unsent.text_title': '您的内容已准备好',
  'unsent.text_lead': '您已登录，之前填写的内容都在。请确认后提交。',
  'unsent.text_send': '立即提交',
  'unsent.vote_title': '只差一步即可投票',
  'unsent.vote_lead': '您已登录，再点一下即可完成投票。',
  'unsent.follow_title': '只差一步即可关注',
  'unsent.follow_lead': '您已登录，再点一下即可关注，有新动态时会通知您。',
  'unsent.act_title': '只差一步',
  'unsent.act_lead': '您已登录，再点一下即可继续刚才的操作。',
  'unsent.act_send': '继续',
}
