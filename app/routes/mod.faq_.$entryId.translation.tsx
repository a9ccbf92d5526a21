import '~/i18n/rooms/acts.client.ts'
import '~/i18n/rooms/desk.client.ts'
import '~/i18n/rooms/help.client.ts'
import '~/i18n/rooms/twins.client.ts'
import '~/i18n/rooms/waiting.client.ts'
import type { ActionFunctionArgs, LoaderFunctionArgs, MetaFunction } from '@remix-run/node'
import { useLoaderData } from '@remix-run/react'
import { entryIdOf } from '~/http/params.ts'
import { takeTranslationForm } from '~/http/translation-form.server.ts'
import { requireStaff } from '~/http/viewer.ts'
import { translationPage } from '~/pages/translation/translation.server.ts'
import { TranslationEditor } from '~/pages/translation/translation-editor.tsx'
import { useProblem } from '~/ui/problem-note.tsx'
import { titled } from '~/ui/titled.ts'

export async function loader({ params, context }: LoaderFunctionArgs) {
  const staff = requireStaff(context)
  const page = await translationPage(context.db.read, staff, entryIdOf(params), context.locale)
  return { title: page.original.title, page }
}

export const meta: MetaFunction<typeof loader> = ({ data }) => titled(data?.title)

export const action = ({ request, params, context }: ActionFunctionArgs) =>
  takeTranslationForm(request, context, entryIdOf(params))

export default function TranslateEntry() {
  return <TranslationEditor page={useLoaderData<typeof loader>().page} problem={useProblem()} />
}
