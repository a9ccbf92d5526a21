import { LANGUAGES, type Language } from '#db/schema/types.ts'

export const isLanguage = (value: unknown): value is Language => LANGUAGES.some((each) => each === value)

/** What the reader chose, else what the account says, else what the browser asks for, else English. */
export function chooseLocale(
  cookie: string | undefined,
  account: Language | undefined,
  acceptLanguage: string | null | undefined,
): Language {
  if (isLanguage(cookie)) return cookie
  return account ?? fromAcceptLanguage(acceptLanguage) ?? 'en'
}

/** Longer headers are not from browsers. */
const MAX_HEADER = 1_000

function fromAcceptLanguage(header: string | null | undefined): Language | undefined {
  if (!header || header.length > MAX_HEADER) return undefined
  return header
    .split(',')
    .map(parseRange)
    .filter((range) => range.quality > 0)
    .sort((a, b) => b.quality - a.quality)
    .map((range) => languageOf(range.tag))
    .find((language) => language !== undefined)
}

function parseRange(range: string) {
  const [tag = '', ...parameters] = range.split(';').map((part) => part.trim().toLowerCase())
  const quality = parameters.find((parameter) => parameter.startsWith('q='))?.slice(2)
  return { tag, quality: quality === undefined ? 1 : Number(quality) || 0 }
}

function languageOf(tag: string): Language | undefined {
  if (tag === 'zh' || tag.startsWith('zh-')) return 'zh-CN'
  return tag === 'en' || tag.startsWith('en-') ? 'en' : undefined
}
