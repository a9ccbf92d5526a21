import type { IncidentId } from '#db/ids.ts'
import type { DemoIncident } from '#db/seed/types.ts'
import { fail } from '~/errors.ts'
import { sayAffected } from '../incidents/affected.server.ts'
import { openIncident } from '../incidents/incidents.server.ts'
import { postUpdate } from '../incidents/updates.server.ts'
import { type Act, hoursAfter, hoursBefore } from './acts.ts'
import type { Stage } from './stage.server.ts'

const MINUTE_MS = 60_000

/** Opens an incident, lets members say that they have it too, and tells how it went on. */
export function incidentActs(stage: Stage, incident: DemoIncident): Act[] {
  const opened = hoursBefore(stage.now, incident.openedHoursAgo)
  let id: IncidentId | undefined
  const made = () => id ?? fail('incidents.not_found', 404)
  const open = async () => {
    const { kind, title, text, tags, networks } = incident
    const author = await stage.member(incident.author)
    const { path } = await openIncident(stage.db, author, { kind, title, text, tags, networks }, opened)
    id = Number(path.split('/').at(-1)) as IncidentId
  }
  return [
    { at: opened, run: open },
    ...incident.affected.map((handle, index) => {
      const at = new Date(opened.getTime() + (index + 1) * MINUTE_MS)
      const run = async () => {
        // Members are counted by who they are, not by where they come from.
        const visitor = { id: handle, day: at.toISOString().slice(0, 10) }
        await sayAffected(stage.db, await stage.member(handle), made(), { value: true, visitor }, at)
      }
      return { at, run }
    }),
    ...incident.updates.map((update) => updateAct(stage, { incident, update, opened }, made)),
  ]
}

interface Later {
  incident: DemoIncident
  update: DemoIncident['updates'][number]
  opened: Date
}

function updateAct(stage: Stage, { incident, update, opened }: Later, made: () => IncidentId): Act {
  const at = stage.after(opened, update.hoursAfter)
  const { state, text, nextUpdateInHours } = update
  const nextUpdateAt = nextUpdateInHours === undefined ? undefined : hoursAfter(stage.now, nextUpdateInHours)
  const run = async () => {
    await postUpdate(stage.db, await stage.member(incident.author), made(), { state, text, nextUpdateAt }, at)
  }
  return { at, run }
}
