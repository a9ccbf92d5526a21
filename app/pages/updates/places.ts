import type { Place } from '~/features/incidents/matching.ts'

interface Question {
  tags: { slug: string }[]
  facts: { key: string; value: string | null }[]
}

/** The fact that tells of the network: the key by which promotion knows it as well. */
const NETWORK = 'network'

export const placeOfThread = ({ tags, facts }: Question): Place => ({
  tags: tags.map(({ slug }) => slug),
  networks: facts.flatMap(({ key, value }) => (key === NETWORK && value ? [value] : [])),
})

interface Entry {
  title: string
  category: { slug: string; name: string }
  appliesTo: { networks?: string[] | undefined }
}

/** Official answers have no tags: their title and category say what they are about. */
export const placeOfEntry = ({ title, category, appliesTo }: Entry): Place => ({
  words: `${title}\n${category.slug}\n${category.name}`,
  networks: appliesTo.networks ?? [],
})
