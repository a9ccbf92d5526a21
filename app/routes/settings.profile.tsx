import '~/i18n/rooms/account.client.ts'
import type { ActionFunctionArgs, LoaderFunctionArgs, MetaFunction } from '@remix-run/node'
import { Form, useLoaderData } from '@remix-run/react'
import { profileOf } from '~/features/accounts/accounts.view.server.ts'
import { updateProfile } from '~/features/accounts/profile.server.ts'
import { profile } from '~/features/accounts/schema.ts'
import { parseForm } from '~/http/forms.server.ts'
import { rememberLanguage } from '~/http/preferences.server.ts'
import { redirectWithToast } from '~/http/toast.server.ts'
import { requireViewer } from '~/http/viewer.ts'
import { useT } from '~/i18n/react.tsx'
import { Button } from '~/ui/button.tsx'
import { Field, Select, TextArea } from '~/ui/field.tsx'
import { LikelyChoice } from '~/ui/likely-choice.tsx'
import { ProblemNote, useProblem } from '~/ui/problem-note.tsx'
import { LANGUAGE_NAMES } from '~/ui/shell/language-names.ts'
import { useShell } from '~/ui/shell/shell-data.ts'
import { titled } from '~/ui/titled.ts'

export async function loader({ context }: LoaderFunctionArgs) {
  const viewer = requireViewer(context)
  return { title: context.t('accounts.settings'), profile: await profileOf(context.db.read, viewer.id) }
}

export const meta: MetaFunction<typeof loader> = ({ data }) => titled(data?.title)

export async function action({ request, context }: ActionFunctionArgs) {
  const form = await parseForm(request, profile)
  if (!form.ok) return form.reply()
  const viewer = requireViewer(context, form)
  await updateProfile(context.db, viewer, form.value, context.now())
  rememberLanguage(context, form.value.language)
  return redirectWithToast('/settings/profile', 'accounts.profile_saved')
}

export default function ProfileSettings() {
  const t = useT()
  const { profile } = useLoaderData<typeof loader>()
  const problem = useProblem()
  const offered = useShell()?.site.languages
  return (
    <Form className="form" method="post" reloadDocument noValidate>
      <ProblemNote problem={problem} />
      <Field
        name="displayName"
        label={t('accounts.display_name')}
        problem={problem}
        initial={profile?.displayName}
        autoComplete="nickname"
      />
      <TextArea
        name="about"
        label={t('accounts.about')}
        hint={t('accounts.about_hint')}
        problem={problem}
        initial={profile?.about}
        necessity="optional"
        rows={6}
      />
      <Select
        name="language"
        label={t('accounts.interface_language')}
        problem={problem}
        initial={t.locale}
        options={LANGUAGE_NAMES.filter(({ value }) => offered?.includes(value))}
      />
      <div className="form-end">
        <Button look="primary">{t('common.save')}</Button>
        <LikelyChoice problem={problem} />
      </div>
    </Form>
  )
}
