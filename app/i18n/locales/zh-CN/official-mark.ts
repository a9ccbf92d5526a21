import type { TranslationOf } from '../../types.ts'
import type { officialMark as en } from '../en/official-mark.ts'

export const officialMark: TranslationOf<typeof en> = {
  'help.official': '官方解答',
  'help.verified': '{date}核实',
  'help.shows_exactly': '与 App 提示完全一致',
  'help.verified_by_us': '官方于{date}核实',
  'official.check_link': '有人自称官方？在这里验证',
}
