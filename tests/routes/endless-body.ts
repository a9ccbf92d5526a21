import { request } from 'node:http'

/** More than any form may have. */
const SENT_AT_MOST = 20_000_000

interface Body {
  type: string
  /** What the pieces follow. */
  begin: string
  cookie?: string
}

/** A form of 20 MB in small pieces and without a length, as far as the server takes it. */
export function sendWithoutLength(url: string, { type, begin, cookie }: Body) {
  return new Promise<{ status: number; sent: number; page: string }>((resolve, reject) => {
    let sent = 0
    let over = false
    const headers = { 'content-type': type, origin: new URL(url).origin, ...(cookie && { cookie }) }
    const outgoing = request(url, { method: 'POST', headers })
    outgoing.on('response', async (response) => {
      over = true
      let page = ''
      for await (const piece of response.setEncoding('utf8')) page += piece
      resolve({ status: response.statusCode ?? 0, sent, page })
      outgoing.destroy()
    })
    outgoing.on('error', (error) => (over ? undefined : reject(error)))
    outgoing.write(begin)
    const piece = Buffer.alloc(100_000, 'a')
    const send = () => {
      if (over) return
      if (sent >= SENT_AT_MOST) return outgoing.end()
      sent += piece.length
      outgoing.write(piece, () => setTimeout(send, 1))
    }
    send()
  })
}
