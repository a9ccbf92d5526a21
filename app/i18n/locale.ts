import { LANGUAGES, type Language } from '#db/schema/types.ts'

export const isLanguage = (value: unknown): value is Language => LANGUAGES.some((each) => each === value)

/** Languages of the interface. */
interface Offer {
  offered: readonly Language[]
  /** For whom none of the offered is known to be the right one. */
  fallback: Language
}

const ALL: Offer = { offered: LANGUAGES, fallback: 'en' }

/** What the reader chose, else what the account says, else what the browser asks for, else the default: of those that
 *  are offered. */
export function chooseLocale(
  cookie: string | undefined,
  account: Language | undefined,
  acceptLanguage: string | null | undefined,
  { offered, fallback }: Offer = ALL,
): Language {
  const wishes = [isLanguage(cookie) ? cookie : undefined, account, ...fromAcceptLanguage(acceptLanguage)]
  const wanted = [...wishes, fallback, ...offered].find(
    (each) => each !== undefined && offered.includes(each),
  )
  return wanted ?? fallback
}

/** Longer headers are not from browsers. */
const MAX_HEADER = 1_000

/** The most wanted first. */
function fromAcceptLanguage(header: string | null | undefined): Language[] {
  if (!header || header.length > MAX_HEADER) return []
  return header
    .split(',')
    .map(parseRange)
    .filter((range) => range.quality > 0)
    .sort((a, b) => b.quality - a.quality)
    .flatMap((range) => languageOf(range.tag) ?? [])
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
