import '~/i18n/rooms/acts.client.ts'
import type { ActionFunctionArgs, LoaderFunctionArgs, MetaFunction } from '@remix-run/node'
import { useLoaderData } from '@remix-run/react'
import { answerRef } from '#db/post.ts'
import { detachNameFromAnswer } from '~/features/answers/removal.server.ts'
import { answerIdOf } from '~/http/params.ts'
import { backTo } from '~/http/thread-acts.server.ts'
import { requireViewer } from '~/http/viewer.ts'
import { useT } from '~/i18n/react.tsx'
import { AskOnce } from '~/pages/thread/ask-once.tsx'
import { detachmentOfAnswer } from '~/pages/thread/decisions.server.ts'
import { titled } from '~/ui/titled.ts'

export async function loader({ params, context }: LoaderFunctionArgs) {
  const viewer = requireViewer(context)
  const post = await detachmentOfAnswer(context.db.read, viewer, answerIdOf(params))
  return { title: context.t('posts.detach_title'), post }
}

export const meta: MetaFunction<typeof loader> = ({ data }) => titled(data?.title)

export async function action({ params, context }: ActionFunctionArgs) {
  const id = answerIdOf(params)
  await detachNameFromAnswer(context.db, requireViewer(context), id, context.now())
  return backTo(context, answerRef(id), 'posts.detached')
}

export default function DetachName() {
  const t = useT()
  const { title, post } = useLoaderData<typeof loader>()
  return <AskOnce title={title} lead={t('posts.detach_lead')} post={post} act={t('posts.detach_now')} />
}
