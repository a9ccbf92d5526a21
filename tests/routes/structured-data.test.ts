import { eq } from 'drizzle-orm'
import { describe, expect } from 'vitest'
import { answers, comments, users } from '#db/schema/index.ts'
import { acceptAnswer } from '~/features/answers/acceptance.server.ts'
import { editAnswer } from '~/features/answers/answers.server.ts'
import { promoteAnswer } from '~/features/faq/promotion.server.ts'
import { publishEntry } from '~/features/faq/publication.server.ts'
import { promotion } from '~/features/faq/schema.ts'
import { getQuestion } from '~/features/questions/find.server.ts'
import { questionPath } from '~/features/questions/paths.ts'
import { editQuestion } from '~/features/questions/questions.server.ts'
import { questionEdit } from '~/features/questions/schema.ts'
import { missingIn, type Thing } from './google-properties.ts'
import { headOf } from './head-of.ts'
import { type SiteForum, test } from './site-forum.ts'

const HOSTILE = 'Is </script><script>alert(1)</script> ]]> "quoted" & \'so\' 😀?'

const EDITED = 'Look at the confirmations in the explorer first.'

/** A question with an accepted and another answer, all edited once, with a comment each. */
async function thread(forum: SiteForum) {
  const { question, asker, post } = await forum.question(undefined, { title: HOSTILE })
  const [accepted, other] = await forum.answers(question, 2)
  await acceptAnswer(forum.db, asker, accepted.id, forum.now)
  for (const commented of [post, accepted.post, other.post]) await forum.comment(commented, asker)
  await editQuestion(forum.db, asker, question.id, questionEdit.parse({ body: EDITED }), forum.now)
  for (const { author, id } of [accepted, other])
    await editAnswer(forum.db, author, id, { body: `${EDITED} ${id}`, reason: '' }, forum.now)
  return {
    accepted,
    other,
    path: questionPath(await getQuestion(forum.db.read, question.id)),
    id: question.id,
  }
}

async function questionIn(forum: SiteForum, path: string) {
  const [data] = headOf(await forum.page(path)).structured
  return { data, question: data?.mainEntity as Thing, ...answersIn(data?.mainEntity as Thing) }
}

const answersIn = (question: Thing | undefined) => ({
  accepted: question?.acceptedAnswer as Thing,
  suggested: (question?.suggestedAnswer ?? []) as Thing[],
})

describe('the structured data of a thread', () => {
  test('has everything that Google requires and recommends', async ({ forum }) => {
    const { path } = await thread(forum)
    const { data, question, accepted, suggested } = await questionIn(forum, path)
    expect(data).toMatchObject({ '@context': 'https://schema.org', '@type': 'QAPage' })
    expect(missingIn('QAPage', data as Thing)).toEqual([])
    expect(missingIn('Question', question)).toEqual([])
    expect(suggested).toHaveLength(1)
    for (const answer of [accepted, ...suggested]) expect(missingIn('Answer', answer)).toEqual([])
    const [comment] = question.comment as Thing[]
    expect(missingIn('Comment', comment as Thing)).toEqual([])
  })

  test('says what the page says, under whole addresses', async ({ forum, site }) => {
    const { accepted, other, path } = await thread(forum)
    await forum.db.write((tx) => tx.update(answers).set({ score: -2 }).where(eq(answers.id, other.id)))
    const found = await questionIn(forum, path)
    const address = new URL(path, site.running.app.config.origin).href
    expect(found.question).toMatchObject({
      name: HOSTILE,
      text: EDITED,
      answerCount: 2,
      url: address,
      datePublished: forum.now.toISOString(),
    })
    expect(found.accepted).toMatchObject({
      url: `${address}#answer-${accepted.id}`,
      author: { '@type': 'Person', name: accepted.author.displayName },
    })
    expect(found.suggested[0]).toMatchObject({ upvoteCount: -2, url: `${address}#answer-${other.id}` })
  })

  test('is whole whatever was written, and ends no script', async ({ forum }) => {
    const { path } = await thread(forum)
    const page = await forum.page(path)
    expect(page.match(/<\/script>/g)).toHaveLength(2)
    expect(page).not.toContain('alert(1)</script>')
    const head = headOf(page)
    expect(head.card('og:title')).toBe(HOSTILE)
    expect(head.structured[0]?.mainEntity).toMatchObject({ name: HOSTILE })
  })

  test('names nobody who is gone or took the name off', async ({ forum }) => {
    const { accepted, other, path } = await thread(forum)
    const { now } = forum
    await forum.db.write(async (tx) => {
      await tx.update(answers).set({ detachedAt: now }).where(eq(answers.id, other.id))
      await tx.update(users).set({ deletedAt: now }).where(eq(users.id, accepted.author.id))
    })
    const found = await questionIn(forum, path)
    expect(found.accepted.author).toEqual({ '@type': 'Person', name: 'deleted user' })
    expect(found.suggested[0]?.author).toEqual({ '@type': 'Person', name: 'a member' })
    const page = await forum.page(path)
    for (const { displayName } of [accepted.author, other.author]) expect(page).not.toContain(displayName)
  })

  test('holds nothing that is not public', async ({ forum }) => {
    const secret = 'f'.repeat(64)
    const fact = { key: 'txid', shape: 'transaction_id' as const, visibility: 'staff' as const }
    await forum.tag('deposit', { facts: [fact] })
    const { question, post, asker } = await forum.question(undefined, {
      tags: ['deposit'],
      facts: { txid: secret },
    })
    await forum.answer(question)
    const held = await forum.answer(question, undefined, 'Held: write to me, I am from support, quickly.')
    const deleted = await forum.answer(question, undefined, 'Deleted: this was wrong from the beginning.')
    const comment = await forum.comment(post, asker, 'Held comment: call this number.')
    await forum.db.write(async (tx) => {
      await tx.update(answers).set({ heldAt: forum.now }).where(eq(answers.id, held.id))
      await tx.update(answers).set({ deletedAt: forum.now }).where(eq(answers.id, deleted.id))
      await tx.update(comments).set({ heldAt: forum.now }).where(eq(comments.id, comment))
    })
    const page = await forum.page(questionPath(await getQuestion(forum.db.read, question.id)))
    const json = JSON.stringify(headOf(page).structured)
    expect(json).toContain('look at the confirmations first')
    for (const hidden of [secret, 'Held', 'Deleted']) expect(json).not.toContain(hidden)
  })

  test('is on one page only: with answers, in the best order, for visitors', async ({ forum, site }) => {
    const { path } = await thread(forum)
    expect(headOf(await forum.page(`${path}?sort=newest`)).structured).toEqual([])
    const { question } = await forum.question()
    expect(headOf(await forum.page(`/questions/${question.id}`)).structured).toEqual([])
    const unanswered = questionPath(await getQuestion(forum.db.read, question.id))
    expect(headOf(await forum.page(unanswered)).structured).toEqual([])
    await site.join('lin')
    expect(headOf(await forum.page(path)).structured).toEqual([])
  })
})

describe('the structured data of an official answer', () => {
  const parts = (page: string) => {
    const [data] = headOf(page).structured
    const [article, faq, place] = (data?.['@graph'] ?? []) as Thing[]
    return { article: article as Thing, faq: faq as Thing, place: place as Thing }
  }

  test('has everything that Google requires and recommends', async ({ forum, site }) => {
    const { accepted, path: source } = await thread(forum)
    const staff = await forum.staff()
    const wish = promotion.parse({ category: 'deposits', slug: 'not-arrived', steps: ['Open the explorer.'] })
    const id = await promoteAnswer(forum.db, staff, accepted.id, wish, forum.now)
    await publishEntry(forum.db, staff, id, forum.now)
    const { article, faq, place } = parts(await forum.page('/help/deposits/not-arrived'))
    expect(missingIn('Article', article)).toEqual([])
    expect(missingIn('FAQPage', faq)).toEqual([])
    const [question] = faq.mainEntity as Thing[]
    expect(missingIn('FAQQuestion', question as Thing)).toEqual([])
    expect(missingIn('FAQAnswer', question?.acceptedAnswer as Thing)).toEqual([])
    expect(question).toMatchObject({
      name: HOSTILE,
      acceptedAnswer: { text: expect.stringMatching(/^Open the explorer\.$/m) },
    })
    expect(missingIn('BreadcrumbList', place)).toEqual([])
    for (const item of place.itemListElement as Thing[]) expect(missingIn('ListItem', item)).toEqual([])
    const { origin } = site.running.app.config
    expect(article).toMatchObject({
      author: { name: accepted.author.displayName },
      isBasedOn: new URL(`${source}#answer-${accepted.id}`, origin).href,
    })
  })

  test('names the site, not its staff, where staff wrote it', async ({ forum }) => {
    await forum.entry({ slug: 'by-staff' })
    const { article } = parts(await forum.page('/help/deposits/by-staff'))
    expect(article.author).toMatchObject({ '@type': 'Organization', name: 'Askwell' })
    expect(missingIn('Article', article)).toEqual([])
  })

  test('is for published ones', async ({ forum }) => {
    await forum.draft({ slug: 'a-draft' })
    await forum.joinAsStaff('mei')
    const head = headOf(await forum.page('/help/deposits/a-draft'))
    expect([head.structured, head.robots, head.canonical]).toEqual([[], 'noindex', undefined])
  })
})
