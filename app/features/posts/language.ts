import { languageOf } from '~/markdown/language.ts'
import { CHINESE_SHARE } from './rules.ts'

/** The language of a text by its script. `null` = its script does not tell: take the author's interface language.
 *  `text` is plain text (see `RenderedMarkdown.text`). */
export const languageOfText = (text: string) => languageOf(text, CHINESE_SHARE.share)
