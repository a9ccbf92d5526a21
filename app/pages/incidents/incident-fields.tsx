import type { IncidentKind, IncidentState, Localised } from '#db/schema/types.ts'
import { STATES_OF } from '~/features/incidents/rules.ts'
import { formatDateTime } from '~/i18n/format.ts'
import { useT } from '~/i18n/react.tsx'
import { Field, Select, TextArea } from '~/ui/field.tsx'
import type { Problem } from '~/ui/problem.ts'

interface Props {
  problem: Problem | undefined
}

export function TitleFields({ problem, title }: Props & { title?: Localised | undefined }) {
  const t = useT()
  return (
    <>
      <Field
        name="title"
        label={t('incidents.title_en')}
        hint={t('incidents.title_hint')}
        initial={title?.en}
        problem={problem}
        lang="en"
        autoComplete="off"
      />
      <Field
        name="titleZh"
        label={t('incidents.title_zh')}
        hint={t('incidents.zh_hint')}
        initial={title?.['zh-CN']}
        problem={problem}
        necessity="optional"
        lang="zh-CN"
        autoComplete="off"
      />
    </>
  )
}

export function TextFields({ problem, text }: Props & { text?: Localised | undefined }) {
  const t = useT()
  return (
    <>
      <TextArea
        name="text"
        label={t('incidents.text_en')}
        hint={t('incidents.text_hint')}
        initial={text?.en}
        problem={problem}
        rows={5}
        lang="en"
      />
      <TextArea
        name="textZh"
        label={t('incidents.text_zh')}
        initial={text?.['zh-CN']}
        problem={problem}
        necessity="optional"
        rows={4}
        lang="zh-CN"
      />
    </>
  )
}

interface Scope {
  tags: readonly { name: string }[]
  networks: readonly string[]
}

export function ScopeFields({ problem, scope }: Props & { scope?: Scope }) {
  const t = useT()
  const comma = t('incidents.comma')
  const frame = { problem, necessity: 'optional', autoComplete: 'off' } as const
  return (
    <>
      <tag-completion data-url="/questions/ask/tags" data-label={t('search.suggestions')}>
        <Field
          {...frame}
          name="tags"
          label={t('incidents.tags')}
          hint={t('incidents.tags_hint')}
          initial={scope?.tags.map(({ name }) => name).join(comma)}
          autoCapitalize="none"
          spellCheck={false}
        />
      </tag-completion>
      <Field
        {...frame}
        name="networks"
        label={t('incidents.networks_label')}
        hint={t('incidents.networks_hint')}
        initial={scope?.networks.join(comma)}
        spellCheck={false}
      />
    </>
  )
}

interface TimeProps extends Props {
  /** The server's: nobody counts zones while something burns. */
  now: Date | string
  at?: Date | string | null
}

export function NextUpdateField({ problem, now, at }: TimeProps) {
  const t = useT()
  return (
    <Field
      name="nextUpdateAt"
      type="datetime-local"
      label={t('incidents.next_update_label')}
      hint={t('incidents.next_update_hint', { time: formatDateTime(new Date(now), t.locale) })}
      initial={at ? new Date(at).toISOString().slice(0, 16) : undefined}
      problem={problem}
      necessity="optional"
    />
  )
}

interface StateProps extends Props {
  kind: IncidentKind
  initial: IncidentState
}

export function StateField({ problem, kind, initial }: StateProps) {
  const t = useT()
  return (
    <Select
      name="state"
      label={t('incidents.state')}
      hint={t('incidents.over_hint')}
      options={STATES_OF[kind].map((state) => ({ value: state, label: t(`incidents.state_${state}`) }))}
      initial={initial}
      problem={problem}
    />
  )
}
