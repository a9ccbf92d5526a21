// Plain node:http answering every request with the bytes and headers that another server's answer has, as they come
// over the wire: what `askwell bench` compares with. Usage: node bin/bench-reference.mjs URL HEADERS, as JSON; prints
// its port and the number of bytes.
import { createServer, get } from 'node:http'
import { argv } from 'node:process'

/** node:http writes these itself. */
const PER_MESSAGE = new Set(['connection', 'content-length', 'date', 'keep-alive', 'transfer-encoding'])

get(argv[2], { headers: JSON.parse(argv[3]), agent: false }, async (answer) => {
  if (answer.statusCode !== 200) throw new Error(`${argv[2]} answered ${answer.statusCode}`)
  const bytes = Buffer.concat(await answer.toArray())
  const own = Object.entries(answer.headers).filter(([name]) => !PER_MESSAGE.has(name))
  const headers = { ...Object.fromEntries(own), 'content-length': bytes.length }
  const server = createServer((_, response) => {
    response.writeHead(200, headers)
    response.end(bytes)
  })
  server.listen(0, '127.0.0.1', () => console.log(server.address().port, bytes.length))
})
