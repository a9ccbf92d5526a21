import { eq, sql } from 'drizzle-orm'
import { expect } from 'vitest'
import { faqEntries } from '#db/schema/index.ts'
import { withdrawAcceptance } from '~/features/answers/acceptance.server.ts'
import { schedulesFor } from '~/jobs/schedules.server.ts'
import { noPictures } from '../support/no-pictures.ts'
import { published } from './official-answer.ts'
import { test } from './search-forum.ts'

test('an entry that cannot be read is told of, and keeps nobody from looking at those after it', async ({
  at,
}) => {
  const [one, other] = [await published(at.base), await published(at.base)]
  await withdrawAcceptance(at.db, other.asker, other.question.id, at.now)
  const broken = { appliesTo: sql`'{'` }
  await at.db.write((tx) => tx.update(faqEntries).set(broken).where(eq(faqEntries.id, one.id)))
  const schedules = schedulesFor({ db: at.db, search: at.search, store: noPictures, log: at.log })
  await schedules.find(({ name }) => name === 'find due reviews')?.run(at.now)
  expect(await other.review()).toMatchObject({ reasons: ['unaccepted'] })
  const error = expect.stringContaining('SyntaxError')
  expect(at.complaints).toEqual([{ entries: 1, first: [{ entryId: one.id, error }] }])
})
