import { eq } from 'drizzle-orm'
import type { Tx } from '#db/client.server.ts'
import { faqEntries } from '#db/schema/index.ts'
import type { EntryAddition, EntryCheck } from '#db/schema/types.ts'
import { recordAct } from '../audit/audit.server.ts'
import { pinAdditions } from './additions.server.ts'
import { assertTellable, renderedEntry } from './entry-text.server.ts'
import { categoryOf, type Entry, getEntry } from './find.server.ts'
import { setMessages } from './messages.server.ts'
import type { Beside } from './reasons.server.ts'
import { rewardSources } from './rewards.server.ts'
import type { EntryEdit } from './schema.ts'
import { renameSlug } from './slugs.server.ts'
import { noteTwinsCompared } from './twins.server.ts'
import { markVerified, tellOfEntry } from './verification.server.ts'
import { type Hands, isSameText, recordVersion } from './versions.server.ts'

/** What somebody wants an entry to be. */
export interface EntryWish extends EntryEdit {
  rolledBackTo?: number | undefined
  /** Answers that are worked into it. */
  additions?: EntryAddition[]
}

const COMPARED: Record<EntryCheck, Beside> = { against_source: 'sources', against_twin: 'twin' }

/** Makes an entry what is wished, with all that follows from it. */
export async function applyEdit(tx: Tx, hands: Hands, entry: Entry, wish: EntryWish, now: Date) {
  const { additions = [], checked } = wish
  const isPublic = entry.state === 'published'
  await pinAdditions(tx, hands, entry.id, additions, now)
  await setStanding(tx, entry, wish, now)
  await revise(tx, hands, entry, wish, now)
  if (checked === 'against_twin') await noteTwinsCompared(tx, await getEntry(tx, hands.approver, entry.id))
  if (checked && isPublic) {
    const beside = [COMPARED[checked]]
    await markVerified(tx, hands.approver, entry.id, { decision: 'updated', beside }, now)
  }
  if (additions.length > 0 && isPublic) await rewardSources(tx, entry, hands.approver, now)
  await recordEdit(tx, hands, entry, wish, now)
  await tellOfEntry(tx, entry, now)
}

/** By the one who answers for it; from which version to which, and what else became another. */
async function recordEdit(tx: Tx, { approver }: Hands, entry: Entry, wish: EntryWish, now: Date) {
  const { revision } = await getEntry(tx, approver, entry.id)
  const act = wish.rolledBackTo ? ('entry.rolled_back' as const) : ('entry.edited' as const)
  const after = wish.rolledBackTo ? { revision, as: wish.rolledBackTo } : { revision }
  const before = { revision: entry.revision }
  await recordAct(
    tx,
    { actorId: approver.id, act, subjectId: entry.id, before, after, why: wish.reason },
    now,
  )
}

async function setStanding(tx: Tx, entry: Entry, wish: EntryWish, now: Date) {
  const { appliesTo = entry.appliesTo, kind = entry.kind, owner, slug } = wish
  if (slug) await renameSlug(tx, entry, slug, now)
  const categoryId = wish.category ? await categoryOf(tx, wish.category) : entry.categoryId
  await tx
    .update(faqEntries)
    .set({ appliesTo, kind, categoryId, updatedAt: now, ...owner })
    .where(eq(faqEntries.id, entry.id))
  if (wish.messages) await setMessages(tx, entry.id, wish.messages)
}

async function revise(tx: Tx, hands: Hands, entry: Entry, wish: EntryWish, now: Date) {
  const { title = entry.title, body = entry.body, steps = entry.steps, reason, rolledBackTo } = wish
  if (isSameText({ title, body, steps }, entry)) return
  assertTellable({ title, body, steps })
  const number = entry.revision + 1
  const text = await renderedEntry(tx, { body, steps, language: entry.language })
  await tx
    .update(faqEntries)
    .set({ ...text, title, revision: number, updatedAt: now })
    .where(eq(faqEntries.id, entry.id))
  await recordVersion(tx, entry.id, { number, title, body, steps, reason, rolledBackTo }, hands, now)
}
