import type { ReactNode } from 'react'
import type { AppliesTo, EntryKind, Language } from '#db/schema/types.ts'
import { lineOfMessage } from '~/features/faq/messages.ts'
import type { MessageView } from '~/features/faq/messages.view.server.ts'
import type { FactToName } from '~/features/living-facts/facts.view.server.ts'
import { FactsToName } from '~/features/living-facts/ui/facts-to-name.tsx'
import { useT } from '~/i18n/react.tsx'
import { Field, Select, TextArea } from '~/ui/field.tsx'
import { PictureField } from '~/ui/picture-field.tsx'
import type { Problem } from '~/ui/problem.ts'
import { LANGUAGE_NAMES } from '~/ui/shell/language-names.ts'

export interface EntryDraft {
  title: string
  body: string
  category?: string
  language: Language
  appliesTo: AppliesTo
  steps: string[]
  messages?: MessageView[]
  kind?: EntryKind
  slug?: string
}

interface Props {
  draft: EntryDraft
  categories: { slug: string; name: string }[]
  /** What may be named in answer and steps. */
  facts: FactToName[]
  problem: Problem | undefined
  /** The language is decided once, when the entry is made. */
  identity: 'chosen' | 'fixed'
  /** What only the editor of an entry that exists has, folded as well. */
  children?: ReactNode
}

/** Three decisions, question, answer and category; all else is prefilled and folded. */
export function EntryFields({ draft, categories, facts, problem, identity, children }: Props) {
  const t = useT()
  const options = optionsFor(categories, draft.category)
  return (
    <>
      <Field name="title" label={t('desk.question')} problem={problem} initial={draft.title} />
      <TextArea
        name="body"
        label={t('desk.answer')}
        problem={problem}
        initial={draft.body}
        rows={14}
        data-editor=""
      />
      <PictureField problem={problem} audience="everyone" />
      <FactsToName facts={facts} />
      <Select
        name="category"
        label={t('desk.category')}
        problem={problem}
        initial={draft.category ?? options[0]?.value}
        options={options}
      />
      <details className="fold" open={hasProblemInside(problem)}>
        <summary>{t('desk.more')}</summary>
        <div className="form">
          <Field
            name="newCategory"
            label={t('desk.new_category')}
            hint={t('desk.new_category_hint')}
            problem={problem}
            necessity="optional"
          />
          <Identity draft={draft} problem={problem} identity={identity} />
          <Lists draft={draft} problem={problem} />
          <AppliesToFields appliesTo={draft.appliesTo} problem={problem} />
          {children}
        </div>
      </details>
    </>
  )
}

/** A category that a waiting change would make is one to choose already. */
function optionsFor(categories: Props['categories'], chosen: string | undefined) {
  const options = categories.map(({ slug, name }) => ({ value: slug, label: name }))
  const isKnown = chosen === undefined || options.some(({ value }) => value === chosen)
  return isKnown ? options : [...options, { value: chosen, label: chosen }]
}

const FOLDED = ['newCategory', 'slug', 'language', 'steps', 'messages', 'appliesTo', 'owner']
const hasProblemInside = (problem: Problem | undefined) =>
  Object.keys(problem?.fields ?? {}).some((name) => FOLDED.some((folded) => name.startsWith(folded)))

function Identity({ draft, problem, identity }: Pick<Props, 'draft' | 'problem' | 'identity'>) {
  const t = useT()
  return (
    <>
      <Field
        name="slug"
        label={t('desk.slug')}
        hint={t('desk.slug_hint')}
        problem={problem}
        initial={draft.slug}
        necessity="optional"
      />
      {identity === 'chosen' ? (
        <Select
          name="language"
          label={t('desk.language')}
          problem={problem}
          initial={draft.language}
          options={LANGUAGE_NAMES}
        />
      ) : null}
      <Select
        name="kind"
        label={t('desk.kind')}
        hint={t('desk.kind_hint')}
        problem={problem}
        initial={draft.kind}
        options={[
          { value: 'answer', label: t('desk.kind_answer') },
          { value: 'guide', label: t('desk.kind_guide') },
        ]}
      />
    </>
  )
}

/** One item a line. */
function Lists({ draft, problem }: Pick<Props, 'draft' | 'problem'>) {
  const t = useT()
  const frame = { problem, necessity: 'optional' } as const
  return (
    <>
      <TextArea
        {...frame}
        name="steps"
        label={t('desk.steps')}
        hint={t('desk.steps_hint')}
        initial={draft.steps.join('\n')}
        rows={5}
      />
      <TextArea
        {...frame}
        name="messages"
        label={t('desk.messages')}
        hint={t('desk.messages_hint')}
        initial={draft.messages?.map(lineOfMessage).join('\n')}
        rows={4}
      />
    </>
  )
}

function AppliesToFields({ appliesTo, problem }: { appliesTo: AppliesTo; problem: Problem | undefined }) {
  const t = useT()
  const frame = { problem, necessity: 'optional' } as const
  return (
    <>
      <Field
        {...frame}
        name="networks"
        label={t('desk.networks')}
        hint={t('desk.networks_hint')}
        initial={appliesTo.networks?.join(', ')}
      />
      <Field {...frame} name="product" label={t('desk.product')} initial={appliesTo.product} />
      <Field {...frame} name="appVersion" label={t('desk.app_version')} initial={appliesTo.appVersion} />
      <Field {...frame} name="region" label={t('desk.region')} initial={appliesTo.region} />
    </>
  )
}
