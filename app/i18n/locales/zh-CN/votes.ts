import type { TranslationOf } from '../../types.ts'
import type { votes as en } from '../en/votes.ts'

export const votes: TranslationOf<typeof en> = {
  'votes.up': '赞成',
  'votes.up_hint': '有帮助',
  'votes.down': '反对',
  'votes.down_hint': '有误或没有帮助',
  'votes.score': '得分',
  'votes.own': '不能给自己的内容投票',
  'votes.needs_points': { other: '声望达到 {count} 后可用' },
}
