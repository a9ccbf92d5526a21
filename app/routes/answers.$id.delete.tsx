import '~/i18n/rooms/acts.client.ts'
import type { ActionFunctionArgs, LoaderFunctionArgs, MetaFunction } from '@remix-run/node'
import { useLoaderData } from '@remix-run/react'
import { answerRef } from '#db/post.ts'
import { deleteAnswer } from '~/features/answers/removal.server.ts'
import { answerIdOf } from '~/http/params.ts'
import { backTo } from '~/http/thread-acts.server.ts'
import { requireViewer } from '~/http/viewer.ts'
import { useT } from '~/i18n/react.tsx'
import { AskOnce } from '~/pages/thread/ask-once.tsx'
import { deletionOfAnswer } from '~/pages/thread/decisions.server.ts'
import { titled } from '~/ui/titled.ts'

export async function loader({ params, context }: LoaderFunctionArgs) {
  const viewer = requireViewer(context)
  const post = await deletionOfAnswer(context.db.read, viewer, answerIdOf(params))
  return { title: context.t('answers.delete'), post }
}

export const meta: MetaFunction<typeof loader> = ({ data }) => titled(data?.title)

export async function action({ params, context }: ActionFunctionArgs) {
  const id = answerIdOf(params)
  await deleteAnswer(context.db, requireViewer(context), id, context.now())
  return backTo(context, answerRef(id), 'answers.deleted_done')
}

export default function DeleteAnswer() {
  const t = useT()
  const { title, post } = useLoaderData<typeof loader>()
  return <AskOnce title={title} lead={t('answers.delete_lead')} post={post} act={t('posts.delete_now')} />
}
