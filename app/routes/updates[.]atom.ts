import type { LoaderFunctionArgs } from '@remix-run/node'
import { z } from 'zod'
import { language } from '~/features/questions/schema.ts'
import { updatesAtomResponse } from '~/http/atom.server.ts'
import { parseQuery } from '~/http/query.server.ts'
import { translateTo } from '~/i18n/catalogues.server.ts'

const feedQuery = z.object({ language: language.optional() })

/** Every update of every incident and announcement, in one language. */
export async function loader({ request, context }: LoaderFunctionArgs) {
  const { language } = parseQuery(request, feedQuery)
  const locale = language ?? context.locale
  const t = translateTo(locale)
  const feedPath = `/updates.atom${language ? `?language=${language}` : ''}`
  return updatesAtomResponse(context, { title: `${t('incidents.feed_title')} · Askwell`, feedPath, t })
}
