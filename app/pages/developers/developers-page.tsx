import { Message, useT } from '~/i18n/react.tsx'
import { Link } from '~/ui/link.tsx'
import type { Field, Operation, OperationGroup } from './operation.ts'

export interface DevelopersPage {
  origin: string
  groups: OperationGroup[]
}

/** What programs can do here, how they begin, and every operation with what it takes. */
export function Developers({ origin, groups }: DevelopersPage) {
  const t = useT()
  return (
    <div className="narrow developers">
      <h1>{t('developers.title')}</h1>
      <p className="lead">{t('developers.lead')}</p>
      <Beginning base={`${origin}/api/v1`} />
      <section>
        <h2>{t('developers.operations')}</h2>
        {groups.map(({ tag, operations }) => (
          <section key={tag} aria-labelledby={`of-${tag}`}>
            <h3 id={`of-${tag}`} lang="en">
              {tag}
            </h3>
            {operations.map((operation) => (
              <OperationDetails key={operation.id} operation={operation} />
            ))}
          </section>
        ))}
      </section>
    </div>
  )
}

function Beginning({ base }: { base: string }) {
  const t = useT()
  const code = (text: string) => <code>{text}</code>
  return (
    <section className="prose">
      <h2>{t('developers.begin')}</h2>
      <p>{t('developers.open')}</p>
      <pre>
        <code>{`curl ${base}/questions`}</code>
      </pre>
      <p>
        <Message
          id="developers.with_token"
          values={{ link: <Link to="/settings/tokens">{t('developers.tokens')}</Link> }}
        />
      </p>
      <pre>
        <code>{`curl -H 'Authorization: Bearer askwell_…' \\\n${base}/notices`}</code>
      </pre>
      <ul>
        <li>
          <Message
            id="developers.lists"
            values={{ limit: code('limit'), cursor: code('cursor'), next: code('next') }}
          />
        </li>
        <li>
          <Message id="developers.problems" values={{ code: code('code') }} />
        </li>
        <li>
          <Message id="developers.again" values={{ key: code('Idempotency-Key') }} />
        </li>
        <li>
          <Message
            id="developers.document"
            values={{ link: <a href="/api/v1/openapi.json">/api/v1/openapi.json</a> }}
          />
        </li>
      </ul>
    </section>
  )
}

function OperationDetails({ operation }: { operation: Operation }) {
  const t = useT()
  const { id, method, path, summary, description, scope, needsToken, takes, answers } = operation
  return (
    <details id={id} className="operation">
      <summary>
        <code>
          <b>{method}</b> {path}
        </code>
        <span lang="en">{summary}</span>
        <span className="meta">
          {needsToken ? (
            <Message id="developers.scope" values={{ scope: <code>{scope}</code> }} />
          ) : (
            t('developers.for_all')
          )}
        </span>
      </summary>
      {description ? (
        <p>
          <Described>{description}</Described>
        </p>
      ) : null}
      {takes.length > 0 ? <h4>{t('developers.takes')}</h4> : null}
      <dl>
        {takes.map((field) => (
          <TakenField key={`${field.where} ${field.name}`} {...field} />
        ))}
      </dl>
      <h4>{t('developers.answers')}</h4>
      <p>
        <code>{answers}</code>
      </p>
    </details>
  )
}

function TakenField({ name, where, type, isRequired, description }: Field) {
  const t = useT()
  return (
    <>
      <dt>
        <code>{name}</code>
        <span className="meta">
          {t(`developers.in_${where}`)}
          {isRequired ? `, ${t('developers.required')}` : null}
        </span>
      </dt>
      <dd>
        <code>{type}</code> {description ? <Described>{description}</Described> : null}
      </dd>
    </>
  )
}

/** The document's own words, in which `code` stands as in Markdown. */
function Described({ children }: { children: string }) {
  return (
    <span lang="en">
      {children.split('`').map((piece, index) =>
        // biome-ignore lint/suspicious/noArrayIndexKey: the pieces of one text never change places
        index % 2 === 1 ? <code key={index}>{piece}</code> : piece,
      )}
    </span>
  )
}
