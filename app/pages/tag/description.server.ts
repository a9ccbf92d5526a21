import type { Translate } from '~/i18n/translate.ts'
import { firstSentence } from '~/markdown/excerpt.ts'
import { textOfHtml } from '~/markdown/html-text.ts'
import { DESCRIPTION_LENGTH } from '../structured-data/json-ld.ts'
import type { TagPage } from './tag.server.ts'

/** What staff wrote about the tag, where they wrote it in this language. */
export function tagDescription({ tag, descriptionLanguage }: TagPage, t: Translate): string {
  const written = descriptionLanguage === t.locale ? textOfHtml(tag.descriptionHtml) : ''
  return firstSentence(written, DESCRIPTION_LENGTH) || t('descriptions.tag', { name: tag.name })
}
