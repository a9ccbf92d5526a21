import type { TranslationOf } from '../../types.ts'
import type { drafts as en } from '../en/drafts.ts'

export const drafts: TranslationOf<typeof en> = {
  'drafts.offered': '您有一份 {time} 的草稿尚未保存。',
  'drafts.overtaken':
    '在您编辑期间，这里的内容已被修改。恢复草稿并保存时，会先让您看到现在的内容，不会直接覆盖。',
  'drafts.restore': '恢复草稿',
  'drafts.discard': '丢弃草稿',
  'drafts.saved': '草稿已保存在本机',
}
