import { z } from 'zod'
import { language } from '~/features/questions/schema.ts'
import { translateTo } from '~/i18n/catalogues.server.ts'
import type { RequestContext } from './context.ts'
import { parseQuery } from './query.server.ts'

const feedQuery = z.object({ language: language.optional() })

/** A feed in one language, which then is the title's as well, or in all of them.
 *  @throws AppError `lists.bad_query` 400 */
export function feedLanguage(request: Request, context: Pick<RequestContext, 'locale'>) {
  const { language } = parseQuery(request, feedQuery)
  const locale = language ?? context.locale
  return { language, locale, t: translateTo(locale), search: language ? `?language=${language}` : '' }
}
