import type { IncomingMessage } from 'node:http'
import type { MiddlewareHandler } from 'hono'
import type { HttpEnv } from '../request-log.server.ts'
import { bodyArrives, hasBody, hurryBody } from './body.ts'
import { busyAnswer } from './busy.ts'
import type { Capacity, LaneName } from './capacity.ts'
import { Gate } from './gate.ts'
import { Turn } from './turn.ts'

export type Gates = Record<LaneName, Gate>

export function openGates({ lanes, waitMs }: Capacity): Gates {
  const turn = new Turn()
  return {
    shared: new Gate(lanes.shared, waitMs, turn),
    own: new Gate(lanes.own, waitMs, turn),
    large: new Gate(lanes.large, waitMs, turn),
  }
}

interface Admission {
  gates: Gates
  capacity: Capacity
  /** Of the built style sheet. */
  styleUrl: string | undefined
}

/** Lets in as many requests as one process can take on; the others are told to come back. A place is free as soon as the
 *  answer is made: how long a reader takes to read it keeps nobody out. */
export function admission({ gates, capacity, styleUrl }: Admission): MiddlewareHandler<HttpEnv> {
  const refuse = (c: Parameters<MiddlewareHandler<HttpEnv>>[0]) => {
    const { incoming } = c.env
    const { body, headers } = busyAnswer({ path: c.req.path, headers: incoming.headers }, styleUrl)
    const answer = new Response(c.req.method === 'HEAD' ? null : body, { status: 503, headers })
    // What is still being sent would be taken for the next request.
    if (hasBody(incoming)) answer.headers.set('Connection', 'close')
    return answer
  }
  return async (c, next) => {
    const { incoming, outgoing, shared } = c.env as { incoming: IncomingMessage } & typeof c.env
    if (hasBody(incoming) && !(await bodyArrives(incoming, capacity.bodyMs)))
      return new Response(null, { status: 408, headers: { Connection: 'close' } })
    const isLarge = hasBody(incoming) && !incoming.complete
    const gate = gates[shared ? 'shared' : isLarge ? 'large' : 'own']
    // Others may wait for a page that is made for all.
    const entry = await gate.enter((leave) => void (shared || outgoing.once('close', leave)))
    if (entry !== 'in') return refuse(c)
    const stopHurrying = isLarge ? hurryBody(incoming, capacity) : () => undefined
    try {
      if ((await firstOf(next(), incoming, capacity.requestMs)) === 'late') return refuse(c)
    } finally {
      stopHurrying()
      gate.leave()
    }
  }
}

/** Its body has a limit of its own: the time counts from when all of it is there. */
async function firstOf(
  work: Promise<void>,
  incoming: IncomingMessage,
  limitMs: number,
): Promise<'done' | 'late'> {
  let timer: NodeJS.Timeout | undefined
  const late = new Promise<'late'>((resolve) => {
    const look = () => {
      if (incoming.complete) resolve('late')
      else timer = setTimeout(look, limitMs)
    }
    timer = setTimeout(look, limitMs)
  })
  try {
    return await Promise.race([work.then(() => 'done' as const), late])
  } finally {
    clearTimeout(timer)
  }
}
