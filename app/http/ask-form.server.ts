import { redirect } from '@remix-run/node'
import { z } from 'zod'
import { registerAnd } from '~/features/accounts/accounts.server.ts'
import { logIn, registration } from '~/features/accounts/schema.ts'
import { assertNotSuspended } from '~/features/accounts/suspension.ts'
import { PROVIDER_SLUGS, type ProviderSlug } from '~/features/identities/identity.ts'
import { askQuestion, askQuestionIn, wordsAsked } from '~/features/questions/questions.server.ts'
import { questionInput } from '~/features/questions/schema.ts'
import { searchEnd } from '~/features/search-log/schema.ts'
import { heldForLikely } from '~/guard/likely.ts'
import { suggestionsFor } from '~/pages/ask/suggestions.server.ts'
import type { FormFields } from '~/ui/problem.ts'
import { keptValue } from '~/ui/problem.ts'
import type { RequestContext } from './context.ts'
import { entryIn } from './entry-origin.server.ts'
import { fieldsOf, parseForm } from './forms.server.ts'
import { takePictureWithin } from './picture-form.server.ts'
import { leaveFor } from './provider-visits.server.ts'
import { limitAct } from './rate-limits.server.ts'
import { officialsFor, searcherFrom } from './searching.server.ts'
import { signIn } from './sign-in.server.ts'
import { joinTagNamesWithin } from './tags-field.server.ts'
import { redirectWithArrived } from './toast.server.ts'
import { assertUnseenEmpty } from './unseen-field.server.ts'
import { forgetWaiting, leaveWaiting, waitingForm } from './waiting-form.server.ts'
import { assertOwnLogIn } from './ways-in.server.ts'

const INTENTS = ['post', 'prepare', 'text', 'register', 'log_in', ...PROVIDER_SLUGS] as const
const intentOf = (kept: FormFields) =>
  z
    .enum(INTENTS)
    .catch('post')
    .parse(keptValue({ status: 200, code: '', message: '', kept }, 'intent'))

/** The ask form's buttons: post it, look for similar questions first, or, signed out, post it together with
 *  registering or logging in.
 *  @throws AppError 400 with the fields, 429 after too many, 409 for what was posted already or a taken handle */
export async function takeAskForm(request: Request, context: RequestContext) {
  await takePictureWithin(request, context)
  await joinTagNamesWithin(request, context)
  const kept = fieldsOf(request) ?? {}
  const intent = intentOf(kept)
  if (intent === 'prepare') {
    await parseForm(request, z.unknown())
    return { step: 'prepared' as const, kept, suggestions: await suggest(request, context, kept) }
  }
  if (intent === 'text') return leaveWaiting(context, formOf(kept), FILLED_FORM)
  if (isProvider(intent)) return askBy(intent, request, context)
  if (intent !== 'post') assertOwnLogIn(context)
  if (intent === 'register') return registerAndAsk(request, context)
  if (intent === 'log_in') return logInAndAsk(request, context)
  const form = await parseForm(request, questionInput)
  if (!form.ok) return form.reply()
  if (!context.viewer) {
    const words = await wordsAsked(context.db.read, form.value)
    heldForLikely({ isStaff: false }, words, form.value.likely)
    return leaveWaiting(context, formOf(kept), ACCOUNT_STEP)
  }
  await limitAct(context, 'ask')
  return posted(request, context, await askQuestion(context.db, context.viewer, form.value, context.now()))
}

export const ASK = '/questions/ask'
/** Where whoever has no account yet makes one. */
const ACCOUNT_STEP = `${ASK}?step=account`
/** Where the question that waits is in the form again. */
export const FILLED_FORM = `${ASK}?step=text`

/** Which buttons were pressed on the way is no part of the question that waits. */
const formOf = (kept: FormFields) => ({ action: ASK, kept: { ...kept, intent: 'post' } })

/** The question that waits for its asker, where they are led to it. */
export async function askedStep(request: Request, context: RequestContext) {
  const step = new URL(request.url).searchParams.get('step')
  if (step !== 'account' && step !== 'text') return undefined
  const form = await waitingForm(request, context)
  if (form?.action !== ASK) throw redirect(ASK)
  return { step: context.viewer ? ('text' as const) : step, kept: form.kept }
}

const isProvider = (intent: (typeof INTENTS)[number]): intent is ProviderSlug =>
  PROVIDER_SLUGS.some((slug) => slug === intent)

/** The question waits until its asker is back from the provider, and is posted by one more press. */
async function askBy(provider: ProviderSlug, request: Request, context: RequestContext) {
  const form = await parseForm(request, questionInput)
  if (!form.ok) return form.reply()
  const waiting = { next: ASK, form: formOf(fieldsOf(request) ?? {}) }
  return leaveFor(context, { provider, linksTo: null, waiting })
}

/** The question is saved together with the account, or neither is. */
async function registerAndAsk(request: Request, context: RequestContext) {
  const form = await parseForm(request, registration.extend(questionInput.shape))
  assertUnseenEmpty(request)
  if (!form.ok) return form.reply()
  await context.limits.consume('register', context.clientAddress)
  await limitAct(context, 'ask')
  const { db, locale, now } = context
  const { member, question } = await registerAnd(db, form.value, locale, now(), async (tx, member) => {
    return { member, question: await askQuestionIn(tx, member, form.value, now()) }
  })
  await context.sessions.start(member.id)
  return posted(request, context, question)
}

async function logInAndAsk(request: Request, context: RequestContext) {
  const form = await parseForm(request, logIn.extend(questionInput.shape))
  if (!form.ok) return form.reply()
  // The question is posted by one more press then: it has to be looked over by whoever has just come in.
  const { handle: _, ...kept } = fieldsOf(request) ?? {}
  const member = await signIn(context, form.value, { next: ASK, form: formOf(kept) })
  assertNotSuspended(member, context.now())
  await limitAct({ ...context, viewer: member }, 'ask')
  return posted(request, context, await askQuestion(context.db, member, form.value, context.now()))
}

/** If a search or an official answer led to the form, it is told how that ended. */
async function posted(request: Request, context: RequestContext, { path }: { path: string }) {
  const { searchLog, ledger, now } = context
  const kept = fieldsOf(request) ?? {}
  searchLog.ended(searchEnd.parse(kept).search, 'asked', now())
  const entry = entryIn(kept)
  if (entry) ledger.asked(entry, now())
  await forgetWaiting(request, context, ASK)
  return redirectWithArrived(path, 'ask', 'ask.posted')
}

async function suggest(request: Request, context: RequestContext, kept: FormFields) {
  const { title = '', body = '', tags = '' } = kept
  const draft = { title: String(title), body: String(body), tags: String(tags) }
  return suggestionsFor(context, draft, officialsFor(await searcherFrom(request, context)))
}
