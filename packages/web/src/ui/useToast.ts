import { type Toast, toastQueue } from './toastQueue.ts';

type Say = (message: string, options?: Omit<Toast, 'message'>) => void;

const say: Say = (message, options) => toastQueue.add({ ...options, message });

/** Says what has happened, in the past tense and with its number. */
export function useToast(): Say {
  return say;
}
