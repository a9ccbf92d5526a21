import '~/i18n/rooms/mail-choices.client.ts'
import type { ActionFunctionArgs, LoaderFunctionArgs, MetaFunction } from '@remix-run/node'
import { useLoaderData } from '@remix-run/react'
import { z } from 'zod'
import { answerRef } from '#db/post.ts'
import { solutionBehind, solveByMail } from '~/features/notice-mail/solving.server.ts'
import { parseForm } from '~/http/forms.server.ts'
import { pageHead } from '~/http/head.server.ts'
import { secretIn } from '~/http/link-secret.ts'
import { backTo } from '~/http/thread-acts.server.ts'
import { DeadMailLink } from '~/pages/mails/dead-mail-link.tsx'
import { SolvedPage } from '~/pages/mails/solved-page.tsx'
import { headTags } from '~/ui/head.ts'
import { useProblem } from '~/ui/problem-note.tsx'

export async function loader({ request, context }: LoaderFunctionArgs) {
  const { db, serverKey, now, t } = context
  const solution = await solutionBehind(db.read, { key: serverKey, secret: secretIn(request) }, now())
  const title = t('mails.solved_title')
  return { title, head: pageHead(context, { title, path: null }), solution: solution && shownOf(solution) }
}

/** The asker is nobody's business who only has the link. */
const shownOf = ({ asker: _, ...shown }: NonNullable<Awaited<ReturnType<typeof solutionBehind>>>) => shown

export const meta: MetaFunction<typeof loader> = ({ data }) => headTags(data?.head)

/** Whoever has the link needs no log-in: it is good for this one act. */
export async function action({ request, context }: ActionFunctionArgs) {
  const form = await parseForm(request, z.object({}))
  if (!form.ok) return form.reply()
  const { db, serverKey, now } = context
  const answerId = await solveByMail(db, { key: serverKey, secret: secretIn(request) }, now())
  return backTo(context, answerRef(answerId), 'answers.accepted_done')
}

export default function Solved() {
  const { solution, title } = useLoaderData<typeof loader>()
  const problem = useProblem()
  return solution ? <SolvedPage solution={solution} problem={problem} /> : <DeadMailLink title={title} />
}
