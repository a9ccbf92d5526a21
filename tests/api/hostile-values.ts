type Random = () => number

const pick = <T>(random: Random, list: readonly T[]): T => list[Math.floor(random() * list.length)] as T

const deep = (open: string, close: string) => open.repeat(10_000) + close.repeat(10_000)

/** JSON as text, as no serialiser would write some of it. */
const VALUES = [
  ...['null', 'true', '0', '-1', '1', '2', '1.5', '1e400', '-1e400', '1e-400', '9007199254740993', '-0'],
  '9'.repeat(400),
  '""',
  '"yes"',
  '"en"',
  '"staff"',
  '"deposits"',
  '"A text that is long enough to be a title or a body"',
  '"\\u0000 in a text that is long enough"',
  '"\\ud83d a lone surrogate that is long enough"',
  '"\\u200b\\u200b\\u200b\\u200b\\u200b\\u200b\\u200b\\u200b\\u200b\\u200b\\u200b\\u200b"',
  `"${'漢'.repeat(40_000)}"`,
  `"${'\\u0301'.repeat(2_000)}"`,
  `"${'['.repeat(3_000)}"`,
  `"${'> '.repeat(2_000)}x"`,
  '"<script>alert(1)</script> and more of this text"',
  '"\'; drop table questions; -- and more of it"',
  '"__proto__"',
  '[]',
  '["a","b","c","d","e","f"]',
  '["提现", 7, null]',
  '{}',
  '{"__proto__":{"isStaff":true}}',
  '{"__proto__":"polluted","constructor":"x","toString":"y"}',
  '{"length":5}',
  deep('[', ']'),
  deep('{"a":', '}').replace('}', '1}'),
]

const KEYS = [
  ...[
    'title',
    'body',
    'tags',
    'language',
    'facts',
    'reason',
    'value',
    'answerId',
    'category',
    'accept',
    'slug',
  ],
  ...['appliesTo', 'steps', 'origin', 'document', 'phrase', 'token', 'revision'],
  ...['__proto__', 'constructor', 'hasOwnProperty', 'then', 'toJSON'],
]

const NOT_JSON = [
  '',
  '{',
  '{"a"',
  '"\\u12"',
  'NaN',
  '[1,]',
  'undefined',
  '\u{feff}{}',
  deep('[', ''),
  '{"a":1}}',
]

const bytesOf = (text: string) => new TextEncoder().encode(text)
const NOT_UTF8 = [
  [0xff, 0xfe, 0x7b, 0x7d],
  [0x22, 0xed, 0xa0, 0x80, 0x22],
  [0x22, 0xc0, 0x80, 0x22],
].map((bytes) => new Uint8Array(bytes))

export function hostileBody(random: Random): Uint8Array<ArrayBuffer> {
  const kind = random()
  if (kind < 0.1) return bytesOf(pick(random, NOT_JSON))
  if (kind < 0.15) return pick(random, NOT_UTF8)
  if (kind < 0.25) return bytesOf(pick(random, VALUES))
  const count = 1 + Math.floor(random() * 6)
  const members = Array.from({ length: count }, () => `"${pick(random, KEYS)}":${pick(random, VALUES)}`)
  return bytesOf(`{${members.join(',')}}`)
}

const PATH_PARTS = [
  ...['1', '1', '1', '2', '3', '0', '-1', '1.0', '01', '1e3', '9007199254740991', '9007199254740992'],
  ...[
    '9'.repeat(40),
    'null',
    '__proto__',
    '%00',
    '%ff',
    '%E0%A4%A',
    '..%2f',
    '%F0%9F%98%80',
    "1'--",
    'x'.repeat(3_000),
  ],
]
export const hostilePart = (random: Random) => pick(random, PATH_PARTS)

const QUERY_VALUES = [
  ...[
    '',
    '1',
    '0',
    '-1',
    '101',
    '1e9',
    'newest',
    'top',
    'en',
    'faq',
    'question',
    'true',
    'draft',
    'deposits',
  ],
  ...[
    '%00',
    '%ff',
    '%E6%8F%90',
    '%25',
    '"',
    'a%26b',
    'x'.repeat(5_000),
    '__proto__',
    'tag%3A%22',
    '%F0%9F%98%80',
  ],
  ...[
    [1],
    [1, 1],
    [0, 0, 0],
    [1e15, 1],
    [-1e15, 1],
    [9e15, 9e15],
    [2 ** 31, 1],
    [null, 1],
    ['a', 1],
    [1.5, 2],
  ].map((cursor) => Buffer.from(JSON.stringify(cursor)).toString('base64url')),
  Buffer.from('from 20').toString('base64url'),
]
const QUERY_KEYS = [
  'limit',
  'cursor',
  'sort',
  'tag',
  'language',
  'user',
  'q',
  'kind',
  'solved',
  'state',
  'category',
]

export function hostileQuery(random: Random): string {
  if (random() < 0.3) return ''
  const count = 1 + Math.floor(random() * 3)
  const pairs = Array.from(
    { length: count },
    () => `${pick(random, [...QUERY_KEYS, 'cursor', '__proto__', '%ff'])}=${pick(random, QUERY_VALUES)}`,
  )
  return `?${pairs.join('&')}`
}

const HEADERS: Record<string, string>[] = [
  ...Array<Record<string, string>>(6).fill({}),
  { 'content-type': 'text/plain' },
  { 'content-type': 'application/json;;;' },
  { 'idempotency-key': 'the same key' },
  { 'idempotency-key': `${'k'.repeat(300)}` },
  { 'if-match': '"r1.x"' },
  { 'if-match': `"r${'9'.repeat(30)}.x"` },
  { 'if-none-match': ',,,"*",W/' },
  { authorization: 'Bearer nobody' },
  { 'x-forwarded-for': '::::,999.1.1.1', 'user-agent': 'x'.repeat(4_000) },
  { 'content-length': '99999999' },
]
export const hostileHeaders = (random: Random) => pick(random, HEADERS)
