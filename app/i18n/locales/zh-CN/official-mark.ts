import type { TranslationOf } from '../../types.ts'
import type { officialMark as en } from '../en/official-mark.ts'

export const officialMark: TranslationOf<typeof en> = {
  'help.official': '官方解答',
  'help.verified': '{date}核实',
  'help.shows_exactly': '与 App 提示完全一致',
  'help.verified_by_us': '官方于{date}核实',
  'official.check_link': '有人自称官方？在这里验证',
  'official.held_for_contact':
    '其中提到了站外联系方式。骗子常冒充客服这样行骗，因此这类内容会先由工作人员查看。如果是善意分享，无需其他操作，审核通过后就会显示。',
}
