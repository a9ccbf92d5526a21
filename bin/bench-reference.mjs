// Plain node:http answering every request with the bytes and headers of a file: what `askwell bench` compares
// with. Usage: node bin/bench-reference.mjs FILE; prints its port.
import { readFileSync } from 'node:fs'
import { createServer } from 'node:http'
import { argv } from 'node:process'

const { headers, body } = JSON.parse(readFileSync(argv[2], 'utf8'))
const bytes = Buffer.from(body, 'base64')
const server = createServer((_, response) => {
  response.writeHead(200, headers)
  response.end(bytes)
})
server.listen(0, '127.0.0.1', () => console.log(server.address().port))
