import type { ReadDb } from '#db/client.server.ts'
import type { Language } from '#db/schema/types.ts'
import { readSettings } from '~/features/settings/settings.view.server.ts'
import { type About, type Channel, linkOf, supportChannels } from '~/features/support/channels.ts'
import { supportHours } from '~/features/support/hours.ts'
import { openingsFrom, type Presence, presenceAt } from '~/features/support/openings.ts'
import { openingFormat, zoneName } from '~/i18n/format.ts'
import { addressAt } from '../addresses.ts'
import { cameFrom } from './came-from.server.ts'

/** Who asks, and where they come from. */
interface Asking {
  from: string | null
  language: Language
  /** Of this forum: what is passed on is read elsewhere. */
  origin: string
}

const WEEK_MS = 7 * 24 * 3_600_000

export type ContactPage = Awaited<ReturnType<typeof contactPage>>

/** How to reach the team; nothing that is not set. */
export async function contactPage(read: ReadDb, { from: name, language, origin }: Asking, now: Date) {
  const [hours, channels] = await readSettings(read, [supportHours, supportChannels])
  const found = await cameFrom(read, name)
  const from = found && { ...found, url: addressAt(origin, found.path) }
  const openings = openingsFrom(hours, now)
  // From the first one on, so that the day it falls on is not shown twice.
  const weekLater = (openings[0]?.from.getTime() ?? 0) + WEEK_MS
  const format = openingFormat(language, hours.zone)
  return {
    zone: zoneName(language, hours.zone),
    presence: presenceView(presenceAt(openings, now), format),
    openings: openings
      .filter(({ from }) => from.getTime() < weekLater)
      .map(({ from, to }) => ({ from, to, text: format.formatRange(from, to) })),
    from,
    channels: channels.map((channel) => channelView(channel, language, from)),
  }
}

/** Times are written here alone: a browser's Intl may write them another way, and hydration finds that. */
function presenceView(presence: Presence | null, format: Intl.DateTimeFormat) {
  if (presence?.state === 'open')
    return { state: presence.state, at: presence.until, text: format.format(presence.until) }
  if (presence?.state === 'closed')
    return { state: presence.state, at: presence.opens, text: format.format(presence.opens) }
  return presence
}

function channelView(channel: Channel, language: Language, about: About | null) {
  const { kind, label, address, since } = channel
  const own = label[language]
  return {
    ...{ kind, address, href: linkOf(channel, about) },
    since: since ? new Date(since) : null,
    label: own ?? label.en,
    labelLanguage: own ? language : ('en' as const),
  }
}
