import { CODE_BROWSER_SECONDS } from '~/features/account-mail/rules.ts'
import { newSecret } from '~/features/account-mail/secrets.server.ts'
import type { RequestContext } from './context.ts'
import { readCookie, writeCookie } from './cookies.ts'

type Site = Pick<RequestContext, 'config' | 'responseHeaders'>

const isSecure = ({ config }: Pick<Site, 'config'>) => config.origin.startsWith('https:')
const nameFor = (site: Pick<Site, 'config'>) => (isSecure(site) ? '__Host-askwell_code' : 'askwell_code')

function setCookie(site: Site, value: string, maxAge: number) {
  const cookie = writeCookie(nameFor(site), value, { maxAge, readableBy: 'server' })
  site.responseHeaders.append('Set-Cookie', isSecure(site) ? `${cookie}; Secure` : cookie)
}

/** Gives this browser a secret by which it is known when it comes back with a code. */
export function markAskingBrowser(site: Site): string {
  const secret = newSecret()
  setCookie(site, secret, CODE_BROWSER_SECONDS)
  return secret
}

/** The secret of the browser that asked; empty when it never did. */
export const askingBrowser = (request: Request, site: Pick<Site, 'config'>): string =>
  readCookie(request.headers.get('cookie'), nameFor(site)) ?? ''

export const forgetAskingBrowser = (site: Site) => setCookie(site, '', 0)
