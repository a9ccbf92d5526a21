import { expect } from 'vitest'
import type { Member } from '~/features/accounts/viewer.ts'
import { createEntry, editEntry } from '~/features/faq/entries.server.ts'
import { publishEntry } from '~/features/faq/publication.server.ts'
import { newEntry } from '~/features/faq/schema.ts'
import { secondApprover } from '~/features/faq/settings.ts'
import { approveChange, declineChange, withdrawChange } from '~/features/faq/waiting-decisions.server.ts'
import { markChangeRead } from '~/features/notices/notices.server.ts'
import { listNotices, unreadCount } from '~/features/notices/notices.view.server.ts'
import { changeSetting } from '~/features/settings/settings.server.ts'
import { type SearchForum, test } from './search-forum.ts'

async function submitted(at: SearchForum) {
  const [writer, approver] = [
    await at.member('writer', 'moderator'),
    await at.member('approver', 'moderator'),
  ]
  const [admin, reader] = [await at.member('chief', 'admin'), await at.member('reader')]
  const input = {
    ...{ origin: 'staff', category: 'fees', language: 'en' },
    ...{ title: 'What a withdrawal costs', body: 'What the network asks for, and nothing on top.' },
  }
  const id = await createEntry(at.db, writer, newEntry.parse(input), at.now)
  await publishEntry(at.db, approver, id, at.now)
  await changeSetting(at.db, admin, secondApprover, true, at.now)
  const edit = { body: 'What the network asks for, and one coin on top.' }
  const change = await editEntry(at.db, writer, id, edit, at.now)
  if (change === null) throw new Error('It did not wait')
  await at.settle()
  return { writer, approver, admin, reader, change }
}

const told = async (at: SearchForum, member: Member) =>
  (await listNotices(at.db.read, member)).items.map(({ kind, path, title }) => ({ kind, path, title }))

test('a change that waits is told to all who may approve it, until it is decided', async ({ at }) => {
  const { writer, approver, admin, reader, change } = await submitted(at)
  const title = 'What a withdrawal costs'
  const path = `/mod/faq/changes/${change}`
  const expected = [{ kind: 'change_waiting', path, title }]
  expect(await told(at, approver)).toEqual(expected)
  expect(await told(at, admin)).toEqual(expected)
  expect([await told(at, writer), await told(at, reader)]).toEqual([[], []])
  expect(await unreadCount(at.db.read, approver)).toBe(1)
  await markChangeRead(at.db, approver, change, at.now)
  expect([await unreadCount(at.db.read, approver), await unreadCount(at.db.read, admin)]).toEqual([0, 1])
  await approveChange(at.db, approver, change, at.now)
  await at.settle()
  expect(await told(at, writer)).toEqual([{ kind: 'change_approved', path, title }])
  expect([await told(at, admin), await unreadCount(at.db.read, admin)]).toEqual([[], 0])
})

test('its writer is told that it was declined; what is taken back is nobody’s business any more', async ({
  at,
}) => {
  const { writer, approver, admin, change } = await submitted(at)
  await declineChange(at.db, approver, change, 'The fee table says otherwise', at.now)
  await at.settle()
  expect(await told(at, writer)).toMatchObject([{ kind: 'change_declined' }])
  expect(await told(at, admin)).toEqual([])
})

test('taking a change back tells nobody', async ({ at }) => {
  const { writer, approver, change } = await submitted(at)
  await withdrawChange(at.db, writer, change, at.now)
  await at.settle()
  expect([await told(at, writer), await told(at, approver)]).toEqual([[], []])
})
