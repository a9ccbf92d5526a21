import '~/i18n/rooms/site-admin.client.ts'
import type { ActionFunctionArgs, LoaderFunctionArgs, MetaFunction } from '@remix-run/node'
import { useLoaderData } from '@remix-run/react'
import {
  accent,
  defaultLanguage,
  offeredLanguages,
  siteNameSetting,
} from '~/features/site/settings.server.ts'
import { takeSiteForm } from '~/http/site-form.server.ts'
import { requireAdmin } from '~/http/viewer.ts'
import { shownLogo } from '~/pages/site/brand.server.ts'
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
    logo: shownLogo(),
  }
  return { title: context.t('admin.site'), site }
}

export const meta: MetaFunction<typeof loader> = ({ data }) => titled(data?.title)

export const action = ({ request, context }: ActionFunctionArgs) => takeSiteForm(request, context)

export default function AdminSite() {
  return <SiteAdmin site={useLoaderData<typeof loader>().site} problem={useProblem()} />
}
