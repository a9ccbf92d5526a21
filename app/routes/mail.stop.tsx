import '~/i18n/rooms/mail-choices.client.ts'
import type { ActionFunctionArgs, LoaderFunctionArgs, MetaFunction } from '@remix-run/node'
import { useActionData, useLoaderData } from '@remix-run/react'
import { z } from 'zod'
import { stopBehind, stopMail } from '~/features/notice-mail/choices.server.ts'
import { parseForm } from '~/http/forms.server.ts'
import { pageHead } from '~/http/head.server.ts'
import { secretIn } from '~/http/link-secret.ts'
import { DeadMailLink } from '~/pages/mails/dead-mail-link.tsx'
import { StopPage } from '~/pages/mails/stop-page.tsx'
import { headTags } from '~/ui/head.ts'

export async function loader({ request, context }: LoaderFunctionArgs) {
  const { db, serverKey, t } = context
  const link = await stopBehind(db.read, { key: serverKey, secret: secretIn(request) })
  const title = t('mails.stop_title')
  const head = pageHead(context, { title, path: null })
  return { title, head, link: link && { handle: link.handle, choice: link.choice } }
}

export const meta: MetaFunction<typeof loader> = ({ data }) => headTags(data?.head)

/** Mail programs post here for their readers, without a browser's cookies or origin, and follow no redirect:
 *  https://www.rfc-editor.org/rfc/rfc8058#section-3.1 */
export async function action({ request, context }: ActionFunctionArgs) {
  const form = await parseForm(request, z.object({}))
  if (!form.ok) return form.reply()
  const { db, serverKey, now } = context
  return { stopped: await stopMail(db, { key: serverKey, secret: secretIn(request) }, now()) }
}

export default function Stop() {
  const { link, title } = useLoaderData<typeof loader>()
  const answer = useActionData<typeof action>()
  if (!link) return <DeadMailLink title={title} />
  return <StopPage {...link} state={answer && 'stopped' in answer ? 'stopped' : 'asked'} />
}
