import '~/i18n/rooms/flags.client.ts'
import type { ActionFunctionArgs, LoaderFunctionArgs, MetaFunction } from '@remix-run/node'
import { useLoaderData } from '@remix-run/react'
import { questionRef } from '#db/post.ts'
import { takeFlag } from '~/http/flag-form.server.ts'
import { questionIdOf } from '~/http/params.ts'
import { requireViewer } from '~/http/viewer.ts'
import { flaggingOf } from '~/pages/thread/decisions.server.ts'
import { FlagForm } from '~/pages/thread/flag-form.tsx'
import { titled } from '~/ui/titled.ts'

export async function loader({ params, context }: LoaderFunctionArgs) {
  const viewer = requireViewer(context)
  const post = await flaggingOf(context.db.read, viewer, questionRef(questionIdOf(params)))
  return { title: context.t('flags.title'), post }
}

export const meta: MetaFunction<typeof loader> = ({ data }) => titled(data?.title)

export const action = ({ request, params, context }: ActionFunctionArgs) =>
  takeFlag(request, context, questionRef(questionIdOf(params)))

export default function FlagQuestion() {
  return <FlagForm post={useLoaderData<typeof loader>().post} />
}
