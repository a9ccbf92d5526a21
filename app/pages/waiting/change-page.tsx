import { Message, useT } from '~/i18n/react.tsx'
import { Icon } from '~/ui/icon.tsx'
import type { Problem } from '~/ui/problem.ts'
import { ProblemNote } from '~/ui/problem-note.tsx'
import { Prose } from '~/ui/prose.tsx'
import { TimeAgo } from '~/ui/time-ago.tsx'
import { TextDifference } from '../history/text-difference.tsx'
import type { ChangePage } from './change.server.ts'
import { ChangeDecisions } from './change-decisions.tsx'
import { StandingRows } from './standing-rows.tsx'

interface Props {
  page: ChangePage
  problem: Problem | undefined
}

/** One change of an official answer: where it stands, what it would do, both texts. */
export function EntryChange({ page, problem }: Props) {
  const t = useT()
  const { entry, difference, meanwhile, state } = page
  return (
    <div className="review">
      <h1 lang={entry.language}>{entry.title}</h1>
      <ChangeStanding page={page} />
      <ProblemNote problem={problem} />
      {page.isOvertaken ? <Note words={t('waiting.overtaken')} /> : null}
      {page.verifies === false ? <Note words={t('waiting.not_as_seen')} /> : null}
      <ChangeDecisions page={page} problem={problem} />
      <section>
        <h2>{t(state === 'waiting' ? 'waiting.difference' : 'waiting.changed')}</h2>
        <EntryDifference difference={difference} language={entry.language} />
        <StandingRows {...page.standing} />
        <Additions page={page} />
      </section>
      {meanwhile ? (
        <section>
          <h2>{t('waiting.meanwhile')}</h2>
          <EntryDifference difference={meanwhile} language={entry.language} />
        </section>
      ) : null}
      {state === 'waiting' ? <BothTexts page={page} /> : null}
    </div>
  )
}

function ChangeStanding({ page }: Pick<Props, 'page'>) {
  const t = useT()
  const { state, author, createdAt, decider, decidedAt, rolledBackTo, entry } = page
  return (
    <>
      <p className="meta">
        <span className={state === 'approved' ? 'state official' : 'state open'}>
          {t(`waiting.state_${state}`)}
        </span>
        <span>
          <Message id="waiting.written" values={{ name: author, time: <TimeAgo at={createdAt} /> }} />
        </span>
        {decidedAt ? (
          <span>
            <Message
              id="waiting.decided"
              values={{ name: decider ?? t('common.deleted_user'), time: <TimeAgo at={decidedAt} /> }}
            />
          </span>
        ) : null}
        {rolledBackTo ? <span>{t('waiting.rolls_back', { number: rolledBackTo })}</span> : null}
        {page.verifies ? <span>{t('waiting.will_verify')}</span> : null}
        {entry.state === 'published' ? <a href={entry.path}>{t('desk.look')}</a> : null}
      </p>
      {page.reason ? (
        <p className="revision-reason" lang="">
          {page.reason}
        </p>
      ) : null}
      {page.decisionReason ? (
        <div className="note">
          <Icon name="comment" />
          <div>
            <b>{t('waiting.declined_because')}</b>
            <p lang="">{page.decisionReason}</p>
          </div>
        </div>
      ) : null}
    </>
  )
}

const Note = ({ words }: { words: string }) => (
  <div className="note note-warn">
    <Icon name="alert" />
    <p>{words}</p>
  </div>
)

interface DifferenceProps {
  difference: ChangePage['difference']
  language: ChangePage['entry']['language']
}

function EntryDifference({ difference: { title, text }, language }: DifferenceProps) {
  const t = useT()
  if (!title && !text) return <p className="hint">{t('waiting.same_text')}</p>
  return (
    <div className="card revision">
      <TextDifference title={title} body={text} language={language} />
    </div>
  )
}

function Additions({ page: { additions } }: Pick<Props, 'page'>) {
  const t = useT()
  if (additions.length === 0) return null
  return (
    <>
      <h3>{t('waiting.added')}</h3>
      <ul>
        {additions.map(({ answerId, title, language, path }) => (
          <li key={answerId}>
            <a href={path} lang={language}>
              {title}
            </a>
          </li>
        ))}
      </ul>
    </>
  )
}

function BothTexts({ page: { entry, title, wouldSee } }: Pick<Props, 'page'>) {
  const t = useT()
  const { language } = entry
  return (
    <div className="promote-sides">
      <Side
        label={t('waiting.readers_see')}
        text={{ title: entry.title, steps: entry.stepsShown, html: entry.bodyHtml, language }}
      />
      <Side
        label={t('waiting.would_see')}
        text={{ title, steps: wouldSee.stepsShown ?? wouldSee.steps, html: wouldSee.bodyHtml, language }}
      />
    </div>
  )
}

interface SideProps {
  label: string
  text: { title: string; steps: string[]; html: string } & Pick<DifferenceProps, 'language'>
}

function Side({ label, text: { title, steps, html, language } }: SideProps) {
  return (
    <section className="card">
      <h2>{label}</h2>
      <h3 lang={language}>{title}</h3>
      {steps.length > 0 ? (
        <ul lang={language}>
          {steps.map((step) => (
            <li key={step}>{step}</li>
          ))}
        </ul>
      ) : null}
      <Prose html={html} language={language} />
    </section>
  )
}
