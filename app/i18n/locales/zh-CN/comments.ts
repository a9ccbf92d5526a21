import type { TranslationOf } from '../../types.ts'
import type { comments as en } from '../en/comments.ts'

export const comments: TranslationOf<typeof en> = {
  'comments.list': '评论',
  'comments.add': '添加评论',
  'comments.label': '评论内容',
  'comments.hint': '用来追问或补充。解决办法请写成回答。',
  'comments.post': '发表评论',
  'comments.show_all': { other: '查看全部 {count} 条评论' },
  'comments.held': '待审核',
  'comments.edit': '编辑评论',
  'comments.move': '移动评论',
  'comments.delete': '删除评论',
}
