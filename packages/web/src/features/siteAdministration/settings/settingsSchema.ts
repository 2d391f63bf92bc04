import { z } from '../../../ui/zod.ts';

/** Its message is the word under `settings` that says what to enter. */
const whole = (least: number, most: number, word: string) =>
  z.string().refine((text) => {
    const number = Number(text);
    return /^\d{1,7}$/.test(text.trim()) && number >= least && number <= most;
  }, word);

const text = z.string().trim().min(1, 'required');

export const settingsSchema = z.object({
  name: text,
  timeZone: text,
  languages: z.array(z.string()).min(1, 'noLanguage'),
  defaultLanguage: text,
  defaultUserGroupId: text,
  guardCount: whole(0, 1_000_000, 'count'),
  guardPercent: whole(0, 100, 'percent'),
  secondApproval: z.boolean(),
  lockWaitAfter: whole(1, 100, 'failures'),
  lockAfter: whole(1, 100, 'failures'),
  sessionIdleMinutes: whole(5, 10_080, 'idle'),
  sessionHours: whole(1, 720, 'hours'),
  mailDomains: z.string(),
});

export type SettingsValues = z.infer<typeof settingsSchema>;
export type SettingsField = keyof SettingsValues;

export const numberFields = [
  'guardCount',
  'guardPercent',
  'lockWaitAfter',
  'lockAfter',
  'sessionIdleMinutes',
  'sessionHours',
] as const satisfies readonly SettingsField[];
