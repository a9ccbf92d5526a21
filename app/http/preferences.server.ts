import type { Language } from '#db/schema/types.ts'
import type { Theme } from '~/ui/theme.ts'
import type { RequestContext } from './context.ts'
import { writeCookie, YEAR_SECONDS } from './cookies.ts'
import { READS_COOKIE, type Reads } from './reads.ts'

type Responding = Pick<RequestContext, 'responseHeaders'>

/** On this device; an account keeps its own beside it. */
export function rememberLanguage({ responseHeaders }: Responding, language: Language) {
  responseHeaders.append(
    'Set-Cookie',
    writeCookie('lang', language, { maxAge: YEAR_SECONDS, readableBy: 'server' }),
  )
}

/** The theme element writes the same cookie. */
export function rememberTheme({ responseHeaders }: Responding, theme: Theme) {
  responseHeaders.append(
    'Set-Cookie',
    writeCookie('theme', theme, { maxAge: YEAR_SECONDS, readableBy: 'page' }),
  )
}

/** Which languages lists show on this device. */
export function rememberReads({ responseHeaders }: Responding, reads: Reads) {
  responseHeaders.append(
    'Set-Cookie',
    writeCookie(READS_COOKIE, reads, { maxAge: YEAR_SECONDS, readableBy: 'server' }),
  )
}
