import { describe, expect } from 'vitest'
import { png } from '../../support/pictures.ts'
import { test } from '../forum-test.ts'
import { arriveLoggedIn, goAndSettle, nameFor, register } from '../people.ts'

describe('a picture in a question', () => {
  test('is pasted, described and posted; others see it once staff have shown it', async ({ page, forum }) => {
    await register(page, nameFor('asker'))
    await goAndSettle(page, '/questions/ask')
    await page.getByLabel('Title').fill('What does this error of the app mean?')
    const details = page.getByLabel('Details')
    await details.fill('It appears whenever I withdraw to my own wallet.')
    await page.locator('.editor-bar').waitFor()
    await details.evaluate(
      (area, bytes) => {
        const transfer = new DataTransfer()
        transfer.items.add(new File([new Uint8Array(bytes)], 'screen.png', { type: 'image/png' }))
        area.dispatchEvent(
          new ClipboardEvent('paste', { clipboardData: transfer, bubbles: true, cancelable: true }),
        )
      },
      [...(await png(300, 200))],
    )
    await page.getByText('Picture added.').waitFor()
    await page.getByLabel('What the picture shows').fill('Error 5003')
    expect(await details.inputValue()).toMatch(/!\[Error 5003\]\(\/uploads\/[0-9a-f]{48}\)/)
    await page.getByRole('button', { name: 'Post question' }).click()
    await page.waitForURL(/\/questions\/\d+/)
    const image = page.getByRole('img', { name: 'Error 5003' })
    await expect.poll(() => image.evaluate((img: HTMLImageElement) => img.naturalWidth)).toBe(300)
    await page.getByText('Only its author and staff see this picture until it is approved.').waitFor()

    const address = page.url()
    await page.context().clearCookies()
    await page.goto(address)
    await page.getByText('A picture that is being checked or was removed').waitFor()
    expect(await image.count()).toBe(0)

    const { handle } = await forum.member(nameFor('mod'), 'moderator')
    await arriveLoggedIn(page, handle)
    await goAndSettle(page, address)
    await page.getByRole('button', { name: 'Show its picture to everybody' }).click()
    await page.getByText('Everybody sees the pictures now.').waitFor()
    await page.context().clearCookies()
    await page.goto(address)
    await expect.poll(() => image.evaluate((img: HTMLImageElement) => img.naturalWidth)).toBe(300)
  })

  test('can be chosen, taken back, and is refused beside its field', async ({ page, forum }) => {
    const { handle } = await forum.member(nameFor('asker'))
    await arriveLoggedIn(page, handle)
    await goAndSettle(page, '/questions/ask')
    const details = page.getByLabel('Details')
    await details.fill('My words')
    await page.locator('.editor-bar').waitFor()
    const choose = (buffer: Buffer) =>
      page.getByLabel('Add a picture').setInputFiles({ name: 'a.png', mimeType: 'image/png', buffer })
    await choose(await png())
    await page.getByText('Picture added.').waitFor()
    expect(await details.inputValue()).toContain('](/uploads/')
    await page.getByRole('button', { name: 'Undo' }).click()
    expect((await details.inputValue()).trim()).toBe('My words')
    await choose(Buffer.from('<svg xmlns="http://www.w3.org/2000/svg"/>'))
    await page.getByText('This is not a picture that we take').waitFor()
    expect((await details.inputValue()).trim()).toBe('My words')
  })
})
