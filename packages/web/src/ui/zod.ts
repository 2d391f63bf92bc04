import { z } from 'zod';

// The content security policy allows no code from strings, which zod would otherwise try.
z.config({ jitless: true });

export { z };
