import '~/i18n/rooms/acts.client.ts'
import '~/i18n/rooms/lists.client.ts'
import '~/i18n/rooms/moves.client.ts'
import type { ActionFunctionArgs, LoaderFunctionArgs, MetaFunction } from '@remix-run/node'
import { useLoaderData } from '@remix-run/react'
import { undoForm } from '~/features/moves/schema.ts'
import { undoMove } from '~/features/moves/undo.server.ts'
import { parseForm } from '~/http/forms.server.ts'
import { questionIdOf } from '~/http/params.ts'
import { redirectWithToast } from '~/http/toast.server.ts'
import { requireStaff } from '~/http/viewer.ts'
import { movesPage } from '~/pages/moves/moves.server.ts'
import { MovesList } from '~/pages/moves/moves-list.tsx'
import { useProblem } from '~/ui/problem-note.tsx'
import { titled } from '~/ui/titled.ts'

export async function loader({ params, context }: LoaderFunctionArgs) {
  const staff = requireStaff(context)
  const page = await movesPage(context.db.read, staff, questionIdOf(params), context.locale)
  return { title: context.t('moves.title'), page }
}

export const meta: MetaFunction<typeof loader> = ({ data }) => titled(data?.title)

export async function action({ request, params, context }: ActionFunctionArgs) {
  const form = await parseForm(request, undoForm)
  if (!form.ok) return form.reply()
  const staff = requireStaff(context, form)
  await undoMove(context.db, staff, form.value.move, context.now())
  return redirectWithToast(`/questions/${questionIdOf(params)}/moves`, 'moves.put_back')
}

export default function Moves() {
  return <MovesList page={useLoaderData<typeof loader>().page} problem={useProblem()} />
}
