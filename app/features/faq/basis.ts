/** What an editor shows: a revision of an entry, and the change of it that waits. One field, `12.3`, so that a draft that
 *  is kept on the device is kept with both. */
export const basisOf = (revision: number, waiting: { id: number } | null) =>
  waiting ? `${revision}.${waiting.id}` : String(revision)

export function basisIn(basis: string | undefined) {
  const [revision, onTopOf] = basis?.split('.', 2) ?? []
  return { revision, onTopOf }
}
