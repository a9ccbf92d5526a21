import { eq } from 'drizzle-orm'
import type { EntryId } from '#db/ids.ts'
import { faqEntries } from '#db/schema/index.ts'
import type { Language } from '#db/schema/types.ts'
import type { Member } from '~/features/accounts/viewer.ts'
import { createEntry } from '~/features/faq/entries.server.ts'
import { newEntry } from '~/features/faq/schema.ts'
import { createFact } from '~/features/living-facts/facts.server.ts'
import { proposeValue } from '~/features/living-facts/proposals.server.ts'
import { newFact } from '~/features/living-facts/schema.ts'
import { factPage } from '~/pages/living-facts/facts.server.ts'
import type { Forum } from '../support/forum.ts'

export const FACT = {
  slug: 'trc20-confirmations',
  nameEn: 'TRC20 confirmations',
  nameZh: 'TRC20 确认数',
  words: 'TRC20，波场',
  valueEn: '20',
  unitEn: 'confirmations',
  unitZh: '个确认',
  source: 'Deposit parameters, version 14',
}
export const TOKEN = `{{fact:${FACT.slug}}}`

export async function keep(forum: Forum, over: Partial<Record<keyof typeof FACT, string>> = {}) {
  const staff = await forum.staff()
  await createFact(forum.db, staff, newFact.parse({ ...FACT, ...over }), forum.now)
  return staff
}

export async function write(
  forum: Forum,
  staff: Member,
  language: Language,
  text: { body?: string; steps?: string[] } = {},
) {
  const body =
    language === 'en'
      ? `A deposit needs ${TOKEN} first. Then it is there.`
      : `充值需要 ${TOKEN}才能到账，请耐心等待。`
  const input = { origin: 'staff', category: 'deposits', title: `Entry ${language}`, body, language, ...text }
  return createEntry(forum.db, staff, newEntry.parse(input), forum.now)
}

export const propose = (forum: Forum, staff: Member, value: string, basedOn = 1) =>
  proposeValue(
    forum.db,
    staff,
    FACT.slug,
    { value: { en: value }, source: `Notice on ${value}`, basedOn },
    forum.now,
  )

export async function rowOf(forum: Forum, id: EntryId) {
  const [row] = await forum.db.read.select().from(faqEntries).where(eq(faqEntries.id, id))
  if (!row) throw new Error('No such entry')
  return row
}

export const page = (forum: Forum) => factPage(forum.db.read, FACT.slug, 'en', forum.now)
