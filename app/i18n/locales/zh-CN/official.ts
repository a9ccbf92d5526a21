import type { TranslationOf } from '../../types.ts'
import type { official as en } from '../en/official.ts'

export const official: TranslationOf<typeof en> = {
  'help.official': '官方解答',
  'help.verified': '{date}核实',
  'help.shows_exactly': '与 App 提示完全一致',
}
