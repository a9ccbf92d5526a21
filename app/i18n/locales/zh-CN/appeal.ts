import type { TranslationOf } from '../../types.ts'
import type { appeal as en } from '../en/appeal.ts'

export const appeal: TranslationOf<typeof en> = {
  'appeal.title': '您的处罚',
  'appeal.none': '您的账号没有受到限制。',
  'appeal.suspended': '您的账号已被暂停至 {date}：可以浏览，但不能发布内容。',
  'appeal.silenced': '您的账号已被禁言至 {date}：可以浏览、投票和采纳，但不能发帖。',
  'appeal.reason': '原因：',
  'appeal.form': '申诉',
  'appeal.body': '请说明应解除限制的理由',
  'appeal.body_hint': '最多 1,000 字。请勿填写密码、验证码或助记词。',
  'appeal.send': '提交申诉',
  'appeal.sent': '申诉已提交给官方人员。',
  'appeal.earlier': '您的申诉',
  'appeal.waits': '等待处理',
  'appeal.lifted': '已通过：限制已解除',
  'appeal.kept': '已处理：限制维持不变',
  'appeal.answer': '答复：',
}
