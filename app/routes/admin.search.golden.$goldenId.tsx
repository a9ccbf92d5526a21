import '~/i18n/rooms/admin.client.ts'
import type { ActionFunctionArgs, LoaderFunctionArgs, MetaFunction } from '@remix-run/node'
import { useActionData, useLoaderData } from '@remix-run/react'
import { z } from 'zod'
import { deleteGoldenQuery, editGoldenQuery } from '~/features/golden-queries/golden-queries.server.ts'
import { goldenQueryById } from '~/features/golden-queries/golden-queries.view.server.ts'
import { goldenQueryInput } from '~/features/golden-queries/schema.ts'
import { parseForm } from '~/http/forms.server.ts'
import { choiceFor } from '~/http/golden-form.server.ts'
import { goldenQueryIdOf } from '~/http/params.ts'
import { redirectWithToast } from '~/http/toast.server.ts'
import { requireAdmin } from '~/http/viewer.ts'
import { GoldenEditor } from '~/pages/admin/golden-editor.tsx'
import { isProblem } from '~/ui/problem.ts'
import { titled } from '~/ui/titled.ts'

const PAGE = '/admin/search/golden'

export async function loader({ params, context }: LoaderFunctionArgs) {
  requireAdmin(context)
  const item = await goldenQueryById(context.db.read, goldenQueryIdOf(params))
  return { title: context.t('admin.golden_edit'), item }
}

export const meta: MetaFunction<typeof loader> = ({ data }) => titled(data?.title)

const editForm = z.discriminatedUnion('intent', [
  z.object({ intent: z.literal('delete') }),
  goldenQueryInput.extend({ intent: z.literal('save') }),
])

export async function action({ request, params, context }: ActionFunctionArgs) {
  const form = await parseForm(request, editForm)
  if (!form.ok) return form.reply()
  const admin = requireAdmin(context, form)
  const id = goldenQueryIdOf(params)
  if (form.value.intent === 'delete') {
    await deleteGoldenQuery(context.db, admin, id, context.now())
    return redirectWithToast(PAGE, 'admin.golden_deleted')
  }
  const choice = await choiceFor(request, context, form.value)
  if (choice) return choice
  await editGoldenQuery(context.db, admin, id, form.value, context.now())
  return redirectWithToast(PAGE, 'admin.golden_saved')
}

export default function GoldenQuery() {
  const answer = useActionData<typeof action>()
  return (
    <GoldenEditor
      item={useLoaderData<typeof loader>().item}
      problem={isProblem(answer) ? answer : undefined}
      step={answer && 'step' in answer ? answer : undefined}
    />
  )
}
