import { randomBytes } from 'node:crypto'
import type { UserId } from '#db/ids.ts'
import type { AppError } from '~/errors.ts'
import { memberById } from '~/features/accounts/accounts.view.server.ts'
import { asActing } from '~/features/accounts/suspension.ts'
import type { Member } from '~/features/accounts/viewer.ts'
import { deviceLabel } from '~/features/security/device-label.ts'
import { noteDevice } from '~/features/security/devices.server.ts'
import { DEVICE_KNOWN_MS } from '~/features/security/rules.ts'
import { defaultLanguage, offeredLanguages } from '~/features/site/settings.server.ts'
import { translateTo } from '~/i18n/catalogues.server.ts'
import { chooseLocale } from '~/i18n/locale.ts'
import { THEMES, type Theme } from '~/ui/theme.ts'
import { readBoundIn, setBound } from './bound-cookie.server.ts'
import type { MessagesOf } from './build-folder.ts'
import type { AppContext, RequestContext } from './context.ts'
import { readCookie } from './cookies.ts'
import type { SharedRender } from './page-cache/shared-render.ts'
import { languagesRead, READS_COOKIE } from './reads.ts'
import type { Later, OpenSession, Sessions } from './sessions.server.ts'
import { readToast, toastTaken } from './toast.server.ts'

export interface Incoming {
  method: string
  cookies: string | undefined
  acceptLanguage: string | undefined
  userAgent: string | undefined
  /** `navigate` for what becomes a page; browsers of before 2023 do not say. */
  fetchMode: string | undefined
  clientAddress: string
  requestId: string
  route: string
  shared: SharedRender | undefined
}

export interface ContextMaker {
  app: AppContext
  sessions: Sessions
  elementsUrl: string
  messagesOf: MessagesOf
  apiOperations: RequestContext['apiOperations']
}

/** Reads the viewer and what the cookies choose. With a `refusal` nobody is read: the database may be gone. */
export async function requestContext(
  { app, sessions, elementsUrl, messagesOf, apiOperations }: ContextMaker,
  incoming: Incoming,
  later: Later,
  refusal?: AppError,
): Promise<RequestContext> {
  const { cookies } = incoming
  const { member, session, setCookie } = refusal ? {} : await sessions.read(cookies, later)
  const responseHeaders = new Headers()
  if (setCookie && (member || becomesPage(incoming))) responseHeaders.append('Set-Cookie', setCookie)
  const offer = { offered: offeredLanguages.value, fallback: defaultLanguage.value }
  const locale = chooseLocale(readCookie(cookies, 'lang'), member?.language, incoming.acceptLanguage, offer)
  const context: RequestContext = {
    ...app,
    viewer: member ?? null,
    session,
    method: incoming.method,
    locale,
    reads: languagesRead(readCookie(cookies, READS_COOKIE), locale),
    t: translateTo(locale),
    theme: themeOf(readCookie(cookies, 'theme')),
    clientAddress: incoming.clientAddress,
    requestId: incoming.requestId,
    route: incoming.route,
    shared: incoming.shared,
    nonce: randomBytes(16).toString('base64'),
    elementsUrl,
    messagesOf,
    apiOperations,
    responseHeaders,
    refusal,
    sessions: sessionActs(() => context, sessions, incoming),
    takeToast: () => {
      const toast = readToast(cookies)
      if (toast) responseHeaders.append('Set-Cookie', toastTaken)
      return toast
    },
  }
  return context
}

/** What a script had asked for before somebody logged in came with the cookie of before, and its answer may come last: if
 *  it took that cookie away, it would take the new one. */
const becomesPage = ({ fetchMode = 'navigate' }: Incoming) => fetchMode === 'navigate'

function sessionActs(
  context: () => RequestContext,
  sessions: Sessions,
  { cookies, userAgent }: Incoming,
): RequestContext['sessions'] {
  const become = (member: Member | undefined, session: OpenSession | undefined, setCookie: string) => {
    Object.assign(context(), { viewer: member ?? null, session })
    context().responseHeaders.append('Set-Cookie', setCookie)
  }
  return {
    start: async (userId) => {
      const label = deviceLabel(userAgent ?? '')
      const { session, setCookie } = await sessions.start(userId, label, cookies)
      await rememberDevice(context(), userId, cookies, label)
      const member = await memberById(context().db.read, userId)
      become(member && asActing(member, context().now()), session, setCookie)
    },
    end: async () => {
      const { setCookie } = await sessions.end(cookies)
      become(undefined, undefined, setCookie)
    },
    endOthers: (userId) => sessions.endOthers(userId, context().session),
    prove: async () => {
      const { session } = context()
      if (session) context().session = await sessions.prove(session)
    },
  }
}

/** Every log-in comes through here, whatever it was proven by. */
async function rememberDevice(
  context: RequestContext,
  userId: UserId,
  cookies: string | undefined,
  label: string,
) {
  const secret = readBoundIn(cookies, 'device', context)
  const kept = await noteDevice(context.db, userId, { secret, label }, context.now())
  setBound('device', context, kept, DEVICE_KNOWN_MS / 1_000)
}

const themeOf = (cookie: string | undefined): Theme => THEMES.find((theme) => theme === cookie) ?? 'system'
