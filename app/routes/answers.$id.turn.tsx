import '~/i18n/rooms/acts.client.ts'
import '~/i18n/rooms/moves.client.ts'
import type { ActionFunctionArgs, LoaderFunctionArgs, MetaFunction } from '@remix-run/node'
import { useLoaderData } from '@remix-run/react'
import { turnForm } from '~/features/moves/schema.ts'
import { turnAnswerIntoComment } from '~/features/moves/turn.server.ts'
import { parseForm } from '~/http/forms.server.ts'
import { answerIdOf } from '~/http/params.ts'
import { redirectWithToast } from '~/http/toast.server.ts'
import { requireStaff } from '~/http/viewer.ts'
import { turnPage } from '~/pages/moves/moves.server.ts'
import { TurnForm } from '~/pages/moves/turn-form.tsx'
import { commentPlace } from '~/pages/thread/places.server.ts'
import { useProblem } from '~/ui/problem-note.tsx'
import { titled } from '~/ui/titled.ts'

export async function loader({ params, context }: LoaderFunctionArgs) {
  const staff = requireStaff(context)
  const page = await turnPage(context.db.read, staff, answerIdOf(params), context.locale)
  return { title: context.t('moves.turn_title'), page }
}

export const meta: MetaFunction<typeof loader> = ({ data }) => titled(data?.title)

export async function action({ request, params, context }: ActionFunctionArgs) {
  const form = await parseForm(request, turnForm)
  if (!form.ok) return form.reply()
  const staff = requireStaff(context, form)
  const { db, now } = context
  const id = await turnAnswerIntoComment(db, staff, answerIdOf(params), form.value.place, now())
  return redirectWithToast(await commentPlace(db.read, staff, id), 'moves.turned')
}

export default function TurnAnswer() {
  return <TurnForm page={useLoaderData<typeof loader>().page} problem={useProblem()} />
}
