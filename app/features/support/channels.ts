import { z } from 'zod'
import type { Localised } from '#db/schema/types.ts'
import { lineOf } from '../posts/text.ts'
import { isPlainHttps } from '../settings/address-template.ts'
import { column, rowsOf } from '../settings/rows.ts'
import { setting } from '../settings/setting.ts'
import { ADDRESS_LENGTH, CHANNEL_KINDS, LABEL_LENGTH, MAX_CHANNELS } from './rules.ts'

/** Where the team really is. */
export interface Channel {
  kind: (typeof CHANNEL_KINDS)[number]
  label: Localised
  address: string
  /** YYYY-MM-DD in UTC: since when it is listed. Absent of what was listed before that was kept. */
  since?: string | undefined
}

/** A link that pretends to be something else is worse than none: what looks like an address has to be one. */
function isRight({ kind, address }: Pick<Channel, 'kind' | 'address'>): boolean {
  if (kind === 'mail') return z.email().safeParse(address).success
  if (kind === 'phone') return /^\+?[\d\s()-]{5,30}$/.test(address)
  if (kind === 'website') return isPlainHttps(address)
  return /^[a-z][a-z0-9+.-]*:/i.test(address) ? isPlainHttps(address) : true
}

const label = lineOf(LABEL_LENGTH)
const kind = z.enum(CHANNEL_KINDS)
const address = lineOf(ADDRESS_LENGTH)
const WRONG = { message: 'support.channel_address', path: ['address'] }

const channel = z
  .object({
    ...{ kind, address, since: z.iso.date().optional() },
    label: z.object({ en: label, 'zh-CN': label.optional() }),
  })
  .refine(isRight, WRONG)

export const supportChannels = setting<Channel[]>('support.channels', z.array(channel).max(MAX_CHANNELS), [])

const row = z
  .object({ kind, en: label, zh: z.union([label, z.literal('')]), address })
  .refine(isRight, WRONG)
  .transform(({ en, zh, ...rest }) => ({ ...rest, label: zh ? { en, 'zh-CN': zh } : { en } }))

/** What an admin types: the whole list. */
export const channelsForm = z
  .object({ act: z.literal('channels'), kind: column, en: column, zh: column, address: column })
  .transform(({ act, ...columns }, context) => {
    const typed = ['en', 'zh', 'address']
    return { act, channels: rowsOf<Channel>({ columns, row, typed, max: MAX_CHANNELS }, context) }
  })

/** The page that somebody asks for help about. */
export interface About {
  title: string
  url: string
}

/** What a channel's address opens; undefined where it is a name to be searched for in an app. A mail begins with what
 *  it is about. */
export function linkOf({ kind, address }: Pick<Channel, 'kind' | 'address'>, about: About | null) {
  if (kind === 'mail') return `mailto:${address}${about ? mailFields(about) : ''}`
  if (kind === 'phone') return `tel:${address.replace(/[^\d+]/g, '')}`
  return isPlainHttps(address) ? address : undefined
}

/** RFC 6068: percent-encoded, with CRLF between lines. */
const mailFields = ({ title, url }: About) =>
  `?subject=${encodeURIComponent(title)}&body=${encodeURIComponent(`${url}\r\n\r\n`)}`
