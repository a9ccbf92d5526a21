import type MarkdownIt from 'markdown-it'

/** `//host.tld:port` as it follows `http:`, and `host.tld` as it follows `www.`. Host names are letters of any
 *  script but Han, kana and hangul: written Chinese puts no space after a URL (`请看example.com谢谢`). What is
 *  followed by `@` is a user name, and the host comes later. */
const LABEL = '(?:(?![\\p{sc=Han}\\p{sc=Hira}\\p{sc=Kana}\\p{sc=Hang}])[\\p{L}\\p{N}_-]){1,63}'
const AFTER_SCHEME = new RegExp(`//${LABEL}(?:\\.${LABEL}){1,10}(?::\\d{1,5})?(?![^\\s/?#]{0,99}@)`, 'uy')
const AFTER_WWW = new RegExp(`${LABEL}(?:\\.${LABEL}){1,10}(?::\\d{1,5})?`, 'uy')

/** A path ends at white space, `<`, and the full-width and typographic punctuation that no URL has unencoded.
 *  Brackets belong to it in pairs only: `[https://a.example/b](…)` ends before the `]`. */
const ENDS_PATH = '\\s<\\u3000-\\u303f\\uff00-\\uff0f\\uff1a-\\uff20\\uff3b-\\uff40\\uff5b-\\uff65‘’“”…—'
const PATH = new RegExp(`[/?#](?:[^\\[\\]${ENDS_PATH}]|\\[[^\\[\\]${ENDS_PATH}]{0,99}\\])*`, 'uy')

/** A Han letter right after a Latin one or a digit begins the next sentence; after `/` it belongs to the path. */
const HAN_AFTER_LATIN = /(?<=[A-Za-z0-9])\p{sc=Han}/u

const TRAILING_PUNCTUATION = '?!.,:*_~\'"'
const TRAILING_ENTITY = /&[a-zA-Z0-9]{1,30};$/

/** Bare URLs become links as GFM's autolink extension says: `http://`, `https://`, `www.` and mail addresses,
 *  never a bare `example.md`. */
export function autolinks(md: MarkdownIt) {
  md.linkify
    .set({ fuzzyLink: false, fuzzyEmail: true })
    .tlds('[a-z][a-z0-9]{0,62}')
    .add('//', null)
    .add('ftp:', null)
    .add('http:', { validate: (text, pos) => urlLength(text, pos, AFTER_SCHEME) })
    .add('https:', 'http:')
    .add('www.', {
      validate: (text, pos) => urlLength(text, pos, AFTER_WWW),
      normalize: (match) => {
        match.url = `http://${match.url}`
      },
    })
}

function urlLength(text: string, pos: number, host: RegExp): number {
  const authority = matchAt(host, text, pos)
  if (authority === '') return 0
  const path = matchAt(PATH, text, pos + authority.length)
  const sentence = path.search(HAN_AFTER_LATIN)
  return trimmedLength(authority + (sentence < 0 ? path : path.slice(0, sentence)))
}

function matchAt(sticky: RegExp, text: string, pos: number): string {
  sticky.lastIndex = pos
  return sticky.exec(text)?.[0] ?? ''
}

/** Length of `url` without trailing punctuation, unbalanced `)` and entity-like endings (GFM, section 6.9). */
function trimmedLength(url: string): number {
  let end = url.length
  let unopened = count(url, ')') - count(url, '(')
  for (;;) {
    const last = url.charAt(end - 1)
    if (last !== '' && TRAILING_PUNCTUATION.includes(last)) end -= 1
    else if (last === ')' && unopened > 0) {
      end -= 1
      unopened -= 1
    } else if (last === ';' && entityLength(url, end) > 0) end -= entityLength(url, end)
    else return end
  }
}

const count = (text: string, character: string) => text.split(character).length - 1

const entityLength = (url: string, end: number) =>
  TRAILING_ENTITY.exec(url.slice(Math.max(0, end - 32), end))?.[0].length ?? 0
