import { eq } from 'drizzle-orm'
import { describe, expect } from 'vitest'
import { answers, factTemplates, questionFacts, questions, tags } from '#db/schema/index.ts'
import { createTags } from '~/features/tags/tags.server.ts'
import { locationOf, promote, QUESTION, test } from './thread-support.ts'

const CARD = 'My card is 4111 1111 1111 1111 and has not expired.'
const PHRASE = 'forum join pitch dove yellow purchase shuffle real situate danger million bunker'
const ASKED = { ...QUESTION, body: CARD, intent: 'post' }

describe('a thread with a secret', () => {
  test('is purged by staff, asked once, and says so; nobody else finds the act', async ({ site, thread }) => {
    await thread.ask()
    const { db } = site.running.app
    const leaked = { body: `Mine is ${PHRASE}.`, bodyHtml: `<p>Mine is ${PHRASE}.</p>`, bodyText: PHRASE }
    await db.write((tx) => tx.update(questions).set(leaked))
    expect((await site.get('/questions/1/purge')).status).toBe(403)
    expect((await site.post('/questions/1/purge', {})).status).toBe(403)
    expect(await thread.text()).not.toContain('/questions/1/purge')
    await thread.become('rowan')
    await promote(site, 'rowan')
    expect(await thread.text()).toContain('href="/questions/1/purge"')
    expect(await thread.text('/questions/1/purge')).toContain('This cannot be undone')
    const purged = await site.post('/questions/1/purge', {})
    expect(purged.status).toBe(303)
    const page = await thread.text(locationOf(purged))
    expect(page).toContain('One secret is gone from this thread')
    expect(page).not.toContain('pitch')
    const again = await site.post('/questions/1/purge', {})
    expect(again.status).toBe(409)
    expect(await again.text()).toContain('There is no secret in this thread that we know of.')
  })
})

describe('a form with what looks private', () => {
  test('comes back with all that was typed, what stands where, and both ways on', async ({
    site,
    thread,
  }) => {
    for (const isMember of [false, true]) {
      if (isMember) await thread.become('lin')
      const asked = await site.post('/questions/ask', ASKED)
      const page = await asked.text()
      expect(asked.status).toBe(422)
      expect(page).toContain(`${CARD}</textarea>`)
      expect(page).toContain('This looks like a payment card’s number (line 1).')
      expect(page).toContain('Hide it</button>')
      expect(page).toContain('Not secret: send to review</button>')
    }
    expect(await site.running.app.db.read.$count(questions)).toBe(0)
  })

  test('is posted with the piece hidden, in the language of the text', async ({ site, thread }) => {
    await thread.ask()
    await thread.become('okafor')
    const hidden = await site.post('/questions/1/answers', { body: `${CARD} 你好`, likely: 'hide' })
    expect(hidden.status).toBe(303)
    const [answer] = await site.running.app.db.read.select().from(answers)
    expect(answer).toMatchObject({
      body: 'My card is ［已隐藏］ and has not expired. 你好',
      heldAt: null,
    })
  })

  test('waits for staff, who see why and let it appear', async ({ site, thread }) => {
    await thread.become('lin')
    const sent = await site.post('/questions/ask', { ...ASKED, likely: 'review' })
    expect(sent.status).toBe(303)
    const waiting = () =>
      site.running.app.db.read
        .select()
        .from(questions)
        .where(eq(questions.id, 1 as never))
    expect((await waiting())[0]).toMatchObject({ body: CARD, heldFor: 'guard:card' })
    await thread.become('rowan')
    await promote(site, 'rowan')
    const held = await (await site.get('/mod')).text()
    expect(held).toContain('Its author says that this is no secret: a card number')
    await site.post('/mod?index', { act: 'approve', 'subjects[]': 'question-1' })
    expect((await waiting())[0]).toMatchObject({ heldAt: null, heldFor: null })
  })

  test('travels to the account with what its writer said of it', async ({ site }) => {
    const accountFor = async (likely: string) => {
      const asked = await site.post('/questions/ask', { ...ASKED, likely })
      return (await site.get(asked.headers.get('location') ?? '')).text()
    }
    expect(await accountFor('review')).toContain('name="likely" value="review"')
    const hidden = await accountFor('hide')
    expect(hidden).not.toContain('4111')
    expect(hidden).toContain('My card is [hidden] and has not expired.')
  })

  test('says in Chinese what it is', async ({ site }) => {
    const chinese = { 'accept-language': 'zh-CN' }
    const asked = await site.post('/questions/ask', ASKED, chinese)
    expect(await asked.text()).toContain('第 1 行像是银行卡号。')
  })
})

describe('what only some may say', () => {
  test('a rollback comes back with what stands in it; staff bring it back by one press more', async ({
    site,
    thread,
  }) => {
    await thread.become('rowan')
    await promote(site, 'rowan')
    await site.post('/questions/ask', { ...ASKED, likely: 'review' })
    const clean = { title: QUESTION.title, body: 'Nothing of mine here any more.', tags: '', reason: '' }
    expect((await site.post('/questions/1/edit', clean)).status).toBe(303)
    const asked = await site.post('/questions/1/history', { number: '1' })
    const page = await asked.text()
    expect(asked.status).toBe(422)
    expect(page).toContain('This looks like a payment card’s number (line 1).')
    expect(page).toContain('Bring it back as it is</button>')
    expect((await site.post('/questions/1/history', { number: '1', likely: 'review' })).status).toBe(303)
  })

  test('a name that is an address comes back beside its field', async ({ site }) => {
    const wanted = { handle: 'lin', displayName: 'lin.tan@fastmail.com', password: 'correct horse' }
    const refused = await site.post('/register', wanted)
    expect(refused.status).toBe(422)
    expect(await refused.text()).toContain('This name looks like an address')
  })

  test('“Hide it” also hides what stands in a fact that everybody reads, and nothing that is for staff', async ({
    site,
    thread,
  }) => {
    await thread.become('rowan')
    const { db, now } = site.running.app
    await db.write(async (tx) => {
      await createTags(tx, ['deposit'], now())
      const [tag] = await tx.select({ id: tags.id }).from(tags)
      const template = { tagId: tag?.id ?? (0 as never), shape: 'text' as const }
      await tx.insert(factTemplates).values([
        { ...template, key: 'error', name: { en: 'error' }, visibility: 'public', position: 0 },
        { ...template, key: 'account', name: { en: 'account' }, visibility: 'staff', position: 1 },
      ])
    })
    const facts = { 'facts[error]': 'Sent to lin.tan@fastmail.com', 'facts[account]': 'lin.tan@fastmail.com' }
    const sent = { ...QUESTION, tags: 'deposit', intent: 'post', ...facts }
    const asked = await (await site.post('/questions/ask', sent)).text()
    expect(asked).toContain('name="hideIn[]" value="facts[error]"')
    expect(asked).not.toContain('value="facts[account]"')
    const hidden = { ...sent, likely: 'hide', 'hideIn[]': 'facts[error]' }
    expect((await site.post('/questions/ask', hidden)).status).toBe(303)
    const given = await db.read.select().from(questionFacts)
    expect(given.map(({ value }) => value).sort()).toEqual(['Sent to [hidden]', 'lin.tan@fastmail.com'])
  })

  test('a living fact is saved as it is by one press more', async ({ site, thread }) => {
    await thread.become('rowan')
    await promote(site, 'rowan')
    const fact = { slug: 'desk', nameEn: 'The desk', valueEn: 'desk.of.ours@fastmail.com', source: 'Notice' }
    const asked = await site.post('/mod/facts/new', fact)
    expect(asked.status).toBe(422)
    expect(await asked.text()).toContain('Save it as it is</button>')
    expect((await site.post('/mod/facts/new', { ...fact, likely: 'review' })).status).toBe(303)
  })
})
