import '~/i18n/rooms/acts.client.ts'
import type { ActionFunctionArgs, LoaderFunctionArgs, MetaFunction } from '@remix-run/node'
import { useLoaderData } from '@remix-run/react'
import { editComment } from '~/features/comments/comments.server.ts'
import { commentInput } from '~/features/comments/schema.ts'
import { CommentEditor } from '~/features/comments/ui/comment-editor.tsx'
import { parseForm } from '~/http/forms.server.ts'
import { commentIdOf } from '~/http/params.ts'
import { redirectWithToast } from '~/http/toast.server.ts'
import { requireViewer } from '~/http/viewer.ts'
import { editionOfComment } from '~/pages/thread/decisions.server.ts'
import { commentPlace } from '~/pages/thread/places.server.ts'
import { useProblem } from '~/ui/problem-note.tsx'
import { titled } from '~/ui/titled.ts'

export async function loader({ params, context }: LoaderFunctionArgs) {
  const { db, now, t } = context
  const viewer = requireViewer(context)
  const comment = await editionOfComment(db.read, viewer, commentIdOf(params), now())
  return { title: t('comments.edit'), comment }
}

export const meta: MetaFunction<typeof loader> = ({ data }) => titled(data?.title)

export async function action({ request, params, context }: ActionFunctionArgs) {
  const form = await parseForm(request, commentInput)
  if (!form.ok) return form.reply()
  const viewer = requireViewer(context, form)
  const id = commentIdOf(params)
  await editComment(context.db, viewer, id, form.value, context.now())
  return redirectWithToast(await commentPlace(context.db.read, viewer, id), 'comments.edited_ok')
}

export default function EditComment() {
  const { comment } = useLoaderData<typeof loader>()
  return <CommentEditor comment={comment} problem={useProblem()} />
}
