import { z } from '../../ui/zod.ts';

const whole = (most: number, least = 0) =>
  z.string().refine((text) => /^\d{1,7}$/.test(text.trim()) && Number(text) >= least && Number(text) <= most);

export const settingsSchema = z.object({
  timeZone: z.string().trim().min(1),
  guardCount: whole(1_000_000),
  guardPercent: whole(100),
  secondApproval: z.boolean(),
  lockWaitAfter: whole(100, 1),
  lockAfter: whole(100, 1),
  mailDomains: z.string(),
});

export type SettingsValues = z.infer<typeof settingsSchema>;
