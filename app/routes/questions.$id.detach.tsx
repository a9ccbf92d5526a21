import '~/i18n/rooms/acts.client.ts'
import type { ActionFunctionArgs, LoaderFunctionArgs, MetaFunction } from '@remix-run/node'
import { useLoaderData } from '@remix-run/react'
import { questionRef } from '#db/post.ts'
import { detachNameFromQuestion } from '~/features/questions/removal.server.ts'
import { questionIdOf } from '~/http/params.ts'
import { backTo } from '~/http/thread-acts.server.ts'
import { requireViewer } from '~/http/viewer.ts'
import { useT } from '~/i18n/react.tsx'
import { AskOnce } from '~/pages/thread/ask-once.tsx'
import { detachmentOfQuestion } from '~/pages/thread/decisions.server.ts'
import { titled } from '~/ui/titled.ts'

export async function loader({ params, context }: LoaderFunctionArgs) {
  const viewer = requireViewer(context)
  const post = await detachmentOfQuestion(context.db.read, viewer, questionIdOf(params))
  return { title: context.t('posts.detach_title'), post }
}

export const meta: MetaFunction<typeof loader> = ({ data }) => titled(data?.title)

export async function action({ params, context }: ActionFunctionArgs) {
  const id = questionIdOf(params)
  await detachNameFromQuestion(context.db, requireViewer(context), id, context.now())
  return backTo(context, questionRef(id), 'posts.detached')
}

export default function DetachName() {
  const t = useT()
  const { title, post } = useLoaderData<typeof loader>()
  return <AskOnce title={title} lead={t('posts.detach_lead')} post={post} act={t('posts.detach_now')} />
}
