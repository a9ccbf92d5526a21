import { eq } from 'drizzle-orm'
import { describe, expect } from 'vitest'
import { auditLog, factTemplates, incidentTags, tagFollows, tagSuggestions, tags } from '#db/schema/index.ts'
import { openIncident } from '~/features/incidents/incidents.server.ts'
import { newIncident } from '~/features/incidents/schema.ts'
import { askQuestion } from '~/features/questions/questions.server.ts'
import { questionInput } from '~/features/questions/schema.ts'
import { search } from '~/features/search/search.view.server.ts'
import { deleteTag } from '~/features/tags/deletion.server.ts'
import { tagAtDesk, tagsAtDesk } from '~/features/tags/desk.view.server.ts'
import { tagForm, tagsForm, tagTexts } from '~/features/tags/desk-schema.ts'
import { addTag, editTag } from '~/features/tags/editing.server.ts'
import { followTag } from '~/features/tags/follow.server.ts'
import { mergeTag } from '~/features/tags/merging.server.ts'
import { approveSuggestion, dismissSuggestion, tagsWished } from '~/features/tags/suggestions.server.ts'
import { tagSlugsOf } from '~/features/tags/tags.server.ts'
import { getTag } from '~/features/tags/tags.view.server.ts'
import { addTemplate, editTemplate, moveTemplate, removeTemplate } from '~/features/tags/templates.server.ts'
import { type SearchForum, test } from './search-forum.ts'

const texts = (name: string, more: Record<string, string> = {}) => tagTexts.parse({ name, ...more })
const template = (key: string, more: Record<string, string> = {}) => {
  const typed = { act: 'add_template', key, name: key, shape: 'text', visibility: 'public', ...more }
  const parsed = tagForm.parse(typed)
  if (parsed.act !== 'add_template') throw new Error('Another act')
  return parsed
}
const logged = async ({ db }: SearchForum) =>
  (await db.read.select({ act: auditLog.act }).from(auditLog).orderBy(auditLog.id)).map(({ act }) => act)
const titles = async (at: SearchForum, text: string) =>
  (await search(at.db.read, at.search, null, { text }, at.now)).items.map(({ title }) => title)

describe('a tag', () => {
  test('is one concept under all its names, each of which belongs to it alone', async ({ at }) => {
    const admin = await at.member('chief', 'admin')
    const withdrawal = texts('Withdrawal', { nameZh: '提现', synonyms: '提币，cash out\npayout' })
    expect(await addTag(at.db, admin, withdrawal, at.now)).toBe('withdrawal')
    for (const called of ['withdrawal', '提现', '提币', 'Cash Out', 'PAYOUT'])
      expect((await getTag(at.db.read, called)).slug).toBe('withdrawal')
    const taken = { code: 'tags.name_taken', status: 409, details: { params: { tag: 'withdrawal' } } }
    const again = addTag(at.db, admin, texts('Payout'), at.now)
    await expect(again).rejects.toMatchObject(taken)
    await addTag(at.db, admin, texts('Fees'), at.now)
    const edit = editTag(at.db, admin, 'fees', texts('Fees', { synonyms: 'cost, 提币' }), at.now)
    await expect(edit).rejects.toMatchObject({
      details: {
        params: { name: '提币', tag: 'withdrawal' },
        fields: { synonyms: ['tags.name_taken_here'] },
      },
    })
    expect(await tagsAtDesk(at.db.read, { q: '' })).toMatchObject({
      items: [{ slug: 'withdrawal' }, { slug: 'fees' }],
    })
    expect((await tagsAtDesk(at.db.read, { q: '提' })).items).toHaveLength(1)
    expect(await logged(at)).toEqual(['tag.edited', 'tag.edited'])
  })

  test('is found by its new names from the next search on', async ({ at }) => {
    const admin = await at.member('chief', 'admin')
    await addTag(at.db, admin, texts('Withdrawal', { synonyms: 'payout' }), at.now)
    await at.ask(admin, 'Why is it pending?', undefined, ['withdrawal'])
    await at.settle()
    expect(await titles(at, 'payout')).toEqual(['Why is it pending?'])
    const description = 'Coins that **leave**.'
    await editTag(
      at.db,
      admin,
      'withdrawal',
      texts('Withdrawal', { synonyms: 'disbursal', description }),
      at.now,
    )
    await at.settle()
    expect(await titles(at, 'disbursal')).toEqual(['Why is it pending?'])
    expect(await titles(at, 'payout')).toEqual([])
    const tag = await getTag(at.db.read, 'withdrawal')
    expect(tag.descriptionHtml.en).toContain('<strong>leave</strong>')
    expect(await at.base.differences()).toEqual([])
  })

  test('is deleted only when nothing carries it', async ({ at }) => {
    const admin = await at.member('chief', 'admin')
    await addTag(at.db, admin, texts('Used'), at.now)
    await addTag(at.db, admin, texts('Unused', { synonyms: 'idle' }), at.now)
    await at.ask(admin, 'Why is it pending?', undefined, ['used'])
    const used = deleteTag(at.db, admin, 'used', at.now)
    await expect(used).rejects.toMatchObject({ code: 'tags.in_use', status: 409 })
    await deleteTag(at.db, admin, 'idle', at.now)
    expect((await at.db.read.select().from(tags)).map(({ slug }) => slug)).toEqual(['used'])
  })
})

test('merging moves all that two tags had, once, and leaves no number wrong', async ({ at }) => {
  const { db } = at
  const admin = await at.member('chief', 'admin')
  const fan = await at.member('fan')
  const one = await at.member('one')
  for (const name of ['Payout', 'Withdrawal'])
    await addTag(db, admin, texts(name, { nameZh: `${name}中` }), at.now)
  await addTemplate(db, admin, 'payout', template('network'), at.now)
  await addTemplate(db, admin, 'payout', template('txid'), at.now)
  await addTemplate(db, admin, 'withdrawal', template('network', { name: 'Chain' }), at.now)
  const { question: both } = await at.base.question(one, { tags: ['payout', 'withdrawal'] })
  const { question: only } = await at.base.question(one, { tags: ['payout'] })
  await at.base.question(one, { tags: ['withdrawal'] })
  for (const slug of ['payout', 'withdrawal']) await followTag(db, fan, slug, at.now)
  await followTag(db, one, 'payout', at.now)
  const title = { en: 'Payouts are late', 'zh-CN': '提现处理延迟' }
  const incident = newIncident.parse({ kind: 'incident', title, text: title, tags: ['payout'] })
  await openIncident(db, admin, incident, at.now)
  await at.settle()

  const itself = mergeTag(db, admin, 'payout', 'Payout中', at.now)
  await expect(itself).rejects.toMatchObject({ code: 'tags.merge_itself', status: 409 })
  expect(await mergeTag(db, admin, 'payout', 'Withdrawal中', at.now)).toBe('withdrawal')
  await at.settle()

  const stays = await getTag(db.read, 'payout')
  expect(stays).toMatchObject({ slug: 'withdrawal', questionCount: 3 })
  for (const question of [both, only]) expect(await tagSlugsOf(db.read, question.id)).toEqual(['withdrawal'])
  expect(await db.read.$count(tagFollows)).toBe(2)
  expect(await db.read.$count(incidentTags, eq(incidentTags.tagId, stays.id))).toBe(1)
  const { synonyms, templates } = await tagAtDesk(db.read, stays)
  expect(synonyms.sort()).toEqual(['Payout中', 'payout'])
  expect(templates.map(({ key, name }) => [key, name.en])).toEqual([
    ['network', 'Chain'],
    ['txid', 'txid'],
  ])
  expect(await db.read.$count(tags)).toBe(1)
  // Those of the tag that stays are called by its new names as well.
  expect(await titles(at, 'payout')).toHaveLength(3)
  expect(at.complaints).toEqual([])
  expect(await at.base.differences()).toEqual([])
  expect((await logged(at)).at(-1)).toBe('tag.merged')
})

test('a merge that would give a tag too many names is refused before anything changes', async ({ at }) => {
  const { db } = at
  const admin = await at.member('chief', 'admin')
  const words = (letter: string, count: number) =>
    Array.from({ length: count }, (_, each) => `${letter}${each}`).join(', ')
  await addTag(db, admin, texts('One', { synonyms: words('a', 20) }), at.now)
  await addTag(db, admin, texts('Two', { synonyms: words('b', 10) }), at.now)
  const merge = () => mergeTag(db, admin, 'one', 'two', at.now)
  await expect(merge()).rejects.toMatchObject({
    code: 'tags.merge_too_many',
    status: 409,
    details: { params: { count: 31, most: 30 } },
  })
  expect(await db.read.$count(tags)).toBe(2)
  expect((await tagAtDesk(db.read, await getTag(db.read, 'one'))).synonyms).toHaveLength(20)
})

describe('what members suggest', () => {
  test('becomes a tag of the questions that it was suggested for, or goes', async ({ at }) => {
    const { db } = at
    const admin = await at.member('chief', 'admin')
    const lin = await at.member('lin')
    const ask = async (title: string, wished: string[]) => {
      const body = `${title}, and nothing that I tried helped me.`
      await askQuestion(db, lin, questionInput.parse({ title, body, tags: wished }), at.now)
      at.base.advance(60_000)
    }
    await ask('Where is my staking reward?', ['staking', 'spam'])
    await ask('When does staking begin?', ['staking'])
    expect(await tagsWished(db.read)).toMatchObject([
      { text: 'staking', count: 2 },
      { text: 'spam', count: 1 },
    ])
    expect(await approveSuggestion(db, admin, 'staking', at.now)).toBe('staking')
    await dismissSuggestion(db, admin, 'spam', at.now)
    expect(await db.read.$count(tagSuggestions)).toBe(0)
    expect((await getTag(db.read, 'staking')).questionCount).toBe(2)
    const gone = dismissSuggestion(db, admin, 'spam', at.now)
    await expect(gone).rejects.toMatchObject({ status: 404 })
    const log = await db.read.select().from(auditLog)
    expect(log.map(({ act }) => act)).toEqual(['tag.suggestion_approved', 'tag.suggestion_dismissed'])
    expect(JSON.stringify(log)).not.toContain('spam')
    await at.settle()
    expect(await at.base.differences()).toEqual([])
  })
})

describe('what a tag asks for', () => {
  test('is added, changed, put in order and taken away', async ({ at }) => {
    const { db } = at
    const admin = await at.member('chief', 'admin')
    await addTag(db, admin, texts('Deposit'), at.now)
    for (const key of ['network', 'txid', 'version'])
      await addTemplate(db, admin, 'deposit', template(key), at.now)
    const keys = async () =>
      (await tagAtDesk(db.read, await getTag(db.read, 'deposit'))).templates.map(({ key }) => key)
    const twice = addTemplate(db, admin, 'deposit', template('txid'), at.now)
    await expect(twice).rejects.toMatchObject({ code: 'tags.template_taken', status: 409 })
    const [, txid] = await db.read.select().from(factTemplates).orderBy(factTemplates.id)
    const id = txid?.id ?? (0 as never)
    await moveTemplate(db, admin, 'deposit', { template: id, to: 'up' }, at.now)
    await moveTemplate(db, admin, 'deposit', { template: id, to: 'up' }, at.now)
    expect(await keys()).toEqual(['txid', 'network', 'version'])
    const changed = {
      ...template('other', { shape: 'transaction_id', visibility: 'staff', nameZh: '哈希' }),
      template: id,
    }
    await editTemplate(db, admin, 'deposit', changed, at.now)
    expect((await tagAtDesk(db.read, await getTag(db.read, 'deposit'))).templates[0]).toMatchObject({
      ...{ key: 'txid', shape: 'transaction_id', visibility: 'staff', name: { 'zh-CN': '哈希' } },
    })
    await removeTemplate(db, admin, 'deposit', id, at.now)
    expect(await keys()).toEqual(['network', 'version'])
    const again = removeTemplate(db, admin, 'deposit', id, at.now)
    await expect(again).rejects.toMatchObject({ code: 'tags.template_not_found', status: 404 })
  })

  test('keeps a question without what is required from being taken', async ({ at }) => {
    const { db } = at
    const admin = await at.member('chief', 'admin')
    await addTag(db, admin, texts('Deposit'), at.now)
    await addTemplate(db, admin, 'deposit', template('network', { required: 'yes' }), at.now)
    const ask = (facts: Record<string, string>) => at.base.question(admin, { tags: ['deposit'], facts })
    await expect(ask({})).rejects.toMatchObject({
      code: 'facts.invalid',
      details: { fields: { 'facts[network]': ['field.required'] } },
    })
    expect(await ask({ network: 'TRC20' })).toBeDefined()
  })

  test('is a list only with two to choose from', () => {
    const typed = {
      act: 'add_template',
      key: 'network',
      name: 'Network',
      shape: 'choice',
      visibility: 'public',
    }
    expect(tagForm.safeParse({ ...typed, choices: 'TRC20' }).success).toBe(false)
    expect(tagForm.parse({ ...typed, choices: 'TRC20、ERC20' })).toMatchObject({
      choices: ['TRC20', 'ERC20'],
    })
    expect(tagForm.safeParse({ ...typed, key: 'Net work', choices: 'a,b' }).success).toBe(false)
  })
})

test('only admins keep tags', async ({ at }) => {
  const moderator = await at.member('mod', 'moderator')
  const { db, now } = at
  for (const act of [
    addTag(db, moderator, texts('Fees'), now),
    editTag(db, moderator, 'fees', texts('Fees'), now),
    mergeTag(db, moderator, 'a', 'b', now),
    deleteTag(db, moderator, 'fees', now),
    approveSuggestion(db, moderator, 'x', now),
    dismissSuggestion(db, moderator, 'x', now),
    addTemplate(db, moderator, 'fees', template('network'), now),
  ])
    await expect(act).rejects.toMatchObject({ code: 'accounts.admin_only', status: 403 })
})

test('names without a letter or digit are refused', () => {
  expect(tagsForm.safeParse({ act: 'add', name: '！！' }).success).toBe(false)
  expect(tagsForm.safeParse({ act: 'add', name: 'x'.repeat(36) }).success).toBe(false)
})
