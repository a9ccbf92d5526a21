import type { Context } from 'hono'
import { defaultLanguage, offeredLanguages } from '~/features/site/settings.server.ts'
import { translateTo } from '~/i18n/catalogues.server.ts'
import { chooseLocale } from '~/i18n/locale.ts'
import { siteName } from '~/ui/site-name.ts'
import { readCookie } from '../cookies.ts'
import { contentSecurityPolicy } from '../security-headers.ts'

const ENTITIES: Record<string, string> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;' }
const escaped = (text: string) => text.replace(/[&<>"]/g, (character) => ENTITIES[character] ?? '')

/** What a reader gets whom nobody has time for, in their language: without the framework, the database or a cache. */
export function busyPage(c: Context, seconds: number, styleUrl: string | undefined): Response {
  const offer = { offered: offeredLanguages.value, fallback: defaultLanguage.value }
  const cookie = readCookie(c.req.header('cookie'), 'lang')
  const locale = chooseLocale(cookie, undefined, c.req.header('accept-language'), offer)
  return new Response(c.req.method === 'HEAD' ? null : pageIn(locale, styleUrl), {
    status: 503,
    headers: {
      'Content-Type': 'text/html; charset=utf-8',
      'Content-Language': locale,
      'Content-Security-Policy': contentSecurityPolicy(undefined),
      'Cache-Control': 'no-store',
      'Retry-After': String(seconds),
    },
  })
}

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
