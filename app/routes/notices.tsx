import '~/i18n/rooms/notices.client.ts'
import type { ActionFunctionArgs, LoaderFunctionArgs, MetaFunction } from '@remix-run/node'
import { useLoaderData } from '@remix-run/react'
import { z } from 'zod'
import { markRead } from '~/features/notices/notices.server.ts'
import { listNotices, unreadCount } from '~/features/notices/notices.view.server.ts'
import { MarkAllRead } from '~/features/notices/ui/mark-all-read.tsx'
import { NoticeRow } from '~/features/notices/ui/notice-row.tsx'
import { parseForm } from '~/http/forms.server.ts'
import { parseQuery } from '~/http/query.server.ts'
import { redirectWithToast } from '~/http/toast.server.ts'
import { requireViewer } from '~/http/viewer.ts'
import { useT } from '~/i18n/react.tsx'
import { ButtonLink } from '~/ui/button.tsx'
import { EmptyState } from '~/ui/empty-state.tsx'
import { Pagination } from '~/ui/pagination.tsx'
import { titled } from '~/ui/titled.ts'

const noticesQuery = z.object({ cursor: z.string().max(200).optional() })

export async function loader({ request, context }: LoaderFunctionArgs) {
  const viewer = requireViewer(context)
  const { db, locale, t } = context
  const { cursor } = parseQuery(request, noticesQuery)
  const page = await listNotices(db.read, viewer, { locale, cursor })
  return { title: t('shell.no_notices'), ...page, unread: await unreadCount(db.read, viewer) }
}

export const meta: MetaFunction<typeof loader> = ({ data }) => titled(data?.title)

/** Marks all as read. */
export async function action({ request, context }: ActionFunctionArgs) {
  const form = await parseForm(request, z.object({}))
  if (!form.ok) return form.reply()
  await markRead(context.db, requireViewer(context, form), 'all', context.now())
  return redirectWithToast('/notices', 'notices.marked')
}

export default function Notices() {
  const t = useT()
  const { items, next, unread } = useLoaderData<typeof loader>()
  return (
    <section className="notices">
      <div className="head">
        <h1>{t('shell.no_notices')}</h1>
        {unread > 0 ? <MarkAllRead /> : null}
      </div>
      {items.length > 0 ? (
        <ol className="rows">
          {items.map((notice) => (
            <NoticeRow key={notice.id} notice={notice} />
          ))}
        </ol>
      ) : (
        <EmptyState icon="bell" title={t('notices.none')}>
          <p>{t('notices.none_hint')}</p>
          <ButtonLink to="/questions">{t('problems.to_questions')}</ButtonLink>
        </EmptyState>
      )}
      <Pagination next={next} />
    </section>
  )
}
