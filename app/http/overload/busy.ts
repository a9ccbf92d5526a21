import type { IncomingHttpHeaders } from 'node:http'
import { apiProblemOf } from '~/api/problem.ts'
import { AppError } from '~/errors.ts'
import { defaultLanguage, offeredLanguages } from '~/features/site/settings.server.ts'
import { translateTo } from '~/i18n/catalogues.server.ts'
import { chooseLocale } from '~/i18n/locale.ts'
import { siteName } from '~/ui/site-name.ts'
import { readCookie } from '../cookies.ts'
import { contentSecurityPolicy } from '../security-headers.ts'
import { retryAfter } from './capacity.ts'

interface Refused {
  path: string
  headers: Pick<IncomingHttpHeaders, 'cookie' | 'accept-language'>
}

/** What somebody gets for whom there is no time: in the reader's language, or as a problem of the API; without the
 *  framework, the database or a cache.
 *  @param styleUrl of the built style sheet */
export function busyAnswer({ path, headers }: Refused, styleUrl: string | undefined) {
  const common = { 'Cache-Control': 'no-store', 'Retry-After': String(retryAfter()) }
  if (path.startsWith('/api/')) {
    const body = JSON.stringify(apiProblemOf(new AppError('http.overloaded', 503)))
    return { body, headers: { ...common, 'Content-Type': 'application/problem+json' } }
  }
  const offer = { offered: offeredLanguages.value, fallback: defaultLanguage.value }
  const locale = chooseLocale(
    readCookie(headers.cookie, 'lang'),
    undefined,
    headers['accept-language'],
    offer,
  )
  return {
    body: pageIn(locale, styleUrl),
    headers: {
      ...common,
      'Content-Type': 'text/html; charset=utf-8',
      'Content-Language': locale,
      'Content-Security-Policy': contentSecurityPolicy(undefined),
    },
  }
}

const ENTITIES: Record<string, string> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;' }
const escaped = (text: string) => text.replace(/[&<>"]/g, (character) => ENTITIES[character] ?? '')

function pageIn(locale: ReturnType<typeof chooseLocale>, styleUrl: string | undefined): string {
  const t = translateTo(locale)
  const [title, name] = [escaped(t('overload.title')), escaped(siteName())]
  const style = styleUrl ? `<link rel="stylesheet" href="${styleUrl}">` : ''
  return `<!DOCTYPE html>
<html lang="${locale}"><head><meta charset="utf-8"><meta name="viewport" content="width=device-width, initial-scale=1">
<title>${title} · ${name}</title>${style}</head>
<body><main class="busy"><h1>${title}</h1><p>${escaped(t('overload.again'))}</p><p>${escaped(t('overload.sent'))}</p></main></body></html>
`
}
