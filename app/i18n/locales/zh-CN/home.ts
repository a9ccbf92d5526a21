import type { TranslationOf } from '../../types.ts'
import type { home as en } from '../en/home.ts'

export const home: TranslationOf<typeof en> = {
  'home.title': '有什么可以帮您？',
  'home.search_hint': '用自己的话描述遇到的问题',
  'home.description': '官方解答，还有遇到过同样问题的社区用户。',
  'home.often': '大家常问：',
  'home.community': '社区动态',
  'home.all_questions': '全部问题',
  'home.beside': '更多帮助',
  'home.stuck': '还没解决？',
  'home.stuck_hint': '向社区提问，遇到过同样问题的用户会来回答。',
  'home.verified_lately': '最近核实的解答',
  'home.safe': '安全提醒',
  'home.safe_hint':
    '官方人员不会主动联系您，也绝不会索要密码、验证码或助记词。只有带“官方人员”标识的才是官方人员。',
}
