import type { TranslationOf } from '../../types.ts'
import type { posts as en } from '../en/posts.ts'

export const posts: TranslationOf<typeof en> = {
  'posts.more_acts': '更多',
  'posts.edit': '编辑',
  'posts.suggest_edit': '建议修改',
  'posts.suggested_edit': '1 条修改建议',
  'posts.share': '分享',
  'posts.history': '修改记录',
  'posts.move': '移动',
  'posts.into_comment': '改成评论……',
  'posts.merge': '并入其他问题……',
  'posts.moves': '移动记录',
  'posts.delete': '删除……',
  'posts.delete_now': '删除',
  'posts.restore': '恢复',
  'posts.flag': '举报……',
  'posts.flag_comment': '举报这条评论',
  'posts.held_for_flags':
    '有用户举报该内容可能对他人造成伤害，因此先行隐藏，等待官方人员查看。如果没有问题，会恢复显示，您无需其他操作。',
  'posts.cancel': '取消',
  'posts.hide_likely': '隐藏',
  'posts.review_likely': '不是隐私：提交审核',
  'posts.keep_likely': '按原样发布',
  'posts.member': '一位用户',
  'posts.edited': '已编辑',
  'posts.edited_at': '{date}编辑过，查看改动',
  'posts.reputation': { other: '{count} 积分' },
  'posts.imported': '来自 {site}',
  'posts.imported_licensed': '来自 {site}，许可协议：{license}',
  'posts.imported_comments': '评论来自 {site}',
  'posts.imported_comments_licensed': '评论来自 {site}，许可协议：{license}',

  'posts.detach': '隐去我的名字……',
  'posts.purge': '清除密钥信息…',

  'posts.still_stuck': '还没解决？',
  'posts.still_stuck_lead': '向社区提问，说明您已经试过的方法。',
  'posts.ask': '去提问',
  'posts.official_answers': '官方解答',
  'posts.related': '相关问题',
  'posts.unchanged_left_out': '略去未改动的内容',
}
