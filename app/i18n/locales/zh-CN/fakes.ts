import type { TranslationOf } from '../../types.ts'
import type { fakes as en } from '../en/fakes.ts'

export const fakes: TranslationOf<typeof en> = {
  'fakes.lead': '用户举报的冒充渠道。列为冒充者后，所有人查询时都会看到提示。',
  'fakes.reported': '待处理的举报',
  'fakes.none': '暂无举报',
  'fakes.none_hint': '举报来自“官方渠道验证”页面，任何人都可以提交。',
  'fakes.count': { other: '{count} 次举报' },
  'fakes.list': '列为冒充者',
  'fakes.dismiss': '不是冒充者',
  'fakes.listed': '已列为冒充者',
  'fakes.listed_since': '{date}起',
  'fakes.unlist': '移出名单',
  'fakes.add': '手动添加',
  'fakes.members': '名称酷似官方人员的成员',
  'fakes.members_hint': '这类名称已不能注册。以下账号是导入的，或注册于规则生效之前；他们没有官方标识。',
  'fakes.looks_like': '看起来像“{name}”',
  'fakes.was_listed': '已列为冒充者。',
  'fakes.was_dismissed': '已不在名单中。',
}
