import { eq } from 'drizzle-orm'
import { expect } from 'vitest'
import { faqEntries, teams, users } from '#db/schema/index.ts'
import { createEntry } from '~/features/faq/entries.server.ts'
import { entryById } from '~/features/faq/entry.view.server.ts'
import { publishEntry } from '~/features/faq/publication.server.ts'
import { newEntry } from '~/features/faq/schema.ts'
import { test } from '../support/forum.ts'

const INPUT = newEntry.parse({
  origin: 'staff',
  category: 'deposits',
  title: 'When is a deposit credited?',
  body: 'After twenty confirmations of the network.',
  language: 'en',
})

test('an official answer is verified by a team, and never by somebody’s own name', async ({ forum }) => {
  const staff = await forum.staff()
  const id = await createEntry(forum.db, staff, INPUT, forum.now)
  await publishEntry(forum.db, staff, id, forum.now)
  const verifiedBy = async () => (await entryById(forum.db.read, null, id, 'zh-CN')).verifiedBy
  expect(await verifiedBy()).toBeNull()

  const [own, keeping] = await forum.db.write((tx) =>
    tx
      .insert(teams)
      .values([
        { slug: 'deposits', name: { en: 'Deposits team', 'zh-CN': '充值团队' } },
        { slug: 'help', name: { en: 'Help centre team' } },
      ])
      .returning({ id: teams.id }),
  )
  await forum.db.write((tx) => tx.update(users).set({ teamId: own?.id }).where(eq(users.id, staff.id)))
  expect(await verifiedBy()).toBe('充值团队')
  await forum.db.write((tx) =>
    tx.update(faqEntries).set({ ownerTeamId: keeping?.id }).where(eq(faqEntries.id, id)),
  )
  expect(await verifiedBy()).toBe('Help centre team')
})
