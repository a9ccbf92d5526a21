import hljs from 'highlight.js/lib/core'
import bash from 'highlight.js/lib/languages/bash'
import c from 'highlight.js/lib/languages/c'
import cpp from 'highlight.js/lib/languages/cpp'
import csharp from 'highlight.js/lib/languages/csharp'
import css from 'highlight.js/lib/languages/css'
import diff from 'highlight.js/lib/languages/diff'
import go from 'highlight.js/lib/languages/go'
import http from 'highlight.js/lib/languages/http'
import ini from 'highlight.js/lib/languages/ini'
import java from 'highlight.js/lib/languages/java'
import javascript from 'highlight.js/lib/languages/javascript'
import json from 'highlight.js/lib/languages/json'
import kotlin from 'highlight.js/lib/languages/kotlin'
import php from 'highlight.js/lib/languages/php'
import python from 'highlight.js/lib/languages/python'
import ruby from 'highlight.js/lib/languages/ruby'
import rust from 'highlight.js/lib/languages/rust'
import shell from 'highlight.js/lib/languages/shell'
import sql from 'highlight.js/lib/languages/sql'
import swift from 'highlight.js/lib/languages/swift'
import typescript from 'highlight.js/lib/languages/typescript'
import xml from 'highlight.js/lib/languages/xml'
import yaml from 'highlight.js/lib/languages/yaml'

/** What support threads and API questions quote. Each brings its aliases (js, ts, py, sh, html …). */
const LANGUAGES = {
  bash,
  c,
  cpp,
  csharp,
  css,
  diff,
  go,
  http,
  ini,
  java,
  javascript,
  json,
  kotlin,
  php,
  python,
  ruby,
  rust,
  shell,
  sql,
  swift,
  typescript,
  xml,
  yaml,
}

for (const [name, language] of Object.entries(LANGUAGES)) hljs.registerLanguage(name, language)

/** Longer blocks are logs, not something to read in colours; a bound on hostile input too. UTF-16 units. */
const BLOCK_LIMIT = 10_000

/** Some grammars take a second for 10,000 letters without a break: they are quadratic in the line. */
const LINE_LIMIT = 500
const LONG_LINE = new RegExp(`.{${LINE_LIMIT + 1}}`)

/** The names of the languages that are highlighted, for tests and the editor's list. */
export const highlightedLanguages: readonly string[] = Object.keys(LANGUAGES)

/** HTML of `code` with the classes of highlight.js, or null where it stays plain: language not given or not
 *  registered (it is never guessed), or too long. */
export function highlight(code: string, language: string): string | null {
  if (code.length > BLOCK_LIMIT || LONG_LINE.test(code) || !hljs.getLanguage(language)) return null
  return hljs.highlight(code, { language, ignoreIllegals: true }).value
}
