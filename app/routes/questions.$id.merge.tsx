import '~/i18n/rooms/acts.client.ts'
import '~/i18n/rooms/moves.client.ts'
import type { ActionFunctionArgs, LoaderFunctionArgs, MetaFunction } from '@remix-run/node'
import { useLoaderData } from '@remix-run/react'
import { questionRef } from '#db/post.ts'
import { mergeThreads } from '~/features/moves/merge.server.ts'
import { mergeForm } from '~/features/moves/schema.ts'
import { parseForm } from '~/http/forms.server.ts'
import { questionIdOf } from '~/http/params.ts'
import { backTo } from '~/http/thread-acts.server.ts'
import { requireStaff } from '~/http/viewer.ts'
import { MergeForm } from '~/pages/moves/merge-form.tsx'
import { mergePage } from '~/pages/moves/moves.server.ts'
import { useProblem } from '~/ui/problem-note.tsx'
import { titled } from '~/ui/titled.ts'

export async function loader({ params, context }: LoaderFunctionArgs) {
  const staff = requireStaff(context)
  const page = await mergePage(context.db.read, staff, questionIdOf(params))
  return { title: context.t('moves.merge_title'), page }
}

export const meta: MetaFunction<typeof loader> = ({ data }) => titled(data?.title)

export async function action({ request, params, context }: ActionFunctionArgs) {
  const form = await parseForm(request, mergeForm)
  if (!form.ok) return form.reply()
  const staff = requireStaff(context, form)
  const { db, now } = context
  const into = await mergeThreads(db, staff, questionIdOf(params), form.value.canonical, now())
  return backTo(context, questionRef(into), 'moves.merged')
}

export default function MergeQuestion() {
  return <MergeForm page={useLoaderData<typeof loader>().page} problem={useProblem()} />
}
