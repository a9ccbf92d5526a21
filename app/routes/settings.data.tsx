import '~/i18n/rooms/own-data.client.ts'
import type { ActionFunctionArgs, LoaderFunctionArgs, MetaFunction } from '@remix-run/node'
import { useLoaderData } from '@remix-run/react'
import { z } from 'zod'
import { askToLeave, stayAfterAll } from '~/features/leaving/leaving.server.ts'
import { LEAVING } from '~/features/leaving/rules.ts'
import { leavingForm } from '~/features/leaving/schema.ts'
import { LeaveForm } from '~/features/leaving/ui/leave-form.tsx'
import { parseForm } from '~/http/forms.server.ts'
import { requireProof } from '~/http/identity-check.server.ts'
import { parseQuery } from '~/http/query.server.ts'
import { redirectWithToast } from '~/http/toast.server.ts'
import { requireViewer } from '~/http/viewer.ts'
import { Message, useT } from '~/i18n/react.tsx'
import { ProblemNote, useProblem } from '~/ui/problem-note.tsx'
import { titled } from '~/ui/titled.ts'

const FILE = '/settings/data.json'
const asked = z.object({ copy: z.literal('1').optional().catch(undefined) })

/** Who asks for the copy proves first who they are, and then sees that the file is on its way: a file alone would leave
 *  them on the page that asked for their password. */
export async function loader({ request, context }: LoaderFunctionArgs) {
  const { leavesAt } = requireViewer(context)
  const isCopied = parseQuery(request, asked).copy !== undefined
  if (isCopied) await requireProof(request, context)
  const title = context.t('accounts.settings_data')
  return { title, isLeaving: leavesAt !== null, isCopied, days: LEAVING.value }
}

export const meta: MetaFunction<typeof loader> = ({ data }) => [
  ...titled(data?.title),
  ...(data?.isCopied ? [{ httpEquiv: 'refresh', content: `0; url=${FILE}` }] : []),
]

export async function action({ request, context }: ActionFunctionArgs) {
  const form = await parseForm(request, leavingForm)
  if (!form.ok) return form.reply()
  const viewer = requireViewer(context, form)
  if (form.value.act === 'keep') {
    await stayAfterAll(context.db, viewer)
    return redirectWithToast('/settings/data', 'own_data.kept')
  }
  await requireProof(request, context, form)
  await askToLeave(context.db, viewer, form.value, context.now())
  await context.sessions.endOthers(viewer.id)
  return redirectWithToast('/settings/data', 'own_data.asked')
}

export default function OwnData() {
  const t = useT()
  const { isLeaving, isCopied, days } = useLoaderData<typeof loader>()
  const problem = useProblem()
  return (
    <>
      <ProblemNote problem={problem} />
      <section className="security-part" aria-labelledby="export">
        <h2 id="export">{t('own_data.export')}</h2>
        <p>{t('own_data.export_lead')}</p>
        {isCopied ? (
          <div className="note" role="status">
            <p>
              <Message
                id="own_data.export_begun"
                values={{ file: <a href={FILE}>{t('own_data.export_file')}</a> }}
              />
            </p>
          </div>
        ) : (
          <a className="button button-plain button-m" href="/settings/data?copy=1">
            {t('own_data.export_now')}
          </a>
        )}
      </section>
      {isLeaving ? null : <LeaveForm days={days} problem={problem} />}
    </>
  )
}
