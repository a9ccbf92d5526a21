import { createUser } from '~/features/accounts/accounts.server.ts'
import { PASSWORD } from '../forum.ts'
import { test } from '../forum-test.ts'
import { arriveLoggedIn, nameFor } from '../people.ts'
import { mailTo, pathIn } from './mailed.ts'

test('somebody asks, is mailed the answer, and says from the mail that it solved it, without a log-in or scripts', async ({
  visit,
  forum,
}) => {
  const [asker, answerer] = [nameFor('lin'), nameFor('kai')]
  const email = `${asker}@example.org`
  const account = { handle: asker, email, password: PASSWORD, role: 'member' as const }
  await createUser(forum.db, account, new Date())
  await forum.member(answerer)

  const asking = await visit({ javaScriptEnabled: false })
  await arriveLoggedIn(asking, asker)
  await asking.goto('/questions/ask')
  const title = `Where is the deposit of ${asker}?`
  await asking.getByLabel('Title').fill(title)
  await asking.getByLabel('Details').fill('I sent it yesterday evening and nothing has been credited.')
  await asking.getByRole('button', { name: 'Post question' }).click()
  await asking.getByRole('heading', { level: 1, name: title }).waitFor()

  const answering = await visit({ javaScriptEnabled: false })
  await arriveLoggedIn(answering, answerer)
  await answering.goto(new URL(asking.url()).pathname)
  await answering
    .getByRole('textbox', { name: 'Your answer' })
    .fill('Count to 20 confirmations, then it is there.')
  await answering.getByRole('button', { name: 'Post answer' }).click()
  await answering.getByText('Your answer is posted. Thank you.').waitFor()

  const page = await visit({ javaScriptEnabled: false })
  await page.goto(pathIn(await mailTo(email, `New answer: ${title}`)))
  await page.getByText('Count to 20 confirmations').waitFor()
  await page.getByRole('button', { name: 'This solved it' }).click()
  await page.getByRole('heading', { level: 1, name: title }).waitFor()
  await page
    .getByRole('region', { name: `Answer by ${answerer}` })
    .getByText('Accepted answer')
    .waitFor()
  await page.getByRole('link', { name: 'Log in' }).first().waitFor()
})
