import type { LinkRules } from './options'

/** Stands for our own origin where none is configured; `.invalid` never resolves (RFC 6761). */
const NO_ORIGIN = 'http://own.invalid'

const LINK_PROTOCOLS: ReadonlySet<string> = new Set(['http:', 'https:', 'mailto:'])

/** `https:example.org` is relative or not depending on the page it stands on. */
const SCHEME_WITHOUT_HOST = /^https?:(?!\/\/)/i

export type Destination =
  | { kind: 'internal'; url: URL }
  | { kind: 'external'; url: URL }
  | { kind: 'mail' }
  | { kind: 'refused' }

/** Where `href` leads. The URL parser of the platform decides, as a browser would: `/\evil.example` and
 *  `//evil.example` are external, `java\tscript:` is a script. A URL with a user name is refused:
 *  `https://bank.example@evil.example` leads to evil.example and is only ever a trap. */
export function destination(href: string, origin = NO_ORIGIN): Destination {
  if (SCHEME_WITHOUT_HOST.test(href) || !URL.canParse(href, origin)) return { kind: 'refused' }
  const url = new URL(href, origin)
  if (!LINK_PROTOCOLS.has(url.protocol)) return { kind: 'refused' }
  if (url.protocol === 'mailto:') return { kind: 'mail' }
  if (url.username !== '' || url.password !== '') return { kind: 'refused' }
  return { kind: url.origin === new URL(origin).origin ? 'internal' : 'external', url }
}

/** Whether a link to `to` stays a link. Mail addresses are never listed: thieves hand out theirs. */
export function isLinkAllowed(to: Destination, rules: LinkRules): boolean {
  if (to.kind === 'refused') return false
  if (to.kind === 'internal' || rules.linkPolicy === 'all') return true
  return to.kind === 'external' && isListed(to.url.hostname, rules.listedHosts)
}

const isListed = (host: string, listed: readonly string[]) =>
  listed.some((entry) => (entry.startsWith('*.') ? host.endsWith(entry.slice(1)) : host === entry))
