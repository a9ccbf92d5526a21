import type { TranslationOf } from '../../types.ts'
import type { phrases as en } from '../en/phrases.ts'

export const phrases: TranslationOf<typeof en> = {
  'errors.phrases.forbidden': '只有官方人员可以决定用哪些说法找到一个页面。',
  'errors.phrases.not_found': '列表中已没有这个说法。',
  'errors.phrases.known': '列表中已有这个说法。',
  'errors.phrases.private': '内容包含隐私信息，例如地址、号码或密钥。',
  'errors.phrases.says_nothing': '没有可用于搜索的词语。',
}
