import '~/i18n/rooms/site-admin.client.ts'
import type { ActionFunctionArgs, LoaderFunctionArgs, MetaFunction } from '@remix-run/node'
import { useLoaderData } from '@remix-run/react'
import { siteForm } from '~/features/site/schema.ts'
import {
  accent,
  defaultLanguage,
  offeredLanguages,
  siteNameSetting,
} from '~/features/site/settings.server.ts'
import { changeSite } from '~/features/site/site.server.ts'
import { parseForm } from '~/http/forms.server.ts'
import { redirectWithToast } from '~/http/toast.server.ts'
import { requireAdmin } from '~/http/viewer.ts'
import { SiteAdmin, type SiteLook } from '~/pages/site/site-admin.tsx'
import { useProblem } from '~/ui/problem-note.tsx'
import { titled } from '~/ui/titled.ts'

export function loader({ context }: LoaderFunctionArgs) {
  requireAdmin(context)
  const site: SiteLook = {
    name: siteNameSetting.value,
    accent: accent.value,
    languages: offeredLanguages.value,
    defaultLanguage: defaultLanguage.value,
  }
  return { title: context.t('admin.site'), site }
}

export const meta: MetaFunction<typeof loader> = ({ data }) => titled(data?.title)

export async function action({ request, context }: ActionFunctionArgs) {
  const form = await parseForm(request, siteForm)
  if (!form.ok) return form.reply()
  const admin = requireAdmin(context, form)
  await changeSite(context.db, admin, form.value, context.now())
  return redirectWithToast('/admin/site', 'site_admin.saved')
}

export default function AdminSite() {
  return <SiteAdmin site={useLoaderData<typeof loader>().site} problem={useProblem()} />
}
