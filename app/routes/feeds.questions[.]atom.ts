import type { LoaderFunctionArgs } from '@remix-run/node'
import { z } from 'zod'
import { language } from '~/features/questions/schema.ts'
import { atomResponse } from '~/http/atom.server.ts'
import { parseQuery } from '~/http/query.server.ts'
import { translateTo } from '~/i18n/catalogues.server.ts'

const feedQuery = z.object({ language: language.optional() })

/** The newest questions: all of them, or those in one language. */
export async function loader({ request, context }: LoaderFunctionArgs) {
  const { language } = parseQuery(request, feedQuery)
  const locale = language ?? context.locale
  const t = translateTo(locale)
  const title = `${t('lists.feed_title')} · Askwell`
  const feedPath = `/feeds/questions.atom${language ? `?language=${language}` : ''}`
  return atomResponse(context, { title, pagePath: '/questions', feedPath, locale, language })
}
