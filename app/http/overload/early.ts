import type { IncomingMessage, RequestListener, ServerResponse } from 'node:http'
import type { AppContext } from '../context.ts'
import { setSecurityHeaders } from '../security-headers.ts'
import type { Gates } from './admission.ts'
import { hasBody } from './body.ts'
import { busyAnswer } from './busy.ts'

/** Needs no place: whatever watches over the server, and files. */
const PLACELESS = /^\/(?:healthz|readyz|metrics|[^?]*\.[^/?]*)(?:\?|$)/

interface Early {
  app: Pick<AppContext, 'config' | 'metrics'>
  gates: Gates
  styleUrl: string | undefined
}

/** Sends away whom nobody has time for before any framework is entered: of a crowd most are refused, and that has to cost
 *  next to nothing. They are counted, and not logged: a line each would be one more load. */
export function refusingEarly(next: RequestListener, { app, gates, styleUrl }: Early): RequestListener {
  return (incoming: IncomingMessage, outgoing: ServerResponse) => {
    const { url = '/', method = '' } = incoming
    if (!gates.own.isFull || PLACELESS.test(url)) return next(incoming, outgoing)
    gates.own.refused.full++
    app.metrics.requests.count('*', method, 503, 0)
    const { body, headers } = busyAnswer({ path: url, headers: incoming.headers }, styleUrl)
    const all = new Headers(headers)
    setSecurityHeaders(all, app.config)
    // What is still being sent would be taken for the next request.
    if (hasBody(incoming)) all.set('Connection', 'close')
    outgoing.writeHead(503, [...all].flat())
    outgoing.end(method === 'HEAD' ? undefined : body)
  }
}
