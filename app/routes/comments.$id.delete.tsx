import '~/i18n/rooms/acts.client.ts'
import type { ActionFunctionArgs, LoaderFunctionArgs, MetaFunction } from '@remix-run/node'
import { useLoaderData } from '@remix-run/react'
import { deleteComment } from '~/features/comments/comments.server.ts'
import { commentIdOf } from '~/http/params.ts'
import { redirectWithToast } from '~/http/toast.server.ts'
import { requireViewer } from '~/http/viewer.ts'
import { useT } from '~/i18n/react.tsx'
import { AskOnce } from '~/pages/thread/ask-once.tsx'
import { deletionOfComment } from '~/pages/thread/decisions.server.ts'
import { commentPlace } from '~/pages/thread/places.server.ts'
import { titled } from '~/ui/titled.ts'

export async function loader({ params, context }: LoaderFunctionArgs) {
  const viewer = requireViewer(context)
  const post = await deletionOfComment(context.db.read, viewer, commentIdOf(params))
  return { title: context.t('comments.delete'), post }
}

export const meta: MetaFunction<typeof loader> = ({ data }) => titled(data?.title)

export async function action({ params, context }: ActionFunctionArgs) {
  const viewer = requireViewer(context)
  const id = commentIdOf(params)
  const [place] = (await commentPlace(context.db.read, viewer, id)).split('#')
  await deleteComment(context.db, viewer, id, context.now())
  return redirectWithToast(place ?? '/', 'comments.deleted_done')
}

export default function DeleteComment() {
  const t = useT()
  const { title, post } = useLoaderData<typeof loader>()
  return <AskOnce title={title} lead={t('comments.delete_lead')} post={post} act={t('posts.delete_now')} />
}
