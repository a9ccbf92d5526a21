import type { DemoThread } from './types'
import { by } from './voters'

export const apiThreads: DemoThread[] = [
  {
    key: 'signature-invalid-typescript',
    language: 'en',
    author: 'marek',
    askedHoursAgo: 1555,
    title: 'API: "Signature for this request is not valid" from TypeScript, works in curl',
    body: `Balance requests are fine, placing an order gives 400 with *Signature for this request is not valid*. The same order from curl is accepted, so the key is good.

~~~ts
const params = {
  symbol: 'BTCUSDT', side: 'BUY', type: 'LIMIT', timeInForce: 'GTC',
  price: 61000.1, quantity: 0.01, clientOrderId: 'grid:btc:17', timestamp: Date.now(),
}
const query = Object.entries(params).map(([k, v]) => k + '=' + v).join('&')
const signature = createHmac('sha256', process.env.API_SECRET!).update(query).digest('hex')

await fetch(process.env.API_URL + '/order', {
  method: 'POST',
  headers: { 'X-API-KEY': process.env.API_KEY!, 'content-type': 'application/x-www-form-urlencoded' },
  body: new URLSearchParams({ ...params, signature } as never),
})
~~~

What differs?`,
    tags: ['api', 'orders'],
    facts: {
      endpoint: 'POST /order',
      error_message: 'Signature for this request is not valid',
    },
    views: 5480,
    up: by('priya jonas tanaka mufeng dmitri lin wanglei'),
    followers: by('mufeng jonas'),
    answers: [
      {
        key: 'sign-what-you-send',
        author: 'priya',
        hoursAfter: 0.7,
        body: `You sign one string and send another. \`URLSearchParams\` encodes the values, your \`join\` does not. For letters and digits both are equal, which is why the balance works; but the colons in your \`clientOrderId\` are signed as \`:\` and sent as \`%3A\`. A comma, a plus or a space would do the same. Build the string **once**, sign it, and send exactly that:

~~~ts
import { createHmac } from 'node:crypto'

const payload = new URLSearchParams({
  symbol: 'BTCUSDT', side: 'BUY', type: 'LIMIT', timeInForce: 'GTC',
  price: '61000.10', quantity: '0.01', clientOrderId: 'grid:btc:17', timestamp: String(Date.now()),
}).toString()

const signature = createHmac('sha256', secret).update(payload).digest('hex')
const body = payload + '&signature=' + signature
~~~

Two more traps with the same error message, and one with another:

- **The order of the parameters** must be the same when signing and sending, and the signature comes last.
- **A new line at the end of the secret**, when it is read from a file. \`.trim()\` it.
- **Numbers.** A very small quantity becomes \`1e-7\` as text and is refused. Keep prices and quantities as strings from the beginning.`,
        up: by('marek tanaka jonas mufeng dmitri lin okafor wanglei azhe thao'),
        accepted: true,
        edited: {
          hoursAfter: 12,
          reason: 'Show how to compare both strings',
          body: `You sign one string and send another. \`URLSearchParams\` encodes the values, your \`join\` does not. For letters and digits both are equal, which is why the balance works; but the colons in your \`clientOrderId\` are signed as \`:\` and sent as \`%3A\`. A comma, a plus or a space would do the same. Build the string **once**, sign it, and send exactly that:

~~~ts
import { createHmac } from 'node:crypto'

const payload = new URLSearchParams({
  symbol: 'BTCUSDT', side: 'BUY', type: 'LIMIT', timeInForce: 'GTC',
  price: '61000.10', quantity: '0.01', clientOrderId: 'grid:btc:17', timestamp: String(Date.now()),
}).toString()

const signature = createHmac('sha256', secret).update(payload).digest('hex')
const body = payload + '&signature=' + signature
~~~

Two more traps with the same error message, and one with another:

- **The order of the parameters** must be the same when signing and sending, and the signature comes last.
- **A new line at the end of the secret**, when it is read from a file. \`.trim()\` it.
- **Numbers.** A very small quantity becomes \`1e-7\` as text and is refused. Keep prices and quantities as strings from the beginning.

To find which one it is, print the string that you sign and the body that you send (never the secret) and compare them character by character. Or sign the string in a shell and compare the result:

~~~sh
printf '%s' "$PAYLOAD" | openssl dgst -sha256 -hmac "$API_SECRET"
~~~`,
        },
        comments: [
          {
            author: 'marek',
            hoursAfter: 13,
            body: 'The colons it was. curl -d sends what I typed, without encoding, that explains why it worked there.',
          },
        ],
      },
      {
        key: 'check-key-permission',
        author: 'mufeng',
        hoursAfter: 22,
        body: `Worth ruling out first: a key without the *trade* permission. Here it gives another message ("API key has no permission"), but some client libraries translate every 400 into "invalid signature". Log the raw body.`,
        up: by('marek priya jonas'),
      },
    ],
  },
  {
    key: 'timestamp-outside-recvwindow',
    language: 'en',
    author: 'jonas',
    askedHoursAgo: 3050,
    title: 'Timestamp outside of recvWindow, but only at night and only on the Raspberry Pi',
    body: `A Python script on a Raspberry Pi asks for my balance every minute. During the day all good. At night about every tenth request fails:

~~~json
{ "code": "TIMESTAMP_OUT_OF_WINDOW", "message": "Timestamp for this request is outside of the recvWindow" }
~~~

On my laptop the same script never fails. Raising \`recvWindow\` to 60000 hides it, but I would rather understand it.`,
    tags: ['api'],
    facts: { endpoint: 'GET /account', error_message: 'TIMESTAMP_OUT_OF_WINDOW' },
    views: 2980,
    up: by('marek priya mufeng tanaka'),
    answers: [
      {
        key: 'measure-clock-offset',
        author: 'priya',
        hoursAfter: 3,
        body: `The server accepts a request when its own clock is no more than \`recvWindow\` (5,000 ms unless you say otherwise) after your timestamp, and no more than a second *before* it. So either your clock drifts, or the request is long on its way. Measure instead of guessing:

~~~python
import os, time, requests

def clock_offset_ms():
    before = time.time() * 1000
    server = requests.get(os.environ['API_URL'] + '/time', timeout=5).json()['serverTime']
    after = time.time() * 1000
    return server - (before + after) / 2, after - before

offset, round_trip = clock_offset_ms()
print(f'offset {offset:.0f} ms, round trip {round_trip:.0f} ms')
~~~

- **Offset of seconds:** the Pi has no battery clock and depends on NTP. \`timedatectl\` should say *System clock synchronized: yes*; if not, \`sudo timedatectl set-ntp true\`.
- **Round trip of seconds:** the request waits somewhere after you took the timestamp. Typical at night: a backup fills the upload.
- **Both fine:** look at retries. A retry must take a *new* timestamp and sign again; repeating the old request is the classic.

Keep the window small. It limits how long somebody could replay a captured request.`,
        up: by('jonas marek tanaka mufeng okafor lin'),
        accepted: true,
        comments: [
          {
            author: 'jonas',
            hoursAfter: 28,
            body: 'Third one! My retry wrapper repeated the prepared request. And at 2 a.m. the backup made the first try time out.',
          },
        ],
      },
    ],
  },
  {
    key: 'rate-limit-429-one-request',
    language: 'en',
    author: 'tanaka',
    askedHoursAgo: 820,
    title: 'Rate limit 429 although I send only one request per second',
    body: `One request a second is 60 a minute, the documentation speaks of 1,200. After about 25 minutes I get 429, later even 418. What is counted there?`,
    tags: ['api'],
    facts: { endpoint: 'GET /depth?limit=5000', error_message: '429 Too many requests' },
    views: 1260,
    up: by('marek priya jonas'),
    answers: [
      {
        key: 'weight-not-requests',
        author: 'mufeng',
        hoursAfter: 1.5,
        body: `The 1,200 are **weight**, not requests. A small request weighs 1, the full order book with 5,000 levels weighs 50. Your 60 a minute are 3,000.

Every answer carries the used weight in a header. Print the headers once:

~~~sh
curl -s -o /dev/null -D - "$API_URL/depth?symbol=BTCUSDT&limit=100" | grep -i weight
~~~

Then:

1. Ask for 100 levels; you rarely need more.
2. Better, subscribe to the depth stream over WebSocket. Streams cost no weight after connecting.
3. On 429, read \`Retry-After\` and be silent for so many seconds. Who goes on sending gets the 418, which is a block by IP, and every further one lasts longer.

The limit is per IP and not per key, so a second script on the same machine counts too.`,
        up: by('tanaka marek priya jonas okafor wanglei'),
        accepted: true,
        comments: [
          {
            author: 'tanaka',
            hoursAfter: 2,
            body: 'The stream replaced all of it. And yes, a forgotten script ran on the same machine.',
          },
        ],
      },
      {
        key: 'add-jitter',
        author: 'marek',
        hoursAfter: 30,
        body: `If several scripts start by cron, add a random delay of some seconds to each. Otherwise all of them fire in the same second and you meet the *per-second* order limit, which is a different one with the same status code.`,
        up: by('tanaka priya'),
      },
    ],
  },
  {
    key: 'ip-allow-list-dynamic',
    language: 'en',
    author: 'dmitri',
    askedHoursAgo: 25,
    title: 'API key with IP allow list at home: the provider changes my address every night',
    body: `Without an allow list the key may only read, with it it may trade. But my provider gives me a new IPv4 address every night and the bot stops at 4 o'clock. Do I really need to rent a server, only for a fixed address?`,
    tags: ['api', 'security', 'sub-account'],
    facts: { error_message: 'Request from an address that is not on the allow list' },
    views: 63,
    up: by('marek jonas'),
    answers: [
      {
        key: 'cheap-fixed-exit',
        author: 'jonas',
        hoursAfter: 6,
        body: `Not a big one: the smallest virtual server with a WireGuard tunnel is enough, the bot stays at home and only its API traffic leaves through the server. Ask your provider too, some sell a fixed address for little money.

Please don't solve it by allowing the provider's whole range. Then a stolen key works for every neighbour. And whatever you do, leave the *withdraw* permission off and put the bot into a sub-account that holds only what it trades with.`,
        up: by('marek priya dmitri'),
        comments: [
          {
            author: 'dmitri',
            hoursAfter: 1,
            body: 'The sub-account is a good idea. About the tunnel I will think, does IPv6 count also?',
          },
        ],
      },
    ],
  },
]
