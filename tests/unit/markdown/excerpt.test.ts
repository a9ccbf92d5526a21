import { describe, expect, test } from 'vitest'
import { firstSentence, shortened } from '~/markdown/excerpt.ts'
import { textOfHtml } from '~/markdown/html-text.ts'

describe('a shortened text', () => {
  test('is one line, and says when it goes on', () => {
    expect(shortened('One\n\n two', 20)).toBe('One two')
    expect(shortened('One two three', 8)).toBe('One two …')
  })

  test('has no halves of letters', () => {
    expect(shortened('ab😀cd', 3)).toBe('ab …')
  })
})

describe('the first sentence', () => {
  test.for([
    [
      'Wait for 20 confirmations of the network that you chose, e.g. of TRC20. Then look again.',
      'Wait for 20 confirmations of the network that you chose, e.g. of TRC20.',
    ],
    [
      'Version 6.2.1 of the app shows the present number of confirmations. Update.',
      'Version 6.2.1 of the app shows the present number of confirmations.',
    ],
    [
      '请先在区块浏览器中查看确认数是否已经达到要求，通常需要二十次确认，网络拥堵时会更久。然后再联系客服。',
      '请先在区块浏览器中查看确认数是否已经达到要求，通常需要二十次确认，网络拥堵时会更久。',
    ],
  ])('ends where it ends: %s', ([text = '', first]) => {
    expect(firstSentence(text, 160)).toBe(first)
  })

  test('is shown with the next one when it says little', () => {
    expect(
      firstSentence('Yes. It takes 20 confirmations of the network, then it is credited. Wait.', 160),
    ).toBe('Yes. It takes 20 confirmations of the network, then it is credited.')
  })

  test('of a text that never ends is cut', () => {
    expect(firstSentence('word '.repeat(100), 20)).toBe('word word word word …')
  })
})

describe('the text of rendered HTML', () => {
  test('has a line for each block and item, cells apart, and no markup', () => {
    const html =
      '<p>A &amp; <b>b</b> &lt;c&gt;<br>d</p>\n<ul>\n<li>e</li><li>f</li></ul><table><tr><td>g</td><td>h</td></tr></table>'
    expect(textOfHtml(html)).toBe('A & b <c>\nd\ne\nf\ng\th')
  })

  test('says nothing for a picture, and reads an escaped entity once', () => {
    expect(textOfHtml('<p>See <img src="/uploads/1" alt="id card">here: &amp;lt;</p>')).toBe('See here: &lt;')
  })
})
