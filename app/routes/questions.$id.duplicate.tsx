import '~/i18n/rooms/acts.client.ts'
import '~/i18n/rooms/duplicates.client.ts'
import type { ActionFunctionArgs, LoaderFunctionArgs, MetaFunction } from '@remix-run/node'
import { useLoaderData } from '@remix-run/react'
import { questionRef } from '#db/post.ts'
import { markDuplicate } from '~/features/questions/judgement.server.ts'
import { duplicateInput, duplicateQuery } from '~/features/questions/schema.ts'
import { parseForm } from '~/http/forms.server.ts'
import { questionIdOf } from '~/http/params.ts'
import { parseQuery } from '~/http/query.server.ts'
import { backTo } from '~/http/thread-acts.server.ts'
import { requireViewer } from '~/http/viewer.ts'
import { choosePage } from '~/pages/duplicates/choose.server.ts'
import { Choose } from '~/pages/duplicates/choose.tsx'
import { confirmPage } from '~/pages/duplicates/confirm.server.ts'
import { Confirm } from '~/pages/duplicates/confirm.tsx'
import { useProblem } from '~/ui/problem-note.tsx'
import { titled } from '~/ui/titled.ts'

export async function loader({ request, params, context }: LoaderFunctionArgs) {
  const viewer = requireViewer(context)
  const { q, canonical } = parseQuery(request, duplicateQuery)
  const id = questionIdOf(params)
  const title = context.t('questions.duplicate')
  if (canonical === undefined) {
    return { title, step: 'choose' as const, page: await choosePage(context, viewer, id, q) }
  }
  return {
    title,
    step: 'confirm' as const,
    page: await confirmPage(context.db.read, viewer, id, canonical),
  }
}

export const meta: MetaFunction<typeof loader> = ({ data }) => titled(data?.title)

export async function action({ request, params, context }: ActionFunctionArgs) {
  const form = await parseForm(request, duplicateInput)
  if (!form.ok) return form.reply()
  const viewer = requireViewer(context, form)
  const id = questionIdOf(params)
  const { merged } = await markDuplicate(context.db, viewer, id, form.value.canonical, context.now())
  return backTo(context, questionRef(id), merged ? 'questions.merged' : 'questions.duplicate_proposed')
}

export default function MarkDuplicate() {
  const loaded = useLoaderData<typeof loader>()
  const problem = useProblem()
  return loaded.step === 'confirm' ? (
    <Confirm page={loaded.page} />
  ) : (
    <Choose page={loaded.page} problem={problem} />
  )
}
