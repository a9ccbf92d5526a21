import { expect } from 'vitest'
import { test } from './support.ts'

test('who asks too often reads how long to wait, and everything typed is kept', { timeout: 60_000 }, async ({
  site,
}) => {
  await site.join('lin')
  const ask = (number: number) =>
    site.post('/questions/ask', {
      title: `My deposit number ${number} has not arrived`,
      body: `It was sent yesterday, number ${number}.`,
    })
  for (let number = 1; number <= 20; number++) expect((await ask(number)).status).toBe(303)
  const refused = await ask(21)
  expect(refused.status).toBe(429)
  expect(Number(refused.headers.get('retry-after'))).toBeGreaterThan(60)
  const page = await refused.text()
  expect(page).toContain('Too many attempts')
  expect(page).toContain('My deposit number 21 has not arrived')
  expect(page).toContain('It was sent yesterday, number 21.')
})
