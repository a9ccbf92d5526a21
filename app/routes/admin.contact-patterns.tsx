import '~/i18n/rooms/held.client.ts'
import type { ActionFunctionArgs, LoaderFunctionArgs, MetaFunction } from '@remix-run/node'
import { useLoaderData } from '@remix-run/react'
import { contactPatterns, patternsForm } from '~/features/contact-patterns/patterns.ts'
import { changeSetting } from '~/features/settings/settings.server.ts'
import { readSetting } from '~/features/settings/settings.view.server.ts'
import { parseForm } from '~/http/forms.server.ts'
import { redirectWithToast } from '~/http/toast.server.ts'
import { requireAdmin } from '~/http/viewer.ts'
import { ContactPatterns } from '~/pages/moderation/contact-patterns-page.tsx'
import { useProblem } from '~/ui/problem-note.tsx'
import { titled } from '~/ui/titled.ts'

export async function loader({ context }: LoaderFunctionArgs) {
  requireAdmin(context)
  const rules = await readSetting(context.db.read, contactPatterns)
  return { title: context.t('contact_patterns.title'), rules }
}

export const meta: MetaFunction<typeof loader> = ({ data }) => titled(data?.title)

export async function action({ request, context }: ActionFunctionArgs) {
  const form = await parseForm(request, patternsForm)
  if (!form.ok) return form.reply()
  const admin = requireAdmin(context, form)
  const rules = form.value.act === 'save' ? form.value.rules : contactPatterns.fallback
  await changeSetting(context.db, admin, contactPatterns, rules, context.now())
  return redirectWithToast('/admin/contact-patterns', 'support.admin_saved')
}

export default function ContactPatternsRoute() {
  return <ContactPatterns rules={useLoaderData<typeof loader>().rules} problem={useProblem()} />
}
