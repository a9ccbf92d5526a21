import { addMessages } from '../messages.ts'

await addMessages({
  en: () => import('../locales/en/staff.ts'),
  'zh-CN': () => import('../locales/zh-CN/staff.ts'),
})
