import { eq } from 'drizzle-orm'
import type { EntryId } from '#db/ids.ts'
import { faqEntries, teams } from '#db/schema/index.ts'
import type { DemoFaqEntry } from '#db/seed/types.ts'
import { createEntry } from '../faq/entries.server.ts'
import { promoteAnswer } from '../faq/promotion.server.ts'
import { publishEntry, verifyEntry } from '../faq/publication.server.ts'
import { linkTwins } from '../faq/translation.server.ts'
import { type Act, hoursBefore } from './acts.ts'
import type { Stage } from './stage.server.ts'

/** Who keeps the demo's FAQ. */
const KEEPER = 'mod-mei'

/** Promotes or writes an official answer, publishes it beside its twin, and verifies it when the content says. */
export function entryActs(stage: Stage, entry: DemoFaqEntry): Act[] {
  const published = hoursBefore(stage.now, entry.publishedHoursAgo)
  const verified = hoursBefore(stage.now, entry.verifiedHoursAgo)
  const publish = async () => {
    const keeper = await stage.member(KEEPER)
    const id = await makeDraft(stage, entry, published)
    stage.entries.set(entry.slug, id)
    await setOwner(stage, id, entry.owner)
    await publishEntry(stage.db, keeper, id, published)
    if (entry.twinOf) await linkTwins(stage.db, keeper, id, stage.entry(entry.twinOf), published)
  }
  const verify = async () =>
    verifyEntry(stage.db, await stage.member(KEEPER), stage.entry(entry.slug), verified)
  return [
    { at: published, run: publish },
    { at: verified, run: verify },
  ]
}

async function makeDraft(stage: Stage, entry: DemoFaqEntry, at: Date): Promise<EntryId> {
  const { category, slug, title, body, language, appliesTo, steps, messages, kind, sourceAnswer, document } =
    entry
  const keeper = await stage.member(KEEPER)
  const text = { category, slug, title, body, language, appliesTo, steps, messages, kind }
  if (!sourceAnswer) return createEntry(stage.db, keeper, { ...text, origin: 'staff', document }, at)
  return promoteAnswer(stage.db, keeper, stage.answer(sourceAnswer).id, { ...text, accept: true }, at)
}

async function setOwner({ db }: Stage, id: EntryId, team: string) {
  await db.write(async (tx) => {
    const [owner] = await tx.select({ id: teams.id }).from(teams).where(eq(teams.slug, team))
    if (owner) await tx.update(faqEntries).set({ ownerTeamId: owner.id }).where(eq(faqEntries.id, id))
  })
}
