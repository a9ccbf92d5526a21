import '~/i18n/rooms/badges.client.ts'
import '~/i18n/rooms/profile.client.ts'
import { type LoaderFunctionArgs, type MetaFunction, redirect } from '@remix-run/node'
import { useLoaderData } from '@remix-run/react'
import type { Language } from '#db/schema/types.ts'
import { languageOfText } from '~/features/posts/language.ts'
import { pageHead } from '~/http/head.server.ts'
import { profilePage } from '~/pages/profile/profile.server.ts'
import { Profile } from '~/pages/profile/profile-page.tsx'
import { headTags } from '~/ui/head.ts'

/** Handles have one spelling in addresses. */
export async function loader({ params, context }: LoaderFunctionArgs) {
  const { db, viewer, locale, now, t } = context
  const profile = await profilePage(db.read, viewer, params.handle ?? '', { language: locale, now: now() })
  if (params.handle !== profile.handle) throw redirect(`/users/${profile.handle}`, 301)
  const aboutLanguage: Language = languageOfText(profile.aboutHtml.replace(/<[^>]*>/g, '')) ?? 'en'
  const path = `/users/${profile.handle}`
  const description = t('descriptions.member', { name: profile.displayName })
  const head = pageHead(context, { title: profile.displayName, description, path })
  const personPath = viewer?.isStaff ? `/mod/people/${profile.id}` : null
  return { profile, aboutLanguage, now: now(), isOwn: viewer?.handle === profile.handle, personPath, head }
}

export const meta: MetaFunction<typeof loader> = ({ data }) => headTags(data?.head)

export default function User() {
  return <Profile {...useLoaderData<typeof loader>()} />
}
