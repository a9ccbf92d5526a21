import '~/i18n/rooms/staff-menu.client.ts'
import type { LoaderFunctionArgs } from '@remix-run/node'
import { Outlet } from '@remix-run/react'
import { requireAdmin } from '~/http/viewer.ts'
import { AdminNav } from '~/pages/admin/admin-nav.tsx'

/** Each page inside asks for an admin itself: loaders run side by side. */
export function loader({ context }: LoaderFunctionArgs) {
  requireAdmin(context)
  return null
}

export default function Admin() {
  return (
    <div className="admin">
      <AdminNav />
      <div className="admin-room">
        <Outlet />
      </div>
    </div>
  )
}
