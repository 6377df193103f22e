// What the reference page reads from an OpenAPI document: operations by the resource that they stand under.
import { z } from 'zod';

const parameter = z.object({
  name: z.string(),
  in: z.string(),
  required: z.boolean().optional(),
  description: z.string().optional(),
  schema: z
    .object({ type: z.unknown(), description: z.string().optional(), enum: z.array(z.unknown()).optional() })
    .optional(),
});

const operation = z.object({
  summary: z.string().optional(),
  description: z.string().optional(),
  parameters: z.array(parameter).optional(),
  requestBody: z.unknown().optional(),
  responses: z.record(z.string(), z.object({ description: z.string() })),
});

const document = z.object({ paths: z.record(z.string(), z.record(z.string(), operation)) });

export type ApiOperation = {
  id: string;
  method: string;
  path: string;
  summary: string;
  description: string | undefined;
  parameters: { name: string; place: string; required: boolean; about: string }[];
  hasBody: boolean;
  answers: { status: string; about: string }[];
  /** A call that can be pasted into a terminal; `{code}` and the like are left for the reader to fill in. */
  example: string;
};

export type ApiResource = { name: string; operations: ApiOperation[] };

/** Resources in order of name, each with its operations in order of path. */
export function readResources(openApi: unknown, publicUrl: string): ApiResource[] {
  const { paths } = document.parse(openApi);
  const operations = Object.entries(paths).flatMap(([path, methods]) =>
    Object.entries(methods).map(([method, found]) => describe({ path, method, found, publicUrl })),
  );
  const byResource = Map.groupBy(
    operations,
    ({ path }) => path.split('/').find((part) => part !== '' && part !== 'api' && part !== 'v1') ?? '',
  );
  return [...byResource]
    .map(([name, list]) => ({ name, operations: list.toSorted((a, b) => (a.path < b.path ? -1 : 1)) }))
    .sort((a, b) => (a.name < b.name ? -1 : 1));
}

type Answering = { responses: Record<string, unknown>; security?: unknown[] };

/** What any address can answer, besides what its own description says: no valid token, or a problem of another kind. */
export function withCommonAnswers<D extends { paths?: object | undefined }>(openApi: D): D {
  const problem = {
    content: { 'application/problem+json': { schema: { $ref: '#/components/schemas/Problem' } } },
  };
  for (const methods of Object.values(openApi.paths ?? {})) {
    for (const { responses, security } of Object.values<Answering>(methods)) {
      if (security?.length !== 0)
        responses['401'] ??= { description: 'The token is missing, unknown, revoked or too old', ...problem };
      responses.default ??= { description: 'Any other problem', ...problem };
    }
  }
  return openApi;
}

type Described = { path: string; method: string; found: z.infer<typeof operation>; publicUrl: string };

function describe({ path, method, found, publicUrl }: Described): ApiOperation {
  const body = found.requestBody ? " -H 'content-type: application/json' -d '{…}'" : '';
  const verb = method === 'get' ? '' : `-X ${method.toUpperCase()} `;
  return {
    id: `${method}-${path.replaceAll(/[^a-z0-9]+/gi, '-')}`,
    method: method.toUpperCase(),
    path,
    summary: found.summary ?? path,
    description: found.description,
    parameters: (found.parameters ?? []).map((one) => ({
      name: one.name,
      place: one.in,
      required: one.required ?? false,
      about: [one.description ?? one.schema?.description, one.schema?.enum?.join(', ')]
        .filter(Boolean)
        .join(': '),
    })),
    hasBody: Boolean(found.requestBody),
    answers: Object.entries(found.responses).map(([status, answer]) => ({
      status,
      about: answer.description,
    })),
    example: `curl ${verb}'${publicUrl}${path}'${body}`,
  };
}
