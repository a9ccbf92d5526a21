import { type GroupWords, groupWords } from './schema.ts'

const HEADER = ['en', 'zh-CN'] as const
const BETWEEN_WORDS = '|'
/** Without it spreadsheets take UTF-8 for the code page of the machine. */
const BYTE_ORDER_MARK = '\ufeff'

/** One group a line: the English words, the Chinese words, `|` between words; RFC 4180. */
export function toCsv(groups: readonly GroupWords[]): string {
  const rows = groups.map((words) => HEADER.map((language) => words[language].join(BETWEEN_WORDS)))
  return `${BYTE_ORDER_MARK}${[[...HEADER], ...rows].map((row) => `${row.map(quoted).join(',')}\r\n`).join('')}`
}

/** All that `fromCsv` takes for the end of a field. */
const quoted = (field: string) => (/[",;\t\r\n]/.test(field) ? `"${field.replaceAll('"', '""')}"` : field)

export interface CsvGroup {
  /** From 1, the header included. */
  line: number
  /** Null when it is no group. */
  words: GroupWords | null
}

/** What `toCsv` wrote, or a spreadsheet made of it; a header is not needed, empty lines are passed over. */
export function fromCsv(csv: string): CsvGroup[] {
  return rowsOf(csv.replace(BYTE_ORDER_MARK, '')).flatMap(({ line, fields }) => {
    if (!fields) return [{ line, words: null }]
    const [en = '', zh = ''] = fields
    if (fields.every((field) => field.trim() === '')) return []
    if (en.trim().toLowerCase() === HEADER[0] && zh.trim().toLowerCase() === 'zh-cn') return []
    const words = { en: wordsIn(en), 'zh-CN': wordsIn(zh) }
    return [{ line, words: groupWords.safeParse(words).data ?? null }]
  })
}

const wordsIn = (field: string) => field.split(BETWEEN_WORDS).filter((word) => word.trim() !== '')

/** A field is quoted, its quotes doubled, or holds no comma and no line end; spreadsheets of some countries and
 *  copied cells have semicolons and tabs for commas, some old ones end lines with CR alone. */
const FIELD = /("(?:[^"]|"")*"|[^",;\t\r\n]*)([,;\t]|\r?\n|\r|$)/gy

const LINE_END = /\r\n?|\n/g

interface CsvRow {
  line: number
  /** Null when a quote stands where none can: what comes after it cannot be told apart. */
  fields: string[] | null
}

function rowsOf(csv: string): CsvRow[] {
  const rows: CsvRow[] = []
  let read = 0
  let line = 1
  let row = { line, fields: [] as string[] }
  for (const [whole, field = '', end] of csv.matchAll(FIELD)) {
    read += whole.length
    line += whole.match(LINE_END)?.length ?? 0
    row.fields.push(field.startsWith('"') ? field.slice(1, -1).replaceAll('""', '"') : field)
    if (end === ',' || end === ';' || end === '\t') continue
    rows.push(row)
    row = { line, fields: [] }
    if (whole === '') break
  }
  if (read < csv.length) rows.push({ line, fields: null })
  return rows
}
