import { describe, expect } from 'vitest'
import { faqCategories, uploads } from '#db/schema/index.ts'
import type { Member } from '~/features/accounts/viewer.ts'
import { editAnswer } from '~/features/answers/answers.server.ts'
import { deleteAnswer, detachNameFromAnswer, restoreAnswer } from '~/features/answers/removal.server.ts'
import { createEntry } from '~/features/faq/entries.server.ts'
import { getEntry } from '~/features/faq/find.server.ts'
import { publishEntry, unpublishEntry } from '~/features/faq/publication.server.ts'
import { newEntry } from '~/features/faq/schema.ts'
import { deleteQuestion, detachNameFromQuestion } from '~/features/questions/removal.server.ts'
import { approveSuggestion } from '~/features/suggestions/decisions.server.ts'
import { suggestAnswerEdit } from '~/features/suggestions/suggestions.server.ts'
import { eraseUnusedPictures } from '~/features/uploads/erasure.server.ts'
import { QUOTA } from '~/features/uploads/rules.ts'
import { approvePictures, takePicture } from '~/features/uploads/uploads.server.ts'
import { DAY_MS } from '../support/builders.ts'
import { png } from '../support/pictures.ts'
import { type PictureForum, showing, test } from './picture-forum.ts'

const code = (code: string, status: number) => expect.objectContaining({ code, status })

describe('who sees a picture', () => {
  test('in no text yet: its owner and staff', async ({ at, forum }) => {
    const [owner, other, staff] = [await forum.member(), await forum.member(), await forum.staff()]
    const { key } = await at.upload(owner)
    expect(await at.seenBy(key, { owner, other, staff })).toEqual(['owner', 'staff'])
  })

  test('of a known member, in a text that stands: everybody', async ({ at, forum }) => {
    const [owner, other, staff] = [await forum.member(), await forum.member(), await forum.staff()]
    const { key, path } = await at.upload(owner)
    await forum.question(owner, { body: showing(path) })
    expect(await at.seenBy(key, { owner, other, staff })).toEqual(['visitor', 'owner', 'other', 'staff'])
  })

  test('of a new member: themselves and staff, until the post is approved', async ({ at, forum }) => {
    const [owner, other, staff] = [await at.newMember(), await forum.member(), await forum.staff()]
    const { key, path } = await at.upload(owner)
    const { post, question } = await forum.question(owner, { body: showing(path) })
    expect((await forum.questionRow(question)).heldAt).toBeNull()
    expect(await at.seenBy(key, { owner, other, staff })).toEqual(['owner', 'staff'])
    await expect(approvePictures(forum.db, owner, post, forum.now)).rejects.toEqual(
      code('posts.approve_forbidden', 403),
    )
    await approvePictures(forum.db, staff, post, forum.now)
    expect(await at.seenBy(key, { owner, other, staff })).toEqual(['visitor', 'owner', 'other', 'staff'])
  })

  test('of an account: its owner and staff, approved or not', async ({ at, forum }) => {
    const [owner, other, staff] = [await forum.member(), await forum.member(), await forum.staff()]
    const { key, path } = await at.upload(owner, 'staff')
    const { post } = await forum.question(owner, { body: showing(path) })
    await approvePictures(forum.db, staff, post, forum.now)
    expect(await at.seenBy(key, { owner, other, staff })).toEqual(['owner', 'staff'])
  })

  test('in a deleted answer: its owner and staff, until it is restored', async ({ at, forum }) => {
    const [owner, other, staff] = [await forum.member(), await forum.member(), await forum.staff()]
    const { key, path } = await at.upload(owner)
    const { question } = await forum.question()
    const answer = await forum.answer(question, owner, showing(path))
    await deleteAnswer(forum.db, owner, answer.id, forum.now)
    expect(await at.seenBy(key, { owner, other, staff })).toEqual(['owner', 'staff'])
    await restoreAnswer(forum.db, owner, answer.id, forum.now)
    expect(await at.seenBy(key, { other })).toEqual(['visitor', 'other'])
  })

  test('in an answer under a deleted question: its owner and staff', async ({ at, forum }) => {
    const [owner, staff] = [await forum.member(), await forum.staff()]
    const { key, path } = await at.upload(owner)
    const { question } = await forum.question()
    await forum.answer(question, owner, showing(path))
    await deleteQuestion(forum.db, staff, question.id, forum.now)
    expect(await at.seenBy(key, { owner, staff })).toEqual(['owner', 'staff'])
  })

  test('taken out of the text: its owner and staff, until it is back', async ({ at, forum }) => {
    const [owner, other] = [await forum.member(), await forum.member()]
    const { key, path } = await at.upload(owner)
    const answer = await forum.answer((await forum.question()).question, owner, showing(path))
    const edit = (body: string) => editAnswer(forum.db, owner, answer.id, { body, reason: '' }, forum.now)
    await edit('I took the picture out, it showed too much.')
    expect(await at.seenBy(key, { owner, other })).toEqual(['owner'])
    await edit(showing(path))
    expect(await at.seenBy(key, { owner, other })).toEqual(['visitor', 'owner', 'other'])
  })

  test('in an official answer: everybody, as long as it is published', async ({ at, forum }) => {
    const [owner, staff] = [await at.newMember(), await forum.staff()]
    const { key, path } = await at.upload(owner)
    await forum.db.write((tx) =>
      tx
        .insert(faqCategories)
        .values({ slug: 'app', name: { en: 'App' }, description: { en: '' }, icon: 'phone', position: 1 }),
    )
    const entry = { origin: 'staff', category: 'app', language: 'en', title: 'What error 5003 means' }
    const input = newEntry.parse({ ...entry, body: showing(path) })
    const id = await createEntry(forum.db, staff, input, forum.now)
    expect(await at.seenBy(key, { owner, staff })).toEqual(['owner', 'staff'])
    await publishEntry(forum.db, staff, id, forum.now)
    expect(await at.seenBy(key, { owner })).toEqual(['visitor', 'owner'])
    expect((await getEntry(forum.db.read, staff, id)).bodyHtml).toContain(`<img src="${path}"`)
    await unpublishEntry(forum.db, staff, id, forum.now)
    expect(await at.seenBy(key, { owner })).toEqual(['owner'])
  })

  test('is not widened by whoever else puts it into a text', async ({ at, forum }) => {
    const [owner, thief] = [await forum.member(), await forum.member()]
    const { key, path } = await at.upload(owner)
    await forum.question(thief, { body: showing(path) })
    expect(await at.seenBy(key, { owner, thief })).toEqual(['owner'])
  })

  test('stays as it was when somebody else edits the text', async ({ at, forum }) => {
    const [owner, editor] = [await forum.member(), await forum.member({ reputation: 1_000 })]
    const { key, path } = await at.upload(owner)
    const answer = await forum.answer((await forum.question()).question, owner, showing(path))
    const body = `${showing(path)}\n\nWritten more clearly.`
    await editAnswer(forum.db, editor, answer.id, { body, reason: '' }, forum.now)
    expect(await at.seenBy(key, { owner })).toEqual(['visitor', 'owner'])
  })

  test('nobody, once the name was taken off the post', async ({ at, forum }) => {
    const [owner, staff] = [await forum.member(), await forum.staff()]
    const first = await at.upload(owner)
    const asked = await forum.question(owner, { body: showing(first.path) })
    await detachNameFromQuestion(forum.db, owner, asked.question.id, forum.now)
    const second = await at.upload(owner)
    const answer = await forum.answer((await forum.question()).question, owner, showing(second.path))
    await detachNameFromAnswer(forum.db, owner, answer.id, forum.now)
    for (const { key } of [first, second]) expect(await at.seenBy(key, { owner, staff })).toEqual([])
    expect(await eraseUnusedPictures(forum.db, at.store, forum.now)).toBe(2)
    expect(await at.files()).toEqual([])
  })
})

describe('in a text', () => {
  test('a picture is shown in its size, in a comment it is a link', async ({ at, forum }) => {
    const owner = await forum.member()
    const { path, width, height } = await at.upload(owner)
    const { question, post } = await forum.question(owner, { body: showing(path) })
    const { bodyHtml } = await forum.questionRow(question)
    expect(bodyHtml).toContain(`<img src="${path}" alt="The screen" width="${width}" height="${height}"`)
    await forum.comment(post, owner, showing(path))
  })
})

describe('how much a member may upload', () => {
  const fill = (at: { base: { now: Date } }, ownerId: number, pictures: number, bytes: number) =>
    Array.from({ length: pictures }, (_, index) => ({
      key: `${index}`.padStart(48, '0'),
      ownerId: ownerId as never,
      state: 'kept' as const,
      audience: 'everyone' as const,
      mime: 'image/webp',
      width: 1,
      height: 1,
      bytes,
      createdAt: at.base.now,
    }))

  test('is counted in pictures, and a day later it counts anew', async ({ at, forum }) => {
    const owner = await forum.member()
    await forum.db.write((tx) => tx.insert(uploads).values(fill(at, owner.id, QUOTA.pictures, 1)))
    await expect(at.upload(owner)).rejects.toEqual(code('uploads.quota', 429))
    await at.upload(await forum.member())
    forum.advance(QUOTA.windowMs)
    await at.upload(owner)
  })

  test('is counted in bytes, and says when to come back', async ({ at, forum }) => {
    const owner = await forum.member()
    await forum.db.write((tx) => tx.insert(uploads).values(fill(at, owner.id, 1, QUOTA.bytes)))
    forum.advance(3_600_000)
    const refused = at.upload(owner)
    await expect(refused).rejects.toMatchObject({
      details: { retryAfter: 23 * 3_600, params: { hours: 23 } },
    })
  })

  test('is not exceeded by two at the same time', async ({ at, forum }) => {
    const owner = await forum.member()
    await forum.db.write((tx) => tx.insert(uploads).values(fill(at, owner.id, QUOTA.pictures - 1, 1)))
    const settled = await Promise.allSettled([at.upload(owner), at.upload(owner)])
    expect(settled.map(({ status }) => status).sort()).toEqual(['fulfilled', 'rejected'])
    expect(await forum.db.read.$count(uploads)).toBe(QUOTA.pictures)
  })

  test('does not shrink by a picture that could not be stored', async ({ at, forum }) => {
    const owner = await forum.member()
    await forum.db.write((tx) => tx.insert(uploads).values(fill(at, owner.id, QUOTA.pictures - 1, 1)))
    await expect(uploadHalf(at, owner)).rejects.toThrow('The disk is full')
    await at.upload(owner)
  })
})

/** The second of its two files finds no room. */
async function uploadHalf({ base, store, workshop }: PictureForum, owner: Member) {
  const put: typeof store.put = (name, bytes) =>
    name.includes('small') ? Promise.reject(new Error('The disk is full')) : store.put(name, bytes)
  const sent = { bytes: await png(), audience: 'everyone' as const }
  return takePicture(base.db, { workshop, store: { ...store, put } }, owner, sent, base.now)
}

test('what was stored of a picture that could not be stored whole is seen by nobody, and erased', async ({
  at,
  forum,
}) => {
  const owner = await forum.member()
  await expect(uploadHalf(at, owner)).rejects.toThrow('The disk is full')
  const [key = ''] = (await at.files()).map((file) => file.slice(0, 48))
  expect(await at.seenBy(key, { owner, staff: await forum.staff() })).toEqual([])
  expect(await eraseUnusedPictures(forum.db, at.store, forum.now)).toBe(1)
  expect(await at.files()).toEqual([])
  expect(await forum.db.read.$count(uploads)).toBe(0)
})

describe('a picture that stands in no text', () => {
  test('is erased after a day, bytes and row', async ({ at, forum }) => {
    const owner = await forum.member()
    await at.upload(owner)
    const used = await at.upload(owner)
    await forum.question(owner, { body: showing(used.path) })
    forum.advance(DAY_MS - 1)
    expect(await eraseUnusedPictures(forum.db, at.store, forum.now)).toBe(0)
    forum.advance(1)
    expect(await eraseUnusedPictures(forum.db, at.store, forum.now)).toBe(1)
    expect((await at.files()).sort()).toEqual([`${used.key}-full.webp`, `${used.key}-small.webp`])
    expect(await at.seenBy(used.key, { owner })).toEqual(['visitor', 'owner'])
  })

  test('has a day from when it was taken out', async ({ at, forum }) => {
    const owner = await forum.member()
    const { key, path } = await at.upload(owner)
    const answer = await forum.answer((await forum.question()).question, owner, showing(path))
    forum.advance(30 * DAY_MS)
    const edit = { body: 'Without the picture, as it was wrong.', reason: '' }
    await editAnswer(forum.db, owner, answer.id, edit, forum.now)
    forum.advance(DAY_MS - 1)
    expect(await eraseUnusedPictures(forum.db, at.store, forum.now)).toBe(0)
    forum.advance(1)
    expect(await eraseUnusedPictures(forum.db, at.store, forum.now)).toBe(1)
    expect(await at.seenBy(key, { owner })).toEqual([])
  })

  test('waits as long as an edit does that shows it', async ({ at, forum }) => {
    const [owner, staff] = [await forum.member(), await forum.staff()]
    const { key, path } = await at.upload(owner)
    const answer = await forum.answer((await forum.question()).question)
    const edit = { body: showing(path), reason: 'Shows where the button is.' }
    const suggestion = await suggestAnswerEdit(forum.db, owner, answer.id, edit, forum.now)
    forum.advance(30 * DAY_MS)
    expect(await eraseUnusedPictures(forum.db, at.store, forum.now)).toBe(0)
    await approveSuggestion(forum.db, staff, suggestion, forum.now)
    expect(await eraseUnusedPictures(forum.db, at.store, forum.now)).toBe(0)
    expect(await at.seenBy(key, { owner })).toContain('owner')
  })

  test('is tried again when its bytes could not be erased', async ({ at, forum }) => {
    const owner = await forum.member()
    await at.upload(owner)
    forum.advance(DAY_MS)
    const down = { ...at.store, remove: () => Promise.reject(new Error('S3 is down')) }
    await expect(eraseUnusedPictures(forum.db, down, forum.now)).rejects.toThrow('S3 is down')
    expect(await eraseUnusedPictures(forum.db, at.store, forum.now)).toBe(1)
    expect(await at.files()).toEqual([])
  })
})
