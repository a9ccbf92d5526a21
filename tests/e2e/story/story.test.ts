import { execFile } from 'node:child_process'
import { promisify } from 'node:util'
import { beforeAll, describe, expect } from 'vitest'
import { ownServer } from '../../support/own-server.ts'
import { repositoryRoot } from '../../support/shared-file.ts'
import { Forum, PASSWORD } from '../forum.ts'
import { test } from '../forum-test.ts'
import { logIn, nameFor, register } from '../people.ts'
import { answer, edit } from './answerer.ts'
import { askAsNewcomer, readNotice, similarByButton, similarBySelf, upvoteAndAccept } from './asker.ts'
import { approve, promote, reasonOnDesk } from './moderator.ts'
import { searchFor } from './reader.ts'

const ASKED_BEFORE = 'Dunnart coins are missing after the network upgrade'
/** The index follows within a second or two; a busy machine takes longer. */
const SOON = { timeout: 15_000, interval: 300 }

beforeAll(async () => {
  const forum = await Forum.open(ownServer().dataDir)
  const author = await forum.member(nameFor('earlier'))
  await forum.ask(author, {
    title: ASKED_BEFORE,
    body: 'They left the other wallet on Monday, before the upgrade.',
  })
  await forum.settled()
  await forum.close()
})

/** As an operator does it, beside the running server. */
async function makeModerator(handle: string) {
  const account = ['--handle', handle, '--password', PASSWORD, '--role', 'moderator']
  const env = { ...process.env, DATABASE_URL: '', DATA_DIR: ownServer().dataDir }
  await promisify(execFile)(process.execPath, ['bin/askwell.mjs', 'user:create', ...account], {
    cwd: repositoryRoot,
    env,
  })
}

describe.for([
  { scripts: 'on', coin: 'Dunnart', seeSimilar: similarBySelf },
  { scripts: 'off', coin: 'Numbat', seeSimilar: similarByButton },
])('with JavaScript $scripts', ({ scripts, coin, seeSimilar }) => {
  test('a question becomes an official answer that names its source and stays true', {
    timeout: 120_000,
  }, async ({ visit }) => {
    const device = { javaScriptEnabled: scripts === 'on' }
    const [amy, ben, mod] = [nameFor('amy'), nameFor('ben'), nameFor('mia')]
    const title = `Where are my ${coin} coins after the network upgrade?`
    const official = `When ${coin} coins arrive after the upgrade`

    const asker = await visit(device)
    const body = `I sent ${coin} coins from another wallet and they did not arrive.`
    const thread = await askAsNewcomer(asker, amy, { title, body }, seeSimilar(ASKED_BEFORE))

    const answerer = await visit(device)
    await register(answerer, ben)
    await answer(answerer, title, `Wait for 30 confirmations, then ${coin} coins show up by themselves.`)

    const moderator = await visit(device)
    await makeModerator(mod)
    await logIn(moderator, mod)
    await approve(moderator, thread)

    await readNotice(asker, title, ben)
    await upvoteAndAccept(asker, ben)
    await readNotice(answerer, title, 'accepted')

    await promote(moderator, thread, { title: official, category: 'Deposits and withdrawals' })
    await readNotice(answerer, title, 'official')

    const reader = await visit(device)
    await expect
      .poll(() => searchFor(reader, `${coin} upgrade`), SOON)
      .toEqual(expect.arrayContaining([official, title]))
    await reader.getByRole('link', { name: official }).click()
    await reader.getByRole('heading', { level: 1, name: official }).waitFor()
    await reader.getByRole('main').getByRole('link', { name: ben }).click()
    await reader.getByRole('heading', { level: 1, name: title }).waitFor()
    await reader.getByText('There is an official answer.').waitFor()
    await reader.getByRole('main').getByRole('link', { name: official }).first().click()
    await reader.getByRole('heading', { level: 1, name: official }).waitFor()
    const isBeingChecked = () => reader.reload().then(() => reader.getByText('Being checked since').count())
    expect(await isBeingChecked()).toBe(0)

    await edit(answerer, thread, { from: '30 confirmations', to: '50 confirmations' })
    await expect
      .poll(() => reasonOnDesk(moderator, official), SOON)
      .toContain('a number, address, link, code or network changed')
    expect(await isBeingChecked()).toBe(1)
  })
})
