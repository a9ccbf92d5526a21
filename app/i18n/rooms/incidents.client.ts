import { addMessages } from '../messages.ts'

await addMessages({
  en: () => import('../locales/en/incidents.ts'),
  'zh-CN': () => import('../locales/zh-CN/incidents.ts'),
})
