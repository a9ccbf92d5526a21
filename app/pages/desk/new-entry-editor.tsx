import type { Language } from '#db/schema/types.ts'
import type { FactToName } from '~/features/living-facts/facts.view.server.ts'
import { useT } from '~/i18n/react.tsx'
import { Button } from '~/ui/button.tsx'
import { DraftNote, DraftOffer } from '~/ui/draft-offer.tsx'
import { Field } from '~/ui/field.tsx'
import { PICTURE_FORM } from '~/ui/picture-field.tsx'
import type { Problem } from '~/ui/problem.ts'
import { ProblemNote } from '~/ui/problem-note.tsx'
import { EntryFields } from './entry-fields.tsx'

interface Props {
  categories: { slug: string; name: string }[]
  facts: FactToName[]
  language: Language
  /** What people searched for, where that is why it is written. */
  title: string
  problem: Problem | undefined
}

/** What staff write themselves names the document that it comes from. */
export function NewEntryEditor({ categories, facts, language, title, problem }: Props) {
  const t = useT()
  const draft = { title, body: '', language, appliesTo: {}, steps: [] }
  return (
    <div className="narrow-wide">
      <h1>{t('desk.new')}</h1>
      <ProblemNote problem={problem} />
      <form className="form" method="post" encType={PICTURE_FORM} noValidate data-draft="entry-new">
        <DraftOffer />
        <input type="hidden" name="origin" value="staff" />
        <EntryFields
          draft={draft}
          categories={categories}
          facts={facts}
          problem={problem}
          identity="chosen"
        />
        <Field
          name="document"
          label={t('desk.document')}
          hint={t('desk.document_hint')}
          problem={problem}
          necessity="optional"
        />
        <div className="form-end">
          <Button look="primary">{t('desk.save_draft')}</Button>
          <DraftNote />
        </div>
      </form>
    </div>
  )
}
