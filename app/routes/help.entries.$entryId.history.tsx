import '~/i18n/rooms/acts.client.ts'
import type { ActionFunctionArgs, LoaderFunctionArgs, MetaFunction } from '@remix-run/node'
import { useLoaderData } from '@remix-run/react'
import { rollBackEntry } from '~/features/faq/entries.server.ts'
import { changePath } from '~/features/faq/paths.ts'
import { rollBackInput } from '~/features/posts/schema.ts'
import { parseForm } from '~/http/forms.server.ts'
import { entryIdOf } from '~/http/params.ts'
import { parseQuery } from '~/http/query.server.ts'
import { redirectWithToast } from '~/http/toast.server.ts'
import { requireStaff } from '~/http/viewer.ts'
import { entryHistory } from '~/pages/history/entry-history.server.ts'
import { History } from '~/pages/history/history.tsx'
import { historyQuery } from '~/pages/history/history-query.ts'
import { titled } from '~/ui/titled.ts'

export async function loader({ request, params, context }: LoaderFunctionArgs) {
  const { db, viewer, locale, t } = context
  const { before } = parseQuery(request, historyQuery)
  const page = await entryHistory(db.read, viewer, entryIdOf(params), { before, language: locale })
  return { title: t('posts.history_of', { title: page.title }), page }
}

export const meta: MetaFunction<typeof loader> = ({ data }) => titled(data?.title)

export async function action({ request, params, context }: ActionFunctionArgs) {
  const form = await parseForm(request, rollBackInput)
  if (!form.ok) return form.reply()
  const staff = requireStaff(context, form)
  const { number } = form.value
  const waits = await rollBackEntry(context.db, staff, entryIdOf(params), number, context.now())
  if (waits) return redirectWithToast(changePath(waits), 'desk.change_submitted')
  return redirectWithToast(`/mod/faq/${entryIdOf(params)}`, 'posts.rolled_back_done', {
    number: String(number),
  })
}

export default function EntryHistory() {
  return <History page={useLoaderData<typeof loader>().page} />
}
