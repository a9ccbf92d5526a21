import type { EntryId } from '#db/ids.ts'
import { editEntry } from '~/features/faq/entries.server.ts'
import { getEntry } from '~/features/faq/find.server.ts'
import { translationForm } from '~/features/faq/form.ts'
import { linkTwins, translateEntry, unlinkTwin } from '~/features/faq/translation.server.ts'
import { twinOf } from '~/features/faq/twins.server.ts'
import type { RequestContext } from './context.ts'
import { parseForm } from './forms.server.ts'
import { redirectWithToast } from './toast.server.ts'
import { requireStaff } from './viewer.ts'

/** The side-by-side editor: saves the twin of an entry, which makes it when there is none, links one that exists, or
 *  takes the link away. */
export async function takeTranslationForm(request: Request, context: RequestContext, id: EntryId) {
  const form = await parseForm(request, translationForm)
  if (!form.ok) return form.reply()
  const staff = requireStaff(context, form)
  const { db, now } = context
  const here = `/mod/faq/${id}/translation`
  const said = form.value
  switch (said.act) {
    case 'link':
      await linkTwins(db, staff, id, said.twin, now())
      return redirectWithToast(here, 'twins.linked')
    case 'unlink':
      await unlinkTwin(db, staff, id, now())
      return redirectWithToast(here, 'twins.unlinked')
    case 'save': {
      const twin = await twinOf(db.read, await getEntry(db.read, staff, id))
      const { revision, ...text } = said
      if (!twin) {
        const made = await translateEntry(db, staff, id, text, now())
        return redirectWithToast(`/mod/faq/${made}`, 'desk.draft_saved')
      }
      const edit = { ...text, revision, checked: 'against_twin' } as const
      const waits = await editEntry(db, staff, twin.id, edit, now())
      return redirectWithToast(here, waits ? 'desk.change_submitted' : 'twins.saved')
    }
  }
}
