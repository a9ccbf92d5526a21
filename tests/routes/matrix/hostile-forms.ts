type Random = () => number

const VALUES = [
  ...[
    '',
    ' ',
    '0',
    '-1',
    '1',
    '1e400',
    '9'.repeat(400),
    'null',
    'yes',
    'true',
    'en',
    'undefined',
    '[object Object]',
  ],
  ...['__proto__', 'constructor', '\0', 'a text \0 that is long enough', '\ud83d lone', '\u200b'.repeat(40)],
  ...['漢'.repeat(20_000), '\u0301'.repeat(2_000), '['.repeat(3_000), '> '.repeat(2_000), '`'.repeat(5_000)],
  ...[
    '<script>alert(1)</script> and more of this text',
    "'; drop table questions; -- and more of it",
    '{{fact:x}}',
  ],
  ...[
    '//evil.example',
    '/\\evil.example',
    'javascript:alert(1)',
    '../../etc/passwd',
    '%00',
    '%ff',
    '{"a":'.repeat(500),
  ],
]
const NAMES = [
  ...[
    'title',
    'body',
    'tags',
    'intent',
    'act',
    'value',
    'next',
    'back',
    'token',
    'carried',
    'revision',
    'q',
    'cursor',
  ],
  ...[
    'facts[txid]',
    'facts[__proto__]',
    '__proto__',
    '__proto__[isStaff]',
    'constructor',
    'constructor[prototype]',
  ],
  ...[
    'toString',
    'hasOwnProperty',
    'tags[]',
    '[]',
    '',
    'kind[0]',
    'kind[99999999]',
    'a[b][c]',
    '\0',
    'x'.repeat(5_000),
  ],
]

const URLENCODED = 'application/x-www-form-urlencoded'
const BROKEN: { body: string | Uint8Array<ArrayBuffer>; type: string }[] = [
  { body: '', type: URLENCODED },
  { body: '%', type: URLENCODED },
  { body: '&&&===&=', type: URLENCODED },
  { body: new Uint8Array([0xff, 0xfe, 0x3d, 0xc0, 0x80, 0xed, 0xa0, 0x80]), type: URLENCODED },
  { body: '{"title":"x"}', type: 'application/json' },
  { body: 'title=x', type: 'text/plain' },
  { body: 'title=x', type: ';;;' },
  { body: '', type: 'multipart/form-data' },
  { body: 'x', type: 'multipart/form-data; boundary=' },
  { body: '--b\r\n', type: 'multipart/form-data; boundary=b' },
  {
    body: '--b\r\nContent-Disposition: form-data\r\n\r\nx\r\n--b--',
    type: 'multipart/form-data; boundary=b',
  },
  {
    body: '--b\r\nContent-Disposition: form-data; name="body"; filename="a.csv"\r\n\r\n\0\0\r\n--b--\r\n',
    type: 'multipart/form-data; boundary=b',
  },
  {
    body: '--b\r\nContent-Disposition: form-data; name="title"\r\n\r\nno end',
    type: 'multipart/form-data; boundary=b',
  },
]

/** The right fields of a form with something wrong in them, or no form at all. */
export function hostileForm(random: Random, fields: Record<string, string>) {
  const pick = <T>(list: readonly T[]) => list[Math.floor(random() * list.length)] as T
  if (random() < 0.15) return pick(BROKEN)
  const pairs = Object.entries(fields).map(([name, value]) => [name, random() < 0.4 ? pick(VALUES) : value])
  while (random() < 0.5) pairs.push([random() < 0.5 ? pick(NAMES) : (pick(pairs)?.[0] ?? 'x'), pick(VALUES)])
  const body = new URLSearchParams(pairs as [string, string][]).toString()
  return { body, type: URLENCODED }
}
