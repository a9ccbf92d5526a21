import { addMessages } from '../messages.ts'

await addMessages({
  en: () => import('../locales/en/staff-menu.ts'),
  'zh-CN': () => import('../locales/zh-CN/staff-menu.ts'),
})
