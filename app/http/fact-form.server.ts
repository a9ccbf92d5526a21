import { approveValue, removeFact } from '~/features/faq/living-facts.server.ts'
import { describeFact, verifyFact } from '~/features/living-facts/facts.server.ts'
import { markLooked } from '~/features/living-facts/other-values.server.ts'
import { proposeValue, rejectProposal } from '~/features/living-facts/proposals.server.ts'
import { descriptionOf, type FactAct, factForm, proposalOf } from '~/features/living-facts/schema.ts'
import type { RequestContext } from './context.ts'
import { parseForm } from './forms.server.ts'
import { redirectWithToast } from './toast.server.ts'
import { requireStaff } from './viewer.ts'

/** The forms of a fact's page lead back to it.
 *  @throws AppError as `requireStaff` and the commands of facts */
export async function takeFactForm(request: Request, context: RequestContext, slug: string) {
  const form = await parseForm(request, factForm)
  if (!form.ok) return form.reply()
  return perform(context, slug, form.value, requireStaff(context, form))
}

async function perform(
  { db, now }: RequestContext,
  slug: string,
  act: FactAct,
  staff: ReturnType<typeof requireStaff>,
) {
  const page = `/mod/facts/${slug}`
  switch (act.act) {
    case 'propose':
      await proposeValue(db, staff, slug, proposalOf(act), now())
      return redirectWithToast(page, 'living_facts.was_proposed')
    case 'approve': {
      const count = await approveValue(db, staff, act.proposal, now())
      return redirectWithToast(page, 'living_facts.was_approved', { count })
    }
    case 'reject':
      await rejectProposal(db, staff, act.proposal, act.reason, now())
      return redirectWithToast(page, 'living_facts.was_rejected')
    case 'verify':
      await verifyFact(db, staff, slug, now())
      return redirectWithToast(page, 'living_facts.was_verified')
    case 'describe':
      await describeFact(db, staff, slug, descriptionOf(act), now())
      return redirectWithToast(page, 'living_facts.was_saved')
    case 'look':
      await markLooked(db, staff, { id: act.answer, seen: act.seen }, now())
      return redirectWithToast(
        `${page}#others`,
        act.seen ? 'living_facts.was_looked' : 'living_facts.was_unlooked',
      )
    case 'remove':
      await removeFact(db, staff, slug, now())
      return redirectWithToast('/mod/facts', 'living_facts.was_removed')
  }
}
