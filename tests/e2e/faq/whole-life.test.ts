import { eq, inArray } from 'drizzle-orm'
import { afterAll, beforeAll, describe, expect } from 'vitest'
import { questions, users } from '#db/schema/index.ts'
import type { Language } from '#db/schema/types.ts'
import { secondApprover } from '~/features/faq/settings.ts'
import { changeSetting } from '~/features/settings/settings.server.ts'
import { translateTo } from '~/i18n/catalogues.server.ts'
import { ownServer } from '../../support/own-server.ts'
import { Forum } from '../forum.ts'
import { test } from '../forum-test.ts'
import { nameFor } from '../people.ts'
import {
  approve,
  approveChange,
  approveValue,
  editSource,
  followSource,
  keepFact,
  logInAs,
  promoteCandidate,
  proposeValue,
  solvedInLedger,
  translate,
} from './desk-acts.ts'

const SOON = { timeout: 15_000, interval: 300 }

/** The other tests of the run publish what they write themselves. */
async function requireSecondApprover(needed: boolean) {
  const forum = await Forum.open(ownServer().dataDir)
  const admin = await forum.member(nameFor('admin'), 'admin')
  await changeSetting(forum.db, admin, secondApprover, needed, new Date())
  await forum.close()
}
beforeAll(() => requireSecondApprover(true))
afterAll(() => requireSecondApprover(false))

interface Telling {
  locale: Language
  coin: string
  thread: string
  title: string
  says: (confirmations: string, minutes: string) => string
  twin: { locale: Language; title: string; says: (confirmations: string, minutes: string) => string }
}

const inEnglish = (coin: string) => (confirmations: string, minutes: string) =>
  `${coin} deposits are credited after ${confirmations} confirmations, which takes about ${minutes}. Nobody can speed it up.`
const inChinese = (coin: string) => (confirmations: string, minutes: string) =>
  `${coin} 充值需要 ${confirmations} 个确认，大约 ${minutes}到账，无法人工加快。`

const TELLINGS: Telling[] = [
  {
    locale: 'en',
    coin: 'Bilby',
    thread: 'My Bilby deposit has been pending for an hour',
    title: 'When are Bilby deposits credited?',
    says: inEnglish('Bilby'),
    twin: { locale: 'zh-CN', title: 'Bilby 充值什么时候到账？', says: inChinese('Bilby') },
  },
  {
    locale: 'zh-CN',
    coin: 'Kakapo',
    thread: 'Kakapo 充值一个小时了还没有到账',
    title: 'Kakapo 充值多久到账？',
    says: inChinese('Kakapo'),
    twin: { locale: 'en', title: 'When are Kakapo deposits credited?', says: inEnglish('Kakapo') },
  },
]

describe.for(TELLINGS)('told in $locale', ({ locale, coin, thread, title, says, twin }) => {
  const t = translateTo(locale)

  /** A thread that many read, whose accepted answer says how many confirmations. */
  async function solvedThread(forum: Forum) {
    const [asker, answerer] = [await forum.member(nameFor('asker')), await forum.member(nameFor('answerer'))]
    const { id } = await forum.ask(asker, { title: thread, body: says('', '') })
    const answer = await forum.answer(answerer, id, says('30', '20 min'))
    await forum.accept(asker, answer)
    await forum.db.write((tx) => tx.update(questions).set({ viewCount: 50_000 }).where(eq(questions.id, id)))
    return { answerer, answer }
  }

  test('an official answer lives from candidate to the ledger', { timeout: 180_000 }, async ({
    visit,
    forum,
  }) => {
    const { answerer, answer } = await solvedThread(forum)
    const [mia, max] = [nameFor('mia'), nameFor('max')]
    await forum.member(mia, 'moderator')
    await forum.member(max, 'moderator')
    await forum.db.write((tx) =>
      tx
        .update(users)
        .set({ language: locale })
        .where(inArray(users.handle, [mia, max, answerer.handle])),
    )
    const alias = nameFor('approver')
    await forum.db.write((tx) =>
      tx
        .update(users)
        .set({ staffAlias: { en: alias } })
        .where(eq(users.handle, max)),
    )
    const [writer, approver, author, reader] = [
      await visit({ locale }),
      await visit({ locale }),
      await visit({ locale }),
      await visit({ locale }),
    ]
    await logInAs(writer, t, mia)
    await logInAs(approver, t, max)
    await logInAs(author, t, answerer.handle)

    await promoteCandidate(writer, t, thread, { title, body: says('30', '20 min') })
    await approve(approver, t, title)

    const firstFound = async () => {
      await reader.goto(`/search?q=${encodeURIComponent(title)}`)
      return reader.getByRole('main').getByRole('listitem').getByRole('heading').first().innerText()
    }
    await expect.poll(firstFound, SOON).toBe(title)
    await reader.getByRole('main').getByRole('link', { name: title }).first().click()
    await reader.getByRole('heading', { level: 1, name: title }).waitFor()
    const around = t('help.being_checked', { date: '|' }).split('|')
    const [checked = ''] = around.toSorted((one, other) => other.length - one.length)
    const isBeingChecked = async () => {
      await reader.reload()
      return reader.locator('.note-warn').filter({ hasText: checked.trim() }).count()
    }
    expect(await isBeingChecked()).toBe(0)

    await editSource(author, t, answer, says('50', '20 min'))
    await expect.poll(isBeingChecked, SOON).toBe(1)
    const fact = `${coin.toLowerCase()}-minutes`
    await keepFact(writer, t, fact, '20')
    const body = says('50', `{{fact:${fact}}}`)
    await followSource(writer, t, title, { seen: ['30', '50'], body })
    expect(await isBeingChecked()).toBe(1)
    await reader.locator('.prose', { hasText: says('30', '20 min') }).waitFor()
    await forum.settled()
    await approveChange(approver, t, title, '50')
    expect(await isBeingChecked()).toBe(0)

    await writer.getByRole('link', { name: t('waiting.edit') }).click()
    await translate(writer, t, title, { title: twin.title, body: twin.says('50', `{{fact:${fact}}}`) })
    await approve(approver, t, twin.title)
    await reader.reload()
    await reader.getByRole('link', { name: t('help.versions') }).click()
    await reader.locator('ins', { hasText: '50' }).waitFor()
    const names = reader.locator('#revision-2 .meta')
    await names
      .filter({ hasText: t('common.staff') })
      .filter({ hasText: t('posts.approved_by', { name: alias }) })
      .waitFor()
    expect(await names.textContent()).not.toContain(mia)
    await reader.goBack()

    await proposeValue(writer, t, fact, '45')
    await approveValue(approver, t, fact, 2)
    await reader.reload()
    await reader.locator('.prose .fact', { hasText: '45' }).waitFor()
    await reader.locator('.entry-foot a[hreflang]').click()
    await reader.getByRole('heading', { level: 1, name: twin.title }).waitFor()
    await reader.locator('.prose .fact', { hasText: '45' }).waitFor()

    await reader.getByRole('button', { name: t('help.yes'), exact: true }).click()
    await reader.getByText(t('help.thanks_yes')).waitFor()
    expect(await solvedInLedger(writer, t, twin.title)).toBe('1')
    expect(await solvedInLedger(writer, t, title)).toBe('0')
  })
})
