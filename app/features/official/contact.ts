import { domainToUnicode } from 'node:url'
import { SAME_HOSTS } from './rules.ts'

/** What somebody pasted, read as what it would open. */
export interface Contact {
  kind: 'mail' | 'link' | 'number' | 'handle'
  /** What different ways to write the same have in common. */
  key: string
  /** Of mails and links, in letters as a reader sees them. */
  host: string | null
  /** Of links, without slashes at the end. */
  path: string
  /** Of handles, and of links that end in one. */
  handle: string | null
  /** What stands before an @ in a link: it looks like the address and is none of it. */
  pretends: string | null
}

const INVISIBLE = /[\p{Cf}\p{Cc}\p{Default_Ignorable_Code_Point}]/gu
const WRAPPED = /^[\s<>"'“”‘’「」『』（(【[]+|[\s<>"'“”‘’「」『』）)】\],;。，；!！?？]+$/gu

/** @returns null where nothing is left to compare */
export function contactIn(pasted: string): Contact | null {
  const text = pasted.normalize('NFKC').replace(INVISIBLE, '').replace(WRAPPED, '')
  return mailIn(text) ?? numberIn(text) ?? linkIn(text) ?? handleIn(text)
}

function mailIn(text: string): Contact | null {
  const [, local = '', domain = ''] =
    /^(?:mailto:)?([^\s@/:?]+)@([^\s@/:?]+\.[^\s@/:?]+)(?:\?.*)?$/i.exec(text) ?? []
  const host = domain && hostOf(`https://${domain}`)
  if (!host) return null
  return { ...NOTHING, kind: 'mail', key: `mail:${local.toLowerCase()}@${host}`, host }
}

const NOTHING = { host: null, path: '', handle: null, pretends: null }

function numberIn(text: string): Contact | null {
  if (!/^(tel:)?\+?[\d\s().-]{5,40}$/i.test(text)) return null
  const digits = text.replace(/\D/g, '').replace(/^00/, '')
  return digits.length < 5 ? null : { ...NOTHING, kind: 'number', key: `number:${digits}` }
}

/** A link with its scheme or without; the messengers' own schemes name a handle. */
function linkIn(text: string): Contact | null {
  const [, named] = /^tg:\/*resolve\?(?:.*&)?domain=(\w+)/i.exec(text) ?? []
  if (named) return linkIn(`https://t.me/${named}`)
  const address = /^[a-z][a-z0-9+.-]*:\/\//i.test(text) ? text : `https://${text}`
  if (!URL.canParse(address) || /\s/.test(text)) return null
  const { hostname, username, password, pathname, search } = new URL(address)
  if (!hostname.includes('.')) return null
  const host = hostOf(address)
  const path = readable(pathname).replace(/\/+$/, '').toLowerCase()
  const end = path.split('/').at(-1)?.replace(/^@/, '')
  const whom = [username, password].filter(Boolean).join(':')
  return {
    ...{ kind: 'link', key: `link:${host}${path}${search}`, host, path },
    handle: end && /^[\w.-]+$/.test(end) ? end : null,
    pretends: whom ? readable(whom) : null,
  }
}

/** `www.` is the same place. */
function hostOf(address: string): string {
  if (!URL.canParse(address)) return ''
  const host = domainToUnicode(new URL(address).hostname.replace(/\.$/, '')).replace(/^www\./, '')
  return SAME_HOSTS[host] ?? host
}

function readable(text: string): string {
  try {
    return decodeURIComponent(text)
  } catch {
    return text
  }
}

function handleIn(text: string): Contact | null {
  const handle = text
    .replace(/^[@＠]+/, '')
    .replace(/\s+/g, ' ')
    .toLowerCase()
  return handle === '' ? null : { ...NOTHING, kind: 'handle', key: `handle:${handle}`, handle }
}
