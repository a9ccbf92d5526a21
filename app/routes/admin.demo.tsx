import '~/i18n/rooms/setup.client.ts'
import type { ActionFunctionArgs, LoaderFunctionArgs, MetaFunction } from '@remix-run/node'
import { redirect } from '@remix-run/node'
import { useLoaderData } from '@remix-run/react'
import { z } from 'zod'
import { demoPeople } from '~/features/demo/people.view.server.ts'
import { removeDemo } from '~/features/demo/removal.server.ts'
import { offerSetup, setupPath } from '~/features/setup/link.server.ts'
import { discardFiles } from '~/features/uploads/discard.server.ts'
import { parseForm } from '~/http/forms.server.ts'
import { requireProof } from '~/http/identity-check.server.ts'
import { redirectWithToast } from '~/http/toast.server.ts'
import { requireAdmin } from '~/http/viewer.ts'
import { RemoveDemo } from '~/pages/admin/remove-demo.tsx'
import { useProblem } from '~/ui/problem-note.tsx'
import { titled } from '~/ui/titled.ts'

export async function loader({ context }: LoaderFunctionArgs) {
  requireAdmin(context)
  const isThere = (await demoPeople(context.db.read)) !== null
  return { title: context.t('setup.demo'), isThere }
}

export const meta: MetaFunction<typeof loader> = ({ data }) => titled(data?.title)

export async function action({ request, context }: ActionFunctionArgs) {
  const form = await parseForm(request, z.object({}))
  if (!form.ok) return form.reply()
  const admin = requireAdmin(context, form)
  await requireProof(request, context, form)
  const { db, pictures, now } = context
  await discardFiles(pictures.store, await removeDemo(db, admin, now()))
  // Whoever looked at the demo as its admin goes on with a forum of their own.
  const secret = await offerSetup(db, now())
  return secret ? redirect(setupPath(secret), 303) : redirectWithToast('/admin', 'setup.demo_removed')
}

export default function AdminDemo() {
  return <RemoveDemo isThere={useLoaderData<typeof loader>().isThere} problem={useProblem()} />
}
