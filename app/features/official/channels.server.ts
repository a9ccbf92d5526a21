import { z } from 'zod'
import type { Db } from '#db/client.server.ts'
import type { Member } from '../accounts/viewer.ts'
import { setting } from '../settings/setting.ts'
import { putSetting } from '../settings/settings.server.ts'
import { readSettings } from '../settings/settings.view.server.ts'
import { type Channel, supportChannels } from '../support/channels.ts'
import { contactIn } from './pasted.ts'
import { MAX_FORMER } from './rules.ts'

const day = z.iso.date()
const former = z.object({ address: z.string(), since: day.optional(), until: day })
/** What was a channel of ours and is none any more. */
export type FormerChannel = z.infer<typeof former>

export const formerChannels = setting<FormerChannel[]>('official.former', z.array(former).max(MAX_FORMER), [])

const keyOf = (address: string) => contactIn(address)?.key ?? address

/** Keeps the whole list of channels: since when each is listed, and until when one was that is left out.
 *  @throws AppError `accounts.admin_only` 403 */
export async function setChannels(db: Db, actor: Member, channels: Channel[], now: Date) {
  const today = now.toISOString().slice(0, 10)
  await db.write(async (tx) => {
    const [kept, gone] = await readSettings(tx, [supportChannels, formerChannels])
    const since = new Map(kept.map((channel) => [keyOf(channel.address), channel.since]))
    const listed = channels.map((each) => ({ ...each, since: since.get(keyOf(each.address)) ?? today }))
    const present = new Set(listed.map(({ address }) => keyOf(address)))
    const left = kept
      .filter(({ address }) => !present.has(keyOf(address)))
      .map(({ address, since }) => ({ address, since, until: today }))
    const before = gone.filter(({ address }) => !present.has(keyOf(address)))
    await putSetting(tx, actor, supportChannels, listed, now)
    await putSetting(tx, actor, formerChannels, [...left, ...before].slice(0, MAX_FORMER), now)
  })
}
