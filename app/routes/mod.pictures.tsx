import '~/i18n/rooms/waiting-pictures.client.ts'
import type { ActionFunctionArgs, LoaderFunctionArgs, MetaFunction } from '@remix-run/node'
import { useLoaderData } from '@remix-run/react'
import { z } from 'zod'
import { picturesForm } from '~/features/uploads/schema.ts'
import { approvePictures } from '~/features/uploads/uploads.server.ts'
import { waitingPictures } from '~/features/uploads/waiting.view.server.ts'
import { parseForm } from '~/http/forms.server.ts'
import { parseQuery } from '~/http/query.server.ts'
import { redirectWithToast } from '~/http/toast.server.ts'
import { requireStaff } from '~/http/viewer.ts'
import { WaitingPicturesPage } from '~/pages/moderation/waiting-pictures.tsx'
import { useProblem } from '~/ui/problem-note.tsx'
import { titled } from '~/ui/titled.ts'

const query = z.object({ cursor: z.string().max(300).optional() })

export async function loader({ request, context }: LoaderFunctionArgs) {
  requireStaff(context)
  const { cursor } = parseQuery(request, query)
  return { title: context.t('waiting_pictures.title'), list: await waitingPictures(context.db.read, cursor) }
}

export const meta: MetaFunction<typeof loader> = ({ data }) => titled(data?.title)

export async function action({ request, context }: ActionFunctionArgs) {
  const form = await parseForm(request, picturesForm)
  if (!form.ok) return form.reply()
  const staff = requireStaff(context, form)
  const { post, picture } = form.value
  await approvePictures(context.db, staff, post, context.now(), picture)
  return redirectWithToast('/mod/pictures', 'pictures.approved')
}

export default function ModPictures() {
  return <WaitingPicturesPage list={useLoaderData<typeof loader>().list} problem={useProblem()} />
}
