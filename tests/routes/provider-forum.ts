import { freePort } from '../support/free-port.ts'
import { CLIENT, type OpenIdProvider, startOpenIdProvider } from '../support/openid-provider.ts'
import { test as base, type Site, type SiteSettings } from './support.ts'

/** Environment of a site that browsers find at a port of its own. */
export async function siteAt(env: Record<string, string>) {
  const port = String(await freePort())
  return { env: { PORT: port, ORIGIN: `http://localhost:${port}`, ...env }, limits: 'none' as const }
}

export const clientOf = (issuer: string) => ({
  OIDC_ISSUER: issuer,
  OIDC_CLIENT_ID: CLIENT.id,
  OIDC_CLIENT_SECRET: CLIENT.secret,
  OIDC_NAME: 'Corp',
})

/** A site whose members may log in by a real provider beside it. */
export const test = base.extend<{
  provider: OpenIdProvider
  own: Record<string, string>
  settings: SiteSettings
}>({
  own: {},
  // biome-ignore lint/correctness/noEmptyPattern: vitest reads which fixtures this one needs from here
  provider: async ({}, use) => {
    const provider = await startOpenIdProvider()
    await use(provider)
    await provider.stop()
  },
  settings: async ({ provider, own }, use) => use(await siteAt({ ...clientOf(provider.issuer), ...own })),
})

/** Presses "Continue with …".
 *  @returns where the browser goes on, at the provider */
export async function leave(site: Site, fields: Record<string, string> = {}, slug = 'oidc'): Promise<string> {
  await site.post(`/login/with/${slug}`, fields)
  return placeToGo(site, slug)
}

const placeToGo = async (site: Site, slug: string) =>
  addressOn(await (await site.get(`/login/with/${slug}`)).text())

const addressOn = (page: string): string =>
  (/http-equiv="refresh" content="0;url=([^"]+)"/.exec(page)?.[1] ?? '').replaceAll('&amp;', '&')

/** Logs in over there as somebody without a session.
 *  @returns the path on the site that the browser comes back to */
export async function logInThere(address: string, form: Record<string, string>): Promise<string> {
  const cookies = new Map<string, string>()
  const go = async (to: URL, init: RequestInit = {}) => {
    const cookie = [...cookies].map(([name, value]) => `${name}=${value}`).join('; ')
    const answer = await fetch(to, { ...init, headers: { cookie }, redirect: 'manual' })
    for (const line of answer.headers.getSetCookie()) {
      const [, name = '', value = ''] = /^([^=]+)=([^;]*)/.exec(line) ?? []
      cookies.set(name, value)
    }
    const location = answer.headers.get('location')
    return location ? new URL(location, to) : undefined
  }
  const start = new URL(address)
  const page = (await go(start)) ?? start
  const resumed = (await go(page, { method: 'POST', body: new URLSearchParams(form) })) ?? page
  const back = (await go(resumed)) ?? resumed
  return back.pathname + back.search
}

/** From the button to the page behind the provider. */
export const comeBackAs = async (site: Site, name: string, fields: Record<string, string> = {}) =>
  site.get(await logInThere(await leave(site, fields), { name }))

/** As `comeBackAs`, with a visit that another form began. */
export const goOnAs = async (site: Site, name: string) =>
  site.get(await logInThere(await placeToGo(site, 'oidc'), { name }))

export const locationOf = (answer: Response) => [answer.status, answer.headers.get('location')]
