import { asc, eq } from 'drizzle-orm'
import type { ReadDb } from '#db/client.server.ts'
import { faqCategories, faqMessages } from '#db/schema/index.ts'
import type { AppliesTo, EntryAddition, EntryStandingChange } from '#db/schema/types.ts'
import type { Entry } from './find.server.ts'
import { isSameText } from './versions.server.ts'

/** Of what is wished beside the text, that which would be another than it is: an approval changes nothing else. */
export async function standingChange(
  read: ReadDb,
  entry: Entry,
  wish: EntryStandingChange,
): Promise<EntryStandingChange> {
  const present = await standingOf(read, entry)
  const names = Object.keys(wish) as (keyof EntryStandingChange)[]
  const changed = names.filter((name) => plain(name, wish) !== plain(name, present))
  return Object.fromEntries(changed.map((name) => [name, wish[name]]))
}

interface Proposed {
  title: string
  body: string
  steps: string[]
  standing: EntryStandingChange
  additions: EntryAddition[]
}

export const isNoChange = (entry: Entry, { standing, additions, ...text }: Proposed) =>
  isSameText(text, entry) && Object.keys(standing).length === 0 && additions.length === 0

/** What an entry is beside its text. */
export async function standingOf(read: ReadDb, entry: Entry): Promise<EntryStandingChange> {
  const { slug, kind, appliesTo } = entry
  const [category] = await read
    .select({ slug: faqCategories.slug })
    .from(faqCategories)
    .where(eq(faqCategories.id, entry.categoryId))
  const messages = await read
    .select({ text: faqMessages.text, appVersion: faqMessages.appVersion })
    .from(faqMessages)
    .where(eq(faqMessages.entryId, entry.id))
    .orderBy(asc(faqMessages.position))
  return {
    ...{ category: category?.slug ?? '', slug, kind, appliesTo, owner: ownerIn(entry) },
    messages: messages.map(({ text, appVersion }) => ({ text, appVersion: appVersion ?? undefined })),
  }
}

function ownerIn({ ownerTeamId, ownerId }: Entry): EntryStandingChange['owner'] {
  if (ownerId) return { ownerTeamId: null, ownerId }
  return ownerTeamId ? { ownerTeamId, ownerId: null } : undefined
}

/** Comparable, whatever order and which empty fields it was written in. */
function plain(name: keyof EntryStandingChange, { appliesTo = {}, ...standing }: EntryStandingChange) {
  if (name === 'appliesTo') return JSON.stringify(plainFacts(appliesTo))
  const { messages, owner, ...words } = standing
  if (name === 'messages')
    return JSON.stringify(messages?.map(({ text, appVersion = '' }) => [text, appVersion]))
  if (name === 'owner') return owner && `${owner.ownerTeamId} ${owner.ownerId}`
  return words[name]
}

const plainFacts = ({ product = '', networks = [], appVersion = '', region = '' }: AppliesTo) => [
  ...[product, appVersion, region],
  networks,
]
