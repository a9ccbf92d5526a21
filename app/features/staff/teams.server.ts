import { eq } from 'drizzle-orm'
import type { Db, Tx } from '#db/client.server.ts'
import type { TeamId } from '#db/ids.ts'
import { faqChanges, faqEntries, invitations, livingFacts, teams, users } from '#db/schema/index.ts'
import { assertAllowed, fail } from '~/errors.ts'
import { memberById } from '../accounts/accounts.view.server.ts'
import { mayAdminister } from '../accounts/policy.ts'
import type { Member } from '../accounts/viewer.ts'
import { recordAct } from '../audit/audit.server.ts'
import { slugOf } from '../questions/slug.ts'
import { namesIn, type StaffActOf } from './schema.ts'

/** @throws AppError `accounts.admin_only` 403 */
export async function addTeam(
  db: Db,
  actor: Member,
  input: StaffActOf<'team_add'>,
  now: Date,
): Promise<TeamId> {
  assertAllowed(mayAdminister(actor), 'accounts.admin_only')
  return db.write(async (tx) => {
    const name = namesIn(input)
    const row = { slug: await freeSlug(tx, slugOf(name.en) || 'team'), name }
    const [made] = await tx.insert(teams).values(row).returning({ id: teams.id })
    const id = made?.id ?? fail('staff.no_such_team', 404)
    await recordAct(tx, { actorId: actor.id, act: 'team.made', subjectId: id, after: name }, now)
    return id
  })
}

/** @throws AppError `accounts.admin_only` 403 · `staff.no_such_team` 404 */
export async function renameTeam(db: Db, actor: Member, input: StaffActOf<'team_rename'>, now: Date) {
  assertAllowed(mayAdminister(actor), 'accounts.admin_only')
  await db.write(async (tx) => {
    const before = await teamNamed(tx, input.team)
    const after = namesIn(input)
    await tx.update(teams).set({ name: after }).where(eq(teams.id, input.team))
    const act = { act: 'team.renamed', subjectId: input.team, before, after } as const
    await recordAct(tx, { actorId: actor.id, ...act }, now)
  })
}

/** Its people go by their alias or as staff, what it kept has no owner until somebody gives it one.
 *  @throws AppError `accounts.admin_only` 403 · `staff.no_such_team` 404 · `staff.team_awaited` 409 */
export async function removeTeam(db: Db, actor: Member, { team }: StaffActOf<'team_remove'>, now: Date) {
  assertAllowed(mayAdminister(actor), 'accounts.admin_only')
  await db.write(async (tx) => {
    const before = await teamNamed(tx, team)
    if (await isAwaited(tx, team)) fail('staff.team_awaited', 409)
    await tx.update(users).set({ teamId: null }).where(eq(users.teamId, team))
    await tx.update(faqEntries).set({ ownerTeamId: null }).where(eq(faqEntries.ownerTeamId, team))
    await tx.update(livingFacts).set({ ownerTeamId: null }).where(eq(livingFacts.ownerTeamId, team))
    await tx.update(invitations).set({ teamId: null }).where(eq(invitations.teamId, team))
    await tx.delete(teams).where(eq(teams.id, team))
    await recordAct(tx, { actorId: actor.id, act: 'team.removed', subjectId: team, before }, now)
  })
}

/** What staff are called in public: their alias, else their team. Without either they are "Staff".
 *  @throws AppError `accounts.admin_only` 403 · `staff.no_such_team`, `staff.not_staff` 404 */
export async function placeStaff(
  db: Db,
  actor: Member,
  { person, team, alias, aliasZh }: StaffActOf<'place'>,
  now: Date,
) {
  assertAllowed(mayAdminister(actor), 'accounts.admin_only')
  await db.write(async (tx) => {
    const member = await memberById(tx, person)
    if (!member?.isStaff) fail('staff.not_staff', 404)
    if (team) await teamNamed(tx, team)
    const known = alias ?? aliasZh
    const staffAlias = known ? namesIn({ name: known, nameZh: aliasZh }) : null
    const teamId = team ?? null
    await tx.update(users).set({ teamId, staffAlias }).where(eq(users.id, person))
    const after = { teamId, alias: staffAlias }
    await recordAct(tx, { actorId: actor.id, act: 'member.placed', subjectId: person, after }, now)
  })
}

/** A change of an official answer that waits would make this team its owner. */
async function isAwaited(tx: Tx, team: TeamId): Promise<boolean> {
  const waiting = await tx
    .select({ standing: faqChanges.standing })
    .from(faqChanges)
    .where(eq(faqChanges.state, 'waiting'))
  return waiting.some(({ standing }) => standing.owner?.ownerTeamId === team)
}

/** @throws AppError `staff.no_such_team` 404 */
export async function teamNamed(tx: Tx, id: TeamId) {
  const [team] = await tx.select({ name: teams.name }).from(teams).where(eq(teams.id, id))
  return team?.name ?? fail('staff.no_such_team', 404)
}

async function freeSlug(tx: Tx, wanted: string): Promise<string> {
  const taken = new Set((await tx.select({ slug: teams.slug }).from(teams)).map(({ slug }) => slug))
  let slug = wanted
  for (let number = 2; taken.has(slug); number++) slug = `${wanted}-${number}`
  return slug
}
