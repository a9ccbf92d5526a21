import '~/i18n/rooms/acts.client.ts'
import '~/i18n/rooms/moves.client.ts'
import type { ActionFunctionArgs, LoaderFunctionArgs, MetaFunction } from '@remix-run/node'
import { useLoaderData } from '@remix-run/react'
import { takeCommentMove } from '~/http/move-form.server.ts'
import { commentIdOf } from '~/http/params.ts'
import { requireStaff } from '~/http/viewer.ts'
import { MoveComments } from '~/pages/moves/move-comments.tsx'
import { moveCommentsPage } from '~/pages/moves/moves.server.ts'
import { useProblem } from '~/ui/problem-note.tsx'
import { titled } from '~/ui/titled.ts'

export async function loader({ params, context }: LoaderFunctionArgs) {
  const staff = requireStaff(context)
  const page = await moveCommentsPage(context.db.read, staff, commentIdOf(params), context.locale)
  return { title: context.t('moves.comments_title'), page }
}

export const meta: MetaFunction<typeof loader> = ({ data }) => titled(data?.title)

export const action = ({ request, params, context }: ActionFunctionArgs) =>
  takeCommentMove(request, context, commentIdOf(params))

export default function MoveCommentsRoute() {
  return <MoveComments page={useLoaderData<typeof loader>().page} problem={useProblem()} />
}
