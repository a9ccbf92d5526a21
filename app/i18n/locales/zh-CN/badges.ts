import type { TranslationOf } from '../../types.ts'
import type { badges as en } from '../en/badges.ts'

export const badges: TranslationOf<typeof en> = {
  'badges.title': '徽章',
  'badges.lead': '感谢您为社区做了最需要的事。徽章自动颁发，长期有效。',
  'badges.name_first_solution': '首次解决',
  'badges.for_first_solution': '您对他人问题的回答首次被采纳。',
  'badges.name_solver': '解题能手',
  'badges.for_solver': '为 {askers} 位不同的提问者解决了问题。',
  'badges.name_official': '官方收录',
  'badges.for_official': '有回答被收录为官方解答。',
  'badges.name_kept_up': '与时俱进',
  'badges.for_kept_up': '在回答发布 {days} 天后，仍回来更新已被采纳的回答。',
  'badges.name_pathfinder': '引路人',
  'badges.for_pathfinder': '指出他人的问题已有解答，并得到确认。',
  'badges.members': { other: '{count} 位成员已获得' },
  'badges.yours': '您于 {date} 获得',
  'badges.privileges': '声望说明与权限',
}
