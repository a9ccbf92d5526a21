import { describe, expect, test } from 'vitest'
import { renderMarkdown } from '~/markdown/render'
import { unsafeParts } from './safe-html'

const ORIGIN = 'https://askwell.example'
const LISTED_HOSTS = ['askwell.example', 'tronscan.org', '*.etherscan.io']

const render = (source: string) =>
  renderMarkdown(source, { idPrefix: 'post-7', origin: ORIGIN, linkPolicy: 'all' }).html.trim()

const renderListed = (source: string) =>
  renderMarkdown(source, {
    idPrefix: 'post-7',
    origin: ORIGIN,
    linkPolicy: 'listed',
    listedHosts: LISTED_HOSTS,
  }).html.trim()

const REL = 'rel="nofollow ugc noopener"'

describe('links', () => {
  test('to other sites say that the community wrote them', () => {
    expect(render('[a](https://example.com/x)')).toBe(`<p><a href="https://example.com/x" ${REL}>a</a></p>`)
  })

  test.each(['/help/fees', '?tab=new', 'other', 'https://askwell.example/q/1'])('to %s stay ours', (href) => {
    expect(render(`[a](${href})`)).toBe(`<p><a href="${href}">a</a></p>`)
  })

  test('within the post carry its prefix', () => {
    expect(render('[a](#fees)\n\n# Fees')).toContain('href="#post-7-fees"')
    expect(render('[a](#fees)\n\n# Fees')).toContain('<h3 id="post-7-fees">')
  })

  test('without a scheme lead to the other site and say so', () => {
    expect(render('[a](//example.com/x)')).toBe(`<p><a href="https://example.com/x" ${REL}>a</a></p>`)
    expect(render('[a](/\\\\example.com/x)')).not.toContain('href="//')
  })

  test('with a user name before the host are not made, for they pretend to lead elsewhere', () => {
    expect(render('[a](https://askwell.example@evil.example/)')).not.toContain('<a')
  })

  test('to nowhere are text, and links without text show where they lead', () => {
    expect(render('[a]()')).toBe('<p>a</p>')
    expect(render('[](/help)')).toBe('<p><a href="/help">/help</a></p>')
  })
})

describe('bare URLs', () => {
  test.each([
    ['see https://example.com/a_b_c.', 'https://example.com/a_b_c'],
    ['(https://example.com/a_(b))', 'https://example.com/a_(b)'],
    ['www.example.com, yes', 'http://www.example.com'],
    ['请看https://example.com/tx/abc。谢谢', 'https://example.com/tx/abc'],
    ['请看https://example.com/tx/abc谢谢', 'https://example.com/tx/abc'],
    ['请看https://example.com谢谢', 'https://example.com'],
    ['（https://example.com/a）', 'https://example.com/a'],
    ['https://zh.wikipedia.org/wiki/比特币', 'https://zh.wikipedia.org/wiki/%E6%AF%94%E7%89%B9%E5%B8%81'],
    ['[https://example.com/a](https://example.com/b)', 'https://example.com/b'],
    ['https://example.com/a?b[0]=1', 'https://example.com/a?b%5B0%5D=1'],
    ['write to help@example.com!', 'mailto:help@example.com'],
  ])('in %j link to %s', (source, href) => {
    expect(render(source)).toContain(`<a href="${href}"`)
  })

  test.each(['README.md', 'example.com', 'ftp://example.com/a', '//example.com', 'http://localhost'])(
    '%s is not one',
    (source) => {
      expect(render(source)).not.toContain('<a')
    },
  )
})

describe('links of new members', () => {
  test.each([
    'https://tronscan.org/#/tx/1',
    'https://sepolia.etherscan.io/tx/1',
    '/help',
    'https://askwell.example/q/1',
  ])('to the listed %s stay links', (href) => {
    expect(renderListed(`[a](${href})`)).toContain(`href="${href}"`)
  })

  test.each([
    ['[our support](https://evil.example/a)', '<p>our support (https://evil.example/a)</p>'],
    ['https://evil.example/a', '<p>https://evil.example/a</p>'],
    ['www.evil.example', '<p>www.evil.example</p>'],
    ['<https://evil.example/a>', '<p>https://evil.example/a</p>'],
    ['[](https://evil.example/a)', '<p>https://evil.example/a</p>'],
    ['[**a** `b`](//evil.example)', '<p><strong>a</strong> <code>b</code> (//evil.example)</p>'],
    ['[\ud800](https://evil.example)', '<p>\ud800 (https://evil.example)</p>'],
    ['https://evil.example/提', '<p>https://evil.example/提</p>'],
    ['help@evil.example', '<p>help@evil.example</p>'],
    ['[us](mailto:help@evil.example)', '<p>us (mailto:help@evil.example)</p>'],
    ['![a](https://evil.example/a.png)', '<p>a (https://evil.example/a.png)</p>'],
    ['[![a](https://evil.example/a.png)](https://evil.example)', '<p>a (https://evil.example)</p>'],
  ])('to other hosts become text: %s', (source, html) => {
    expect(renderListed(source)).toBe(html)
  })

  test.each([
    'etherscan.io',
    'tronscan.org.evil.example',
    'xtronscan.org',
    'eviletherscan.io',
    'www.tronscan.org',
  ])('%s is not listed by its neighbours', (host) => {
    expect(renderListed(`[a](https://${host}/)`)).not.toContain('<a')
  })
})

describe('images', () => {
  const key = '0123456789abcdef'.repeat(3)
  const pictures = new Map([[key, { width: 300, height: 200 }]])
  const withPicture = (source: string, size = { width: 300, height: 200 }) =>
    renderMarkdown(source, {
      idPrefix: 'post-7',
      origin: ORIGIN,
      linkPolicy: 'all',
      pictures: new Map([[key, size]]),
    }).html.trim()

  test('that we keep are shown in their size, and loaded late', () => {
    const img = `<img src="/uploads/${key}" alt="a b" title="t" width="300" height="200" loading="lazy" />`
    expect(withPicture(`![a *b*](/uploads/${key} "t")`)).toBe(`<p>${img}</p>`)
    expect(withPicture(`![a *b*](https://askwell.example/uploads/${key} "t")`)).toBe(`<p>${img}</p>`)
    expect(unsafeParts(img)).toEqual([])
  })

  test('that are large come small to phones', () => {
    const html = withPicture(`![a](/uploads/${key})`, { width: 1000, height: 2000 })
    expect(html).toContain(`srcset="/uploads/${key}/small 320w, /uploads/${key} 1000w"`)
    expect(unsafeParts(html)).toEqual([])
  })

  test.each([`/uploads/${key.slice(1)}0`, `/uploads/${key}/small`, `/uploads/${key}.svg`, '/uploads/1.png'])(
    'under %s, of which nothing is known, are linked',
    (src) => {
      const html = renderMarkdown(`![a](${src})`, { idPrefix: 'p', linkPolicy: 'all', pictures }).html
      expect(html.trim()).toBe(`<p><a class="external-image" href="${src}">a</a></p>`)
    },
  )

  test.each([
    'https://example.com/a.png',
    '//example.com/uploads/a.png',
    '/logo.png',
    '/uploads/../admin',
    'a.png',
  ])('from %s are not loaded but linked', (src) => {
    const html = render(`![the *receipt*](${src})`)
    expect(html).not.toContain('<img')
    expect(html).toContain('<a class="external-image" href=')
    expect(html).toContain('>the receipt</a>')
    expect(unsafeParts(html)).toEqual([])
  })

  test('without alternative text are linked by their address', () => {
    expect(render('![](https://example.com/a.png)')).toContain('>https://example.com/a.png</a>')
  })

  test('within a link are its text', () => {
    expect(render('[![a](https://example.com/a.png)](/q/1)')).toBe('<p><a href="/q/1">a</a></p>')
  })
})
