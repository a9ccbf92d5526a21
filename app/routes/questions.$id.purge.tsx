import type { ActionFunctionArgs, LoaderFunctionArgs, MetaFunction } from '@remix-run/node'
import { useLoaderData } from '@remix-run/react'
import { questionRef } from '#db/post.ts'
import { purgeThread } from '~/features/secret-purge/secret-purge.server.ts'
import { questionIdOf } from '~/http/params.ts'
import { backTo } from '~/http/thread-acts.server.ts'
import { requireStaff } from '~/http/viewer.ts'
import '~/i18n/rooms/acts.client.ts'
import { useT } from '~/i18n/react.tsx'
import { AskOnce } from '~/pages/thread/ask-once.tsx'
import { purgeOfThread } from '~/pages/thread/decisions.server.ts'
import { titled } from '~/ui/titled.ts'

export async function loader({ params, context }: LoaderFunctionArgs) {
  const post = await purgeOfThread(context.db.read, requireStaff(context), questionIdOf(params))
  return { title: context.t('posts.purge_title'), post }
}

export const meta: MetaFunction<typeof loader> = ({ data }) => titled(data?.title)

export async function action({ params, context }: ActionFunctionArgs) {
  const id = questionIdOf(params)
  const found = await purgeThread(context.db, requireStaff(context), id, context.now())
  return backTo(context, questionRef(id), 'posts.purged', { count: found })
}

export default function PurgeThread() {
  const t = useT()
  const { title, post } = useLoaderData<typeof loader>()
  return <AskOnce title={title} lead={t('posts.purge_lead')} post={post} act={t('posts.purge_now')} />
}
