import { eq } from 'drizzle-orm'
import type { ReadDb } from '#db/client.server.ts'
import { suspects } from '#db/schema/index.ts'
import type { Localised } from '#db/schema/types.ts'
import { readSettings } from '../settings/settings.view.server.ts'
import { type Channel, supportChannels } from '../support/channels.ts'
import { formerChannels } from './channels.server.ts'
import type { Contact } from './contact.ts'
import { type Difference, imitationOf } from './likeness.ts'
import { contactIn } from './pasted.ts'
import { SHARED_HOSTS } from './rules.ts'

/** Whether a contact is ours. What is not listed counts as a fake: nobody can list all of them. */
export type Verdict =
  | { state: 'ours'; channel: { label: Localised | null; address: string }; since: string | null }
  | { state: 'not_ours'; why: 'former'; until: string }
  | { state: 'not_ours'; why: 'fake'; since: string }
  | { state: 'not_ours'; why: 'imitation'; difference: Difference }
  | { state: 'unlisted' }

/** `origin`: the forum's own address is ours as well. */
export async function verdictOn(read: ReadDb, pasted: string, origin: string): Promise<Verdict> {
  const contact = contactIn(pasted)
  if (!contact) return { state: 'unlisted' }
  const [channels, former] = await readSettings(read, [supportChannels, formerChannels])
  const listed = [
    ...channels.map((channel) => ({ channel, own: contactIn(channel.address) })),
    forumAt(origin),
  ]
  const match = listed.find(({ own }) => own && isThere(contact, own))
  if (match) {
    const { label, address, since } = match.channel
    return { state: 'ours', channel: { label, address }, since: since ?? null }
  }
  const past = former.find(({ address }) => contactIn(address)?.key === contact.key)
  if (past) return { state: 'not_ours', why: 'former', until: past.until }
  const [fake] = await read.select().from(suspects).where(eq(suspects.key, contact.looseKey))
  if (fake?.listedAt) {
    return { state: 'not_ours', why: 'fake', since: fake.listedAt.toISOString().slice(0, 10) }
  }
  const difference = imitationOf(
    contact,
    listed.flatMap(({ own }) => own ?? []),
  )
  return difference ? { state: 'not_ours', why: 'imitation', difference } : { state: 'unlisted' }
}

interface Listed {
  channel: Pick<Channel, 'address' | 'since'> & { label: Localised | null }
  own: Contact | null
}

const forumAt = (origin: string): Listed => ({
  channel: { label: null, address: origin, since: undefined },
  own: contactIn(origin),
})

/** A page below a listed address is ours, and so is a handle at the address that we list with it. Where parameters
 *  choose who is reached, they are the same ones, or it is not known. */
function isThere(pasted: Contact, own: Contact): boolean {
  if (pasted.key === own.key) return true
  if (pasted.kind === 'handle') return own.kind === 'link' && pasted.name === own.name
  return pasted.kind === 'link' && own.kind === 'link' && isBelow(pasted, own)
}

function isBelow(pasted: Contact, own: Contact): boolean {
  if (pasted.host !== own.host || own.rest) return false
  const isShared = own.host !== null && own.host in SHARED_HOSTS
  if (isShared && pasted.rest) return false
  return pasted.path === own.path || pasted.path.startsWith(`${own.path}/`)
}
