import type { Setting } from './markdown/setting.ts'

/** What texts are read with, beside the place that they stand in. */
export type TextSetting = Omit<Setting, 'problems' | 'linked'>
