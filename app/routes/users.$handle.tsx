import { type LoaderFunctionArgs, type MetaFunction, redirect } from '@remix-run/node'
import { useLoaderData } from '@remix-run/react'
import type { Language } from '#db/schema/types.ts'
import { languageOf } from '~/markdown/language.ts'
import { profilePage } from '~/pages/profile/profile.server.ts'
import { Profile } from '~/pages/profile/profile-page.tsx'
import { titled } from '~/ui/titled.ts'

/** Handles have one spelling in addresses. */
export async function loader({ params, context }: LoaderFunctionArgs) {
  const { db, viewer, locale, now } = context
  const profile = await profilePage(db.read, params.handle ?? '', locale, now())
  if (params.handle !== profile.handle) throw redirect(`/users/${profile.handle}`, 301)
  const aboutLanguage: Language = languageOf(profile.aboutHtml.replace(/<[^>]*>/g, '')) ?? 'en'
  return { profile, aboutLanguage, now: now(), isOwn: viewer?.handle === profile.handle }
}

export const meta: MetaFunction<typeof loader> = ({ data }) => titled(data?.profile.displayName)

export default function User() {
  return <Profile {...useLoaderData<typeof loader>()} />
}
