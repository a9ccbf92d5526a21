import { and, eq } from 'drizzle-orm'
import type { ReadDb, Tx } from '#db/client.server.ts'
import type { EntryChangeId, EntryId, UserId } from '#db/ids.ts'
import { publish } from '#db/outbox.server.ts'
import { faqChanges } from '#db/schema/index.ts'
import type { EntryAddition, EntryChangeState } from '#db/schema/types.ts'
import { fail } from '~/errors.ts'
import type { Member } from '../accounts/viewer.ts'
import { recordAct } from '../audit/audit.server.ts'
import { readSetting } from '../settings/settings.view.server.ts'
import { entryStating } from './accepted-source.server.ts'
import type { EntryWish } from './apply-edit.server.ts'
import { assertTellable, renderedEntry } from './entry-text.server.ts'
import type { Entry } from './find.server.ts'
import { changePath } from './paths.ts'
import { secondApprover } from './settings.ts'
import { sightOf } from './sight.server.ts'
import { assertMayRename } from './slugs.server.ts'
import { isNoChange, standingChange } from './standing-change.server.ts'
import { saysAsAt } from './versions.server.ts'

export type WaitingChange = typeof faqChanges.$inferSelect

/** What readers see changes after somebody else has looked, where admins ask for that. Taking an entry out of the help
 *  centre never waits. */
export const mustWait = async (read: ReadDb, { state }: Pick<Entry, 'state'>) =>
  state === 'published' && (await readSetting(read, secondApprover))

/** The change of an entry that waits, if one does. */
export async function waitingOn(read: ReadDb, entryId: EntryId): Promise<WaitingChange | undefined> {
  const waits = and(eq(faqChanges.entryId, entryId), eq(faqChanges.state, 'waiting'))
  const [change] = await read.select().from(faqChanges).where(waits)
  return change
}

/** Keeps what somebody wants an entry to be until somebody else has looked. It takes the place of the change that waits
 *  already, if its writer had that before them. Null where nothing would be another than it is.
 *  @throws AppError `faq.change_waiting` 412 · `faq.slug_taken` 409 · `living_facts.unknown`, `faq.change_empty` 400 */
export async function submitChangeIn(
  tx: Tx,
  actor: Member,
  entry: Entry,
  wish: EntryWish,
  now: Date,
): Promise<EntryChangeId | null> {
  const replaced = await replacedBy(tx, entry, wish)
  const change = await proposed(tx, entry, replaced, wish)
  if (isNoChange(entry, change)) return replaced ? fail('faq.change_empty', 400) : null
  assertTellable(change)
  await renderedEntry(tx, { ...change, language: entry.language })
  if (change.standing.slug) await assertMayRename(tx, entry, change.standing.slug)
  if (replaced) await closeChange(tx, replaced.id, { state: 'replaced', by: actor.id }, now)
  const [made] = await tx
    .insert(faqChanges)
    .values({
      ...change,
      ...{ entryId: entry.id, state: 'waiting', basedOn: entry.revision },
      ...{ reason: wish.reason, rolledBackTo: wish.rolledBackTo, checked: wish.checked },
      sight: await sightOf(tx, entry),
      authorId: actor.id,
      createdAt: now,
    })
    .returning({ id: faqChanges.id })
  const changeId = made?.id ?? fail('faq.change_not_found', 404)
  await publish(tx, 'change.submitted', { changeId }, now)
  const logged = { act: 'entry.change_submitted', subjectId: entry.id, after: { changeId } } as const
  await recordAct(tx, { actorId: actor.id, ...logged, why: wish.reason }, now)
  return changeId
}

/** @throws AppError `faq.change_waiting` 412 when somebody else's waits that the writer did not see */
async function replacedBy(tx: Tx, entry: Entry, { onTopOf }: EntryWish) {
  const waiting = await waitingOn(tx, entry.id)
  if (waiting && waiting.id !== onTopOf) fail('faq.change_waiting', 412, { location: changePath(waiting.id) })
  return waiting
}

/** What is not said is as in the change that waited; its text, as long as the entry says what it was written for. */
async function proposed(tx: Tx, entry: Entry, replaced: WaitingChange | undefined, wish: EntryWish) {
  const ground = replaced && (await saysAsAt(tx, entry, replaced.basedOn)) ? replaced : entry
  const { title = ground.title, body = ground.body, steps = ground.steps } = wish
  return {
    ...{ title, body, steps },
    standing: await standingChange(tx, entry, { ...replaced?.standing, ...given(wish) }),
    additions: [...(await stillPossible(tx, replaced?.additions ?? [])), ...(wish.additions ?? [])],
  }
}

function given({ category, slug, kind, appliesTo, messages, owner }: EntryWish) {
  const said = Object.entries({ category, slug, kind, appliesTo, messages, owner })
  return Object.fromEntries(said.filter(([, value]) => value !== undefined))
}

/** What became official elsewhere meanwhile cannot be worked in any more. */
async function stillPossible(tx: Tx, additions: EntryAddition[]) {
  const possible: EntryAddition[] = []
  for (const addition of additions) {
    if ((await entryStating(tx, addition.answerId)) === undefined) possible.push(addition)
  }
  return possible
}

interface Closing {
  state: Exclude<EntryChangeState, 'waiting'>
  by: UserId
  reason?: string
}

export async function closeChange(tx: Tx, id: EntryChangeId, { state, by, reason }: Closing, now: Date) {
  await tx
    .update(faqChanges)
    .set({ state, decidedById: by, decidedAt: now, decisionReason: reason })
    .where(eq(faqChanges.id, id))
}
