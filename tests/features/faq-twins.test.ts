import { eq } from 'drizzle-orm'
import { describe, expect } from 'vitest'
import type { EntryId } from '#db/ids.ts'
import { faqVersions } from '#db/schema/index.ts'
import { createEntry, editEntry } from '~/features/faq/entries.server.ts'
import { entryById } from '~/features/faq/entry.view.server.ts'
import { entriesIn, getCategory } from '~/features/faq/help.view.server.ts'
import { publishEntry, unpublishEntry, verifyEntry } from '~/features/faq/publication.server.ts'
import { findDueReviews, reviewTwinOf } from '~/features/faq/review.server.ts'
import type { EntryEdit } from '~/features/faq/schema.ts'
import { linkTwins, translateEntry, unlinkTwin } from '~/features/faq/translation.server.ts'
import { twinLink } from '~/features/faq/twins.view.server.ts'
import { addGroup } from '~/features/glossary/glossary.server.ts'
import { termsIn } from '~/features/glossary/terms.view.server.ts'
import { reviewPage, routinePage } from '~/pages/review/review.server.ts'
import { translationPage } from '~/pages/translation/translation.server.ts'
import { type Forum, test } from '../support/forum.ts'

const BODY =
  'A deposit over TRC20 is credited after 20 confirmations. Until then nobody can speed it up, so wait.'
const BODY_ZH = 'TRC20 充值需要 20 个确认才会入账，在此之前谁也无法加快，请耐心等待。'

async function pair(forum: Forum) {
  const staff = await forum.staff()
  const original = {
    origin: 'staff' as const,
    category: 'deposits',
    title: 'When is my deposit credited?',
    body: BODY,
    language: 'en' as const,
  }
  const en = await createEntry(forum.db, staff, original, forum.now)
  await publishEntry(forum.db, staff, en, forum.now)
  const text = { title: '充值什么时候到账？', body: BODY_ZH }
  const zh = await translateEntry(forum.db, staff, en, text, forum.now)
  await publishEntry(forum.db, staff, zh, forum.now)
  const reviewOf = async (id: EntryId) => (await entryById(forum.db.read, staff, id, 'en')).needsReview
  /** What the outbox does after an entry changed. */
  const look = (id: EntryId) => forum.db.write((tx) => reviewTwinOf(tx, id, forum.now))
  const edit = async (id: EntryId, body: string, checked?: 'against_source' | 'against_twin') => {
    await editEntry(forum.db, staff, id, { body, checked }, forum.now)
    await look(id)
  }
  return { staff, en, zh, reviewOf, look, edit }
}

describe('an official answer in two languages', () => {
  test('is linked both ways, and lists show it once, in the reader’s language', async ({ forum }) => {
    const { en, zh, staff } = await pair(forum)
    const [english, chinese] = [
      await entryById(forum.db.read, null, en, 'en'),
      await entryById(forum.db.read, null, zh, 'zh-CN'),
    ]
    expect(await twinLink(forum.db.read, null, english)).toMatchObject({ id: zh, language: 'zh-CN' })
    expect(await twinLink(forum.db.read, null, chinese)).toMatchObject({ id: en, language: 'en' })
    const category = await getCategory(forum.db.read, 'deposits', 'en')
    const idsFor = async (language: 'en' | 'zh-CN') =>
      (await entriesIn(forum.db.read, category.id, language)).map(({ id }) => id)
    expect(await idsFor('en')).toEqual([en])
    expect(await idsFor('zh-CN')).toEqual([zh])
    await unlinkTwin(forum.db, staff, zh, forum.now)
    expect(await idsFor('en')).toEqual([en, zh])
  })

  test('has a second language that is checked urgently when a number of the first changed', async ({
    forum,
  }) => {
    const { en, zh, reviewOf, edit } = await pair(forum)
    await edit(en, BODY.replace('20', '12'), 'against_source')
    expect(await reviewOf(zh)).toMatchObject({ level: 'urgent', reasons: ['twin_differs'] })
    await edit(zh, BODY_ZH.replace('20', '12'), 'against_twin')
    expect(await reviewOf(zh)).toBeNull()
    expect(await reviewOf(en)).toBeNull()
  })

  test('is checked by routine when the other was reworded, and either way round', async ({ forum }) => {
    const { en, zh, reviewOf, edit } = await pair(forum)
    await edit(zh, BODY_ZH.replace('在此之前谁也无法加快，请耐心等待', '到账之前只能等，客服也帮不上忙'))
    expect(await reviewOf(en)).toMatchObject({ level: 'routine', reasons: ['twin_edited'] })
  })

  test.for<[part: string, change: EntryEdit]>([
    ['a step', { steps: ['Count 12 confirmations', 'Wait 30 minutes'] }],
    ['the title', { title: 'When is my deposit of TRC20 credited, after 12 confirmations?' }],
  ])(
    'has a second language that is checked urgently when a number in %s changed',
    async ([, change], { forum }) => {
      const { en, zh, staff, reviewOf, look } = await pair(forum)
      await editEntry(
        forum.db,
        staff,
        en,
        { steps: ['Count 20 confirmations', 'Wait 30 minutes'] },
        forum.now,
      )
      await editEntry(forum.db, staff, zh, { steps: ['先数 20 个确认'], checked: 'against_twin' }, forum.now)
      await look(en)
      expect(await reviewOf(zh)).toBeNull()
      await editEntry(forum.db, staff, en, change, forum.now)
      await look(en)
      expect(await reviewOf(zh)).toMatchObject({ level: 'urgent', reasons: ['twin_differs'] })
      const { twin } = await reviewPage(forum.db.read, staff, zh, 'en')
      const added = twin?.difference.filter(({ kind }) => kind === 'added').map(({ text }) => text)
      expect(added?.join(' ')).toContain('12')
      const { changed } = await translationPage(forum.db.read, staff, en, 'en')
      expect(changed).toEqual(twin?.difference)
    },
  )

  test('is not compared by whoever publishes it, nor by whoever compared it with its source', async ({
    forum,
  }) => {
    const { en, zh, staff, reviewOf, edit } = await pair(forum)
    await unpublishEntry(forum.db, staff, zh, forum.now)
    await edit(en, BODY.replace('20', '12'))
    await publishEntry(forum.db, staff, zh, forum.now)
    expect(await reviewOf(zh)).toMatchObject({ level: 'urgent', reasons: ['twin_differs'] })
    await edit(zh, BODY_ZH.replace('请耐心等待', '请等待'), 'against_source')
    expect(await reviewOf(zh)).toMatchObject({ reasons: ['twin_differs'] })
    await edit(zh, BODY_ZH.replace('20', '12'), 'against_twin')
    expect(await reviewOf(zh)).toBeNull()
  })

  test('is looked at when what its other language said then is not there any more', async ({ forum }) => {
    const { en, zh, staff, reviewOf, edit } = await pair(forum)
    await edit(en, BODY.replace('so wait', 'please wait'))
    expect(await reviewOf(zh)).toBeNull()
    await forum.db.write((tx) => tx.delete(faqVersions).where(eq(faqVersions.number, 1)))
    expect(await findDueReviews(forum.db, forum.now)).toEqual([])
    expect(await reviewOf(zh)).toMatchObject({ level: 'routine', reasons: ['twin_edited'] })
    const [row] = await routinePage(forum.db.read, staff)
    expect(row?.twin?.difference).toEqual([{ kind: 'added', text: expect.stringContaining('please wait') }])
  })

  test('counts as compared once somebody keeps it', async ({ forum }) => {
    const { en, zh, staff, reviewOf, edit } = await pair(forum)
    await edit(en, BODY.replace('20', '12'))
    await verifyEntry(forum.db, staff, zh, forum.now)
    expect(await reviewOf(zh)).toBeNull()
    expect(await reviewOf(en)).toBeNull()
  })
})

describe('linking two that exist', () => {
  test('refuses two of one language, and a third', async ({ forum }) => {
    const { en, zh, staff } = await pair(forum)
    const more = { origin: 'staff' as const, category: 'deposits', title: 'Another one', body: BODY }
    const third = await createEntry(forum.db, staff, { ...more, language: 'en' }, forum.now)
    await expect(linkTwins(forum.db, staff, en, third, forum.now)).rejects.toMatchObject({
      code: 'faq.twin_language',
    })
    await expect(linkTwins(forum.db, staff, zh, third, forum.now)).rejects.toMatchObject({
      code: 'faq.has_twin',
      status: 409,
    })
  })
})

test('the glossary helps whoever translates, by whole words', async ({ forum }) => {
  const admin = await forum.member({ role: 'admin' })
  await addGroup(forum.db, admin, { en: ['deposit'], 'zh-CN': ['充值', '充币'] }, forum.now)
  const terms = (text: string) => termsIn(forum.db.read, text, { from: 'en', to: 'zh-CN' })
  expect(await terms('A Deposit is late')).toEqual([{ word: 'deposit', translations: ['充值', '充币'] }])
  expect(await terms('Depositors are many')).toEqual([])
})
