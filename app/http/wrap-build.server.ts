import { type ActionFunctionArgs, data, type LoaderFunctionArgs, type ServerBuild } from '@remix-run/node'
import { z } from 'zod'
import { fail } from '~/errors.ts'
import type { Problem } from '~/ui/problem.ts'
import { fieldsOf, parseForm } from './forms.server.ts'
import { problemOf, refusalOf } from './problem.server.ts'
import { assertPageOpen, refusalAtGate } from './staff-gate.server.ts'
import { assertMayAct } from './suspension-gate.server.ts'
import { unsent } from './typed-fields.server.ts'
import type { UnderWay } from './under-way.ts'
import { assertWayIn } from './ways-in.server.ts'

type Args = LoaderFunctionArgs | ActionFunctionArgs
type Handler = (args: Args) => unknown

/** A form can show these beside its fields. Everything else is a page of its own: the error boundary. */
const SHOWN_BY_THE_FORM = new Set([400, 403, 409, 412, 413, 415, 422, 429])

/** Remix knows no errors but 500: here what a loader or an action throws becomes a problem with its status. It also
 *  leaves them alone when their reader goes away: whoever stops the server waits for what is under way. */
export function wrapBuild(build: ServerBuild, underWay: UnderWay): ServerBuild {
  const awaited =
    (handler: Handler): Handler =>
    (args) =>
      underWay.during(() => handler(args))
  const routes = Object.entries(build.routes).map(([id, route]) => {
    if (!route) return [id, route]
    const { action, default: page } = route.module
    const isPage = Boolean(page)
    const loader = route.module.loader ?? (action && !isPage ? refuseReading : undefined)
    const module = {
      ...route.module,
      ...(loader && { loader: awaited(wrapLoader(id, loader as Handler, isPage ? toData : toJson)) }),
      ...(action && { action: awaited(wrapAction(id, action as Handler, isPage ? toData : toJson)) }),
    }
    return [id, { ...route, module }]
  })
  return { ...build, routes: Object.fromEntries(routes) }
}

/** Of an address that scripts send something to. Remix would answer with an "Unexpected Server Error". */
const refuseReading = ({ context }: Args) => {
  context.responseHeaders.set('Allow', 'POST')
  return fail('http.method_not_allowed', 405)
}

const wrapLoader =
  (id: string, loader: Handler, answerWith: typeof toData | typeof toJson) => async (args: Args) => {
    const { refusal, t, requestId } = args.context
    if (refusal) throw answerWith(problemOf(refusal, t, requestId))
    try {
      await assertPageOpen(id, args.context)
      await assertWayIn(id, args.request, args.context)
      return await loader(args)
    } catch (error) {
      if (isOwn(error)) throw error
      throw answerWith(problemFor(error, args))
    }
  }

const wrapAction =
  (id: string, action: Handler, answerWith: (problem: Problem) => unknown) => async (args: Args) => {
    try {
      await assertActOpen(id, args)
      await assertWayIn(id, args.request, args.context)
      return await action(args)
    } catch (error) {
      if (isOwn(error)) throw error
      const problem = problemFor(error, args)
      const withKept = { ...problem, ...keptOf(args) }
      if (SHOWN_BY_THE_FORM.has(problem.status)) return answerWith(withKept)
      throw toData(withKept)
    } finally {
      await readAway(args.request)
    }
  }

/** Of an act that needs no fields: what stays unread holds the connection up, which is then cut while the next request
 *  is on it. How much that may be was bounded before. */
async function readAway(request: Request) {
  // Whoever went away meanwhile is no longer waiting.
  if (!request.bodyUsed) await request.arrayBuffer().catch(() => undefined)
}

/** What was typed is on the page of the refusal, to be sent again once the second factor is there. */
async function assertActOpen(id: string, { request, context }: Args) {
  await keepFormOf(request, () => assertMayAct(id, context))
  const refusal = await refusalAtGate(id, context)
  if (!refusal) return
  await parseForm(request, z.unknown())
  throw toData({ ...problemOf(refusal, context.t, context.requestId), ...keptOf({ request, context }) })
}

/** What was typed is there again beside the refusal. */
async function keepFormOf(request: Request, check: () => void) {
  try {
    check()
  } catch (error) {
    if (!request.headers.get('content-type')?.startsWith('multipart/')) await parseForm(request, z.unknown())
    throw error
  }
}

/** Redirects and `data()` that a route threw on purpose. */
const isOwn = (error: unknown) =>
  error instanceof Response ||
  (typeof error === 'object' && error !== null && 'init' in error && 'data' in error)

function problemFor(error: unknown, { request, context }: Args): Problem {
  const { requestId, route, t } = context
  const refusal = refusalOf(error, { requestId, method: request.method, route })
  const retryAfter = refusal?.details.retryAfter
  if (retryAfter !== undefined) context.responseHeaders.set('Retry-After', String(retryAfter))
  return problemOf(refusal, t, requestId)
}

function keptOf({ request, context }: Pick<Args, 'request' | 'context'>): Partial<Problem> {
  const kept = fieldsOf(request)
  const url = new URL(request.url)
  return kept ? unsent(kept, url.pathname + url.search, context.t) : {}
}

/** Of a route without a page: an element asked, or it is a file. Remix would leave out the status, and of a file what is
 *  wrong. */
const toJson = (problem: Problem) => Response.json(problem, { status: problem.status })
const toData = (problem: Problem) => data(problem, { status: problem.status })
