import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, test } from 'vitest'
import { translateTo } from '~/i18n/catalogues.server.ts'
import { chooseLocale } from '~/i18n/locale.ts'
import { catalogue as en } from '~/i18n/locales/en/index.ts'
import { catalogue as zh } from '~/i18n/locales/zh-CN/index.ts'
import type { Message } from '~/i18n/types.ts'

const ROOT = new URL('../../', import.meta.url).pathname

const sources = ['app', 'db', 'search']
  .flatMap((folder) => filesUnder(join(ROOT, folder)))
  .filter((file) => /\.tsx?$/.test(file) && !file.includes('/i18n/locales/'))
  .map((file) => readFileSync(file, 'utf8'))
  .join('\n')

function filesUnder(folder: string): string[] {
  return readdirSync(folder, { withFileTypes: true, recursive: true })
    .filter((entry) => entry.isFile())
    .map((entry) => join(entry.parentPath ?? entry.path, entry.name))
}

const textsOf = (message: Message) => (typeof message === 'string' ? [message] : Object.values(message))
const placeholders = (text: string) => [...text.matchAll(/\{(\w+)\}/g)].map(([, name]) => name).sort()

describe('the catalogues', () => {
  test('have the same keys in both languages', () => {
    expect(Object.keys(zh).sort()).toEqual(Object.keys(en).sort())
  })

  test('have the same placeholders in both languages', () => {
    const english: Record<string, Message> = en
    const different = Object.entries<Message>(zh).filter(([key, message]) => {
      const [wanted = ''] = textsOf(english[key] ?? '').slice(-1)
      return textsOf(message).some((text) => placeholders(text).join() !== placeholders(wanted).join())
    })
    expect(different).toEqual([])
  })

  test('have no ASCII punctuation beside Han in Chinese', () => {
    const punctuation = /\p{Script=Han}\s?[,.:;!?"'()]|[,:;!?"'()]\s?\p{Script=Han}/u
    const wrong = Object.entries<Message>(zh).filter(([, message]) =>
      textsOf(message).some((text) => punctuation.test(text)),
    )
    expect(wrong).toEqual([])
  })

  test('address the reader in Chinese as 您 throughout', () => {
    const familiar = Object.entries<Message>(zh).filter(([, message]) =>
      textsOf(message).some((text) => text.includes('你')),
    )
    expect(familiar).toEqual([])
  })

  test('have no text in Chinese that is still English', () => {
    const english: Record<string, Message> = en
    const names = new Set(['API', 'Markdown', 'Askwell', 'Atom'])
    const same = Object.entries<Message>(zh).filter(
      ([key, text]) => typeof text === 'string' && text === english[key] && !names.has(text),
    )
    expect(same).toEqual([])
  })

  test('have no key that nothing uses', () => {
    const unused = Object.keys(en).filter((key) => !isUsed(key))
    expect(unused).toEqual([])
  })
})

/** Every text in quotes, up to a number behind a colon, and every beginning of a template. */
const quoted = new Set([...sources.matchAll(/['"`]([\w.-]+)(?=['"`:])/g)].map(([, text]) => text))
const begun = new Set([...sources.matchAll(/`([\w.-]+[._])\$\{/g)].map(([, text]) => text))

/** By its whole name, by its code where it is an error's, or by the beginning of a template. */
function isUsed(key: string): boolean {
  const code = key.replace(/^errors\./, '')
  if (quoted.has(key) || quoted.has(code)) return true
  const prefixes = [key, code].flatMap((name) =>
    [...name.matchAll(/[._]/g)].map(({ index }) => name.slice(0, index + 1)),
  )
  return prefixes.some((prefix) => prefix !== 'errors.' && begun.has(prefix))
}

describe('t()', () => {
  test('chooses the plural and writes numbers as the language does', () => {
    expect(translateTo('en')('shell.notices', { count: 1 })).toBe('1 unread notice')
    expect(translateTo('en')('shell.notices', { count: 1200 })).toBe('1,200 unread notices')
    expect(translateTo('zh-CN')('shell.notices', { count: 1 })).toBe('1 条未读通知')
  })

  test('knows no message that only looks like a property', () => {
    expect(translateTo('en').loose('constructor')).toBeUndefined()
  })
})

describe('the locale', () => {
  test('is the chosen one, else the account’s, else what the browser asks for, else English', () => {
    expect(chooseLocale('zh-CN', 'en', 'en')).toBe('zh-CN')
    expect(chooseLocale('xx', 'zh-CN', 'en')).toBe('zh-CN')
    expect(chooseLocale(undefined, undefined, 'fr-FR, zh-Hans;q=0.8, en;q=0.5')).toBe('zh-CN')
    expect(chooseLocale(undefined, undefined, 'zh;q=0, fr')).toBe('en')
    expect(chooseLocale(undefined, undefined, undefined)).toBe('en')
  })

  test('is one that is offered, whatever was chosen before', () => {
    const chinese = { offered: ['zh-CN'], fallback: 'zh-CN' } as const
    expect(chooseLocale('en', 'en', 'en', chinese)).toBe('zh-CN')
    const both = { offered: ['en', 'zh-CN'], fallback: 'zh-CN' } as const
    expect(chooseLocale(undefined, undefined, 'fr', both)).toBe('zh-CN')
    expect(chooseLocale(undefined, undefined, 'fr, en;q=0.2', both)).toBe('en')
  })
})
