import { describe, expect } from 'vitest'
import type { CategoryId } from '#db/ids.ts'
import { addCategory, editCategory, moveCategory, removeCategory } from '~/features/faq/categories.server.ts'
import { keptCategories } from '~/features/faq/categories.view.server.ts'
import { categoryForm } from '~/features/faq/category-schema.ts'
import { createEntry } from '~/features/faq/entries.server.ts'
import { entryBySlug } from '~/features/faq/entry.view.server.ts'
import { categories, getCategory } from '~/features/faq/help.view.server.ts'
import { publishEntry } from '~/features/faq/publication.server.ts'
import { type Forum, test } from '../support/forum.ts'

const FEES = { name: 'Fees', nameZh: '费用', description: '', descriptionZh: '', icon: 'card' } as const
const LIMITS = { ...FEES, name: 'Limits', nameZh: '' }

async function forumWith(forum: Forum, ...names: string[]) {
  const staff = await forum.staff()
  const ids: CategoryId[] = []
  for (const name of names) ids.push(await addCategory(forum.db, staff, { ...LIMITS, name }, forum.now))
  return { staff, ids }
}

const kept = (forum: Forum) => keptCategories(forum.db.read)
const namesOf = async (forum: Forum) => (await kept(forum)).map(({ name }) => name.en)

async function draftIn(forum: Forum, category: string, slug: string) {
  const body = 'The network has to confirm it first: look at the explorer.'
  const entry = { origin: 'staff' as const, title: `What about ${slug}?`, body, language: 'en' as const }
  return createEntry(forum.db, await forum.staff(), { ...entry, category, slug }, forum.now)
}

describe('a category', () => {
  test('is named in both languages, and in English where there is no Chinese yet', async ({ forum }) => {
    const { staff } = await forumWith(forum)
    await addCategory(forum.db, staff, { ...FEES, slug: 'what-it-costs' }, forum.now)
    const id = await addCategory(forum.db, staff, LIMITS, forum.now)
    const shown = async () =>
      (await categories(forum.db.read, 'zh-CN')).map(({ slug, name, icon }) => [slug, name, icon])
    expect(await shown()).toEqual([
      ['what-it-costs', '费用', 'card'],
      ['limits', 'Limits', 'card'],
    ])
    await editCategory(
      forum.db,
      staff,
      { ...LIMITS, category: id, nameZh: '限额', icon: 'shield' },
      forum.now,
    )
    expect(await shown()).toContainEqual(['limits', '限额', 'shield'])
  })

  test('has an address of its own: a taken one is refused, a made one takes a number', async ({ forum }) => {
    const { staff } = await forumWith(forum, 'Fees', 'Fees')
    expect((await kept(forum)).map(({ slug }) => slug)).toEqual(['fees', 'fees-2'])
    await expect(addCategory(forum.db, staff, { ...FEES, slug: 'fees' }, forum.now)).rejects.toMatchObject({
      code: 'faq.category_slug_taken',
      status: 409,
      details: { fields: { slug: ['faq.category_slug_taken'] } },
    })
    expect(categoryForm.safeParse({ act: 'add', ...FEES, slug: 'check' }).error?.issues).toMatchObject([
      { path: ['slug'], message: 'faq.category_slug_taken' },
    ])
    await addCategory(forum.db, staff, { ...FEES, name: 'Check' }, forum.now)
    expect((await kept(forum)).at(-1)?.slug).toBe('check-2')
  })

  test('moves one place at a time, and no further than the ends', async ({ forum }) => {
    const { staff, ids } = await forumWith(forum, 'One', 'Two', 'Three')
    const [, two, three] = ids
    if (!two || !three) throw new Error('Three were made')
    await moveCategory(forum.db, staff, { category: three, to: 'up' }, forum.now)
    expect(await namesOf(forum)).toEqual(['One', 'Three', 'Two'])
    await moveCategory(forum.db, staff, { category: two, to: 'down' }, forum.now)
    expect(await namesOf(forum)).toEqual(['One', 'Three', 'Two'])
    await moveCategory(forum.db, staff, { category: three, to: 'up' }, forum.now)
    await moveCategory(forum.db, staff, { category: three, to: 'up' }, forum.now)
    expect(await namesOf(forum)).toEqual(['Three', 'One', 'Two'])
  })

  test('leaves no gap behind, so that the next one stands last', async ({ forum }) => {
    const { staff, ids } = await forumWith(forum, 'One', 'Two', 'Three')
    const [first] = ids
    if (!first) throw new Error('Three were made')
    await removeCategory(forum.db, staff, { category: first }, forum.now)
    await addCategory(forum.db, staff, FEES, forum.now)
    expect((await kept(forum)).map(({ name, position }) => [name.en, position])).toEqual([
      ['Two', 0],
      ['Three', 1],
      ['Fees', 2],
    ])
  })
})

describe('a category with something in it', () => {
  test('is not removed, whatever state that is in', async ({ forum }) => {
    const { staff, ids } = await forumWith(forum, 'One', 'Two')
    const [one] = ids
    if (!one) throw new Error('Two were made')
    await draftIn(forum, 'one', 'a-draft')
    await expect(removeCategory(forum.db, staff, { category: one }, forum.now)).rejects.toMatchObject({
      code: 'faq.category_not_empty',
      status: 409,
      details: { params: { count: 1 } },
    })
    expect(await kept(forum)).toMatchObject([{ entryCount: 1 }, { entryCount: 0 }])
  })

  test('is removed with its entries moved, and its address leads on, twice over', async ({ forum }) => {
    const { staff, ids } = await forumWith(forum, 'One', 'Two', 'Three')
    const [one, two, three] = ids
    if (!one || !two || !three) throw new Error('Three were made')
    await draftIn(forum, 'one', 'a-draft')
    await publishEntry(forum.db, staff, await draftIn(forum, 'one', 'a-public-one'), forum.now)
    await removeCategory(forum.db, staff, { category: one, moveTo: two }, forum.now)
    await removeCategory(forum.db, staff, { category: two, moveTo: three }, forum.now)
    expect(await kept(forum)).toMatchObject([{ slug: 'three', entryCount: 2, position: 0 }])
    expect((await entryBySlug(forum.db.read, null, 'a-public-one', 'en')).path).toBe(
      '/help/three/a-public-one',
    )
    for (const old of ['one', 'two']) expect((await getCategory(forum.db.read, old, 'en')).slug).toBe('three')
    await draftIn(forum, 'one', 'written-into-the-old-one')
    expect(await kept(forum)).toMatchObject([{ slug: 'three', entryCount: 3 }])
    await expect(addCategory(forum.db, staff, { ...FEES, slug: 'one' }, forum.now)).rejects.toMatchObject({
      code: 'faq.category_slug_taken',
    })
  })

  test('moves nowhere that is not there, nor into itself', async ({ forum }) => {
    const { staff, ids } = await forumWith(forum, 'One')
    const [one] = ids
    if (!one) throw new Error('One was made')
    await draftIn(forum, 'one', 'a-draft')
    for (const moveTo of [one, 999 as CategoryId])
      await expect(
        removeCategory(forum.db, staff, { category: one, moveTo }, forum.now),
      ).rejects.toMatchObject({ code: 'faq.category_not_found', status: 404 })
    expect(await kept(forum)).toMatchObject([{ entryCount: 1 }])
  })
})

test('only staff keep categories', async ({ forum }) => {
  const { ids } = await forumWith(forum, 'One')
  const [one] = ids
  if (!one) throw new Error('One was made')
  const member = await forum.member()
  for (const act of [
    addCategory(forum.db, member, FEES, forum.now),
    editCategory(forum.db, member, { ...FEES, category: one }, forum.now),
    moveCategory(forum.db, member, { category: one, to: 'up' }, forum.now),
    removeCategory(forum.db, member, { category: one }, forum.now),
  ])
    await expect(act).rejects.toMatchObject({ code: 'faq.forbidden', status: 403 })
})
