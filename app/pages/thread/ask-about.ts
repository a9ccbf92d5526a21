import { questionDocumentId } from '#search/port.ts'
import type { Translate } from '~/i18n/translate.ts'
import type { ThreadPage } from './thread.server.ts'

type Asked = Pick<ThreadPage['question'], 'title' | 'sharePath' | 'tags'>

/** The ask form with this page carried along: its link in the text, and its tags. */
export function askAbout(t: Translate, { title, sharePath, tags }: Asked): string {
  const body = `${t('feedback.carried', { title: escaped(title), path: sharePath })}\n\n`
  const carried = new URLSearchParams({ body, tags: tags.map((tag) => tag.slug).join(', ') })
  return `/questions/ask?${carried}`
}

/** The contact page, told where somebody comes from. */
export const supportAbout = ({ id }: Pick<ThreadPage['question'], 'id'>) =>
  `/support?from=${questionDocumentId(id)}`

const escaped = (title: string) => title.replace(/[\\[\]]/g, '\\$&')
