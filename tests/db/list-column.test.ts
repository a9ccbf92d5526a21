import { asc, eq } from 'drizzle-orm'
import { expect } from 'vitest'
import type { UserId } from '#db/ids.ts'
import { listColumn } from '#db/list-column.server.ts'
import { prepared, type Slots } from '#db/prepared.server.ts'
import { questions, teams, users } from '#db/schema/index.ts'
import { test } from '../support/forum.ts'

const { id, title, createdAt, closedAt } = questions
const shown = { id, title, createdAt, closedAt }

const asked = prepared((read, slots: Slots<{ id: UserId }>) =>
  read
    .select({
      handle: users.handle,
      team: teams.name,
      questions: listColumn(
        read.select(shown).from(questions).where(eq(questions.authorId, slots.id)).orderBy(asc(questions.id)),
      ),
      owner: listColumn(
        read
          .select({ name: users.displayName, trusted: users.trusted })
          .from(users)
          .where(eq(users.id, slots.id)),
      ),
    })
    .from(users)
    .leftJoin(teams, eq(teams.id, users.teamId))
    .where(eq(users.id, slots.id)),
)

test('a column holds the rows of another select, in their order and decoded as they would be alone', async ({
  forum,
}) => {
  const first = await forum.question()
  forum.advance(1_234)
  const second = await forum.question(first.asker)
  const [row] = await asked(forum.db.read, { id: first.asker.id })
  const rows = await forum.db.read
    .select(shown)
    .from(questions)
    .where(eq(questions.authorId, first.asker.id))
    .orderBy(asc(questions.id))
  expect(rows.map(({ id }) => id)).toEqual([first.question.id, second.question.id])
  expect(row).toEqual({
    handle: first.asker.handle,
    team: null,
    questions: rows,
    owner: [{ name: first.asker.displayName, trusted: first.asker.trusted }],
  })
  const nobody = await forum.member()
  expect(await asked(forum.db.read, { id: nobody.id })).toMatchObject([{ questions: [] }])
})
