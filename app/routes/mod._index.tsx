import '~/i18n/rooms/acts.client.ts'
import '~/i18n/rooms/flags.client.ts'
import '~/i18n/rooms/held.client.ts'
import '~/i18n/rooms/queue.client.ts'
import '~/i18n/rooms/suggestions.client.ts'
import type { ActionFunctionArgs, LoaderFunctionArgs, MetaFunction } from '@remix-run/node'
import { useLoaderData } from '@remix-run/react'
import { decide, skip } from '~/features/queue/decide.server.ts'
import { queueForm } from '~/features/queue/schema.ts'
import { undoLast } from '~/features/queue/undo.server.ts'
import { parseForm } from '~/http/forms.server.ts'
import { redirectWithToast, redirectWithUndo } from '~/http/toast.server.ts'
import { requireStaff } from '~/http/viewer.ts'
import { queuePage } from '~/pages/queue/queue.server.ts'
import { Queue } from '~/pages/queue/queue-page.tsx'
import { titled } from '~/ui/titled.ts'

export async function loader({ context }: LoaderFunctionArgs) {
  const { db, config, locale, t, now } = context
  const staff = requireStaff(context)
  const page = await queuePage(db, staff, { origin: config.origin, locale, now: now() })
  return { title: t('queue.title'), page }
}

export const meta: MetaFunction<typeof loader> = ({ data }) => titled(data?.title)

export async function action({ request, context }: ActionFunctionArgs) {
  const form = await parseForm(request, queueForm)
  if (!form.ok) return form.reply()
  const staff = requireStaff(context, form)
  const { db, now } = context
  switch (form.value.act) {
    case 'skip':
      await skip(db, staff, form.value.subjects, now())
      return redirectWithToast('/mod', 'queue.skipped')
    case 'undo': {
      const { isInTime } = await undoLast(db, staff, now())
      return redirectWithToast('/mod', isInTime ? 'queue.undone' : 'queue.undone_late')
    }
    default: {
      const { cases } = await decide(db, staff, form.value, now())
      return redirectWithUndo('/mod', UNDO, `queue.done_${form.value.act}`, { count: cases })
    }
  }
}

const UNDO = { action: '/mod?index', fields: { act: 'undo' } }

export default function QueueRoute() {
  return <Queue page={useLoaderData<typeof loader>().page} />
}
