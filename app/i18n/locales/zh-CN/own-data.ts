import type { TranslationOf } from '../../types.ts'
import type { ownData as en } from '../en/own-data.ts'

export const ownData: TranslationOf<typeof en> = {
  'own_data.export': '导出您的数据',
  'own_data.export_lead':
    '下载一个 JSON 文件，包含您的账号信息、帖子及全部修订、评论、投票、通知等所有属于您的数据。',
  'own_data.export_now': '下载',
  'own_data.export_begun': '下载即将开始。如未开始，请点击{file}。',
  'own_data.export_file': '此文件',
  'own_data.leave': '注销账号',
  'own_data.leave_lead': { other: '账号将在申请 {count} 天后注销。在此之前，登录后点击“保留账号”即可撤销。' },
  'own_data.goes': '将被删除',
  'own_data.goes_what':
    '您的名称、个人资料、邮箱、密码、通行密钥等登录方式、登录记录、令牌、关注和通知；仅官方人员可见的信息；他人未曾看到的图片。',
  'own_data.stays': '将会保留',
  'own_data.stays_what':
    '您发布的内容会以“已注销用户”的名义保留，因为其他人仍需参考；您的投票也会匿名保留。您的用户名不会再开放注册，以防他人冒充。',
  'own_data.posts': '您发布的内容',
  'own_data.posts_stay': '原样保留',
  'own_data.posts_stay_hint': '显示为“已注销用户”，图片一并保留。',
  'own_data.posts_detach': '保留文字，删除图片',
  'own_data.posts_detach_hint': '显示为“一位用户”，与从帖子上移除署名相同。',
  'own_data.handle': '您的用户名',
  'own_data.handle_hint': '请输入以便确认。',
  'own_data.leave_now': '注销我的账号',
  'own_data.asked': '申请已收到。在正式注销之前，点击一下即可保留账号。',
  'own_data.kept': '您的账号已保留。',
}
