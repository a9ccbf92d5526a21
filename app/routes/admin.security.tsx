import type { ActionFunctionArgs, LoaderFunctionArgs, MetaFunction } from '@remix-run/node'
import { useLoaderData } from '@remix-run/react'
import { z } from 'zod'
import { staffSecondFactor } from '~/features/security/settings.ts'
import { changeSetting } from '~/features/settings/settings.server.ts'
import { readSetting } from '~/features/settings/settings.view.server.ts'
import { parseForm } from '~/http/forms.server.ts'
import { requireProof } from '~/http/identity-check.server.ts'
import { redirectWithToast } from '~/http/toast.server.ts'
import { requireAdmin } from '~/http/viewer.ts'
import '~/i18n/rooms/security-admin.client.ts'
import { useT } from '~/i18n/react.tsx'
import { Button } from '~/ui/button.tsx'
import { ProblemNote, useProblem } from '~/ui/problem-note.tsx'
import { titled } from '~/ui/titled.ts'

export async function loader({ context }: LoaderFunctionArgs) {
  requireAdmin(context)
  const isRequired = await readSetting(context.db.read, staffSecondFactor)
  return { title: context.t('security.admin_title'), isRequired }
}

export const meta: MetaFunction<typeof loader> = ({ data }) => titled(data?.title)

/** A box that is not ticked is not sent. */
const securityRules = z.object({ staffSecondFactor: z.stringbool().default(false) })

export async function action({ request, context }: ActionFunctionArgs) {
  const form = await parseForm(request, securityRules)
  if (!form.ok) return form.reply()
  const admin = requireAdmin(context, form)
  await requireProof(request, context, form)
  await changeSetting(context.db, admin, staffSecondFactor, form.value.staffSecondFactor, context.now())
  return redirectWithToast('/admin/security', 'security.admin_saved')
}

export default function AdminSecurity() {
  const t = useT()
  const { isRequired } = useLoaderData<typeof loader>()
  return (
    <section>
      <h1>{t('security.admin_title')}</h1>
      <ProblemNote problem={useProblem()} />
      <form className="form" method="post" noValidate>
        <div className="field">
          <label className="check">
            <input type="checkbox" name="staffSecondFactor" value="yes" defaultChecked={isRequired} />
            {t('security.staff_factor')}
          </label>
          <p className="hint">{t('security.staff_factor_hint')}</p>
        </div>
        <div className="form-end">
          <Button look="primary">{t('common.save')}</Button>
        </div>
      </form>
    </section>
  )
}
