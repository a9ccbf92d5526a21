import { domainToUnicode } from 'node:url'
import { type Contact, NOTHING } from './contact.ts'
import { SAME_HOSTS, SHARED_HOSTS, TRACKING } from './rules.ts'

/** A link with its scheme or without; the messengers' own schemes name a handle. Another scheme than the web's opens
 *  something else than the address that stands in it. */
export function linkIn(text: string): Contact | null {
  const [, query] = /^tg:\/*resolve\?(.+)$/i.exec(text) ?? []
  if (query) return telegramIn(new URLSearchParams(query))
  const address = /^[a-z][a-z0-9+.-]*:\/\//i.test(text) ? text : `https://${text}`
  if (!/^https?:/i.test(address) || /\s/.test(text) || !URL.canParse(address)) return null
  const { hostname, username, password, pathname, search, hash } = new URL(address)
  if (!hostname.includes('.')) return null
  const host = hostOf(address)
  const path = readable(pathname).replace(/\/+$/, '')
  const rest = `${queryOf(search, SHARED_HOSTS[host]?.idle ?? [])}${hash}`
  const whom = [username, password].filter(Boolean).join(':')
  return {
    ...{ ...NOTHING, kind: 'link', host, rest, ...namesIn(host, path, rest) },
    looseKey: `link:${host}${path.toLowerCase()}${search}`,
    pretends: whom ? readable(whom) : null,
  }
}

/** A second name among the parameters makes it another link. */
function telegramIn(parameters: URLSearchParams): Contact | null {
  const named = parameters.get('domain')
  if (!named || !/^\w+$/.test(named)) return null
  const others = [...parameters].filter(([key, value]) => key !== 'domain' || value !== named)
  const bare = linkIn(`https://t.me/${named}`)
  const whole = linkIn(`https://t.me/${named}?${new URLSearchParams(others)}`)
  return bare && whole && { ...whole, looseKey: bare.looseKey }
}

/** Where a host gives pages to whoever is called so, the name is the same in any case; everything else of a path is
 *  exact: an invitation that differs in the case of a letter leads to somebody else. */
function namesIn(host: string, exact: string, rest: string) {
  const [named = ''] = SHARED_HOSTS[host]?.named?.exec(exact) ?? []
  const path = `${named.toLowerCase()}${exact.slice(named.length)}`
  const end = path.toLowerCase().split('/').at(-1) ?? ''
  const handle = /^@?[\w.-]+$/.test(end) ? end.replace(/^@/, '') : null
  const isCertain = rest === '' && (path === named.toLowerCase() || end.startsWith('@'))
  return { key: `link:${host}${path}${rest}`, path, handle, name: isCertain ? handle : null }
}

/** What parameters choose, in whatever order they stand; without those that choose nothing. */
export function queryOf(search: string, idle: readonly string[]): string {
  const choosing = [...new URLSearchParams(search)].filter(
    ([key]) => !TRACKING.test(key) && !idle.includes(key),
  )
  if (choosing.length === 0) return ''
  const query = new URLSearchParams(choosing)
  query.sort()
  return `?${query}`
}

/** `www.` is the same place. */
export function hostOf(address: string): string {
  if (!URL.canParse(address)) return ''
  const host = domainToUnicode(new URL(address).hostname.replace(/\.$/, '')).replace(/^www\./, '')
  return SAME_HOSTS[host] ?? host
}

/** An encoded sign that divides stays as it is: it is part of a name, and no way to a page below. */
function readable(text: string): string {
  try {
    return text.replace(/[^/]+/g, (part) => {
      const decoded = decodeURIComponent(part)
      return /[/\\?#]/.test(decoded) ? part : decoded
    })
  } catch {
    return text
  }
}
