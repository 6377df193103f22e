// Addresses: each is a pattern that the router reads and a function that builds links, so the two cannot drift apart.

type ParamNames<P extends string> = P extends `${string}:${infer Name}/${infer Rest}`
  ? Name | ParamNames<`/${Rest}`>
  : P extends `${string}:${infer Name}`
    ? Name
    : never;

export type RouteParams<P extends string> = { [Name in ParamNames<P>]: string };
export type Query = Record<string, string | number | boolean | readonly string[] | undefined>;

export type Route<P extends string> = {
  readonly pattern: P;
  /** The address without language prefix; pages add `/en` through `page.link`. */
  href(
    ...given: ParamNames<P> extends never ? [query?: Query] : [params: RouteParams<P>, query?: Query]
  ): string;
};

export function route<const P extends string>(pattern: P): Route<P> {
  const names = [...pattern.matchAll(/:(\w+)/g)].map((match) => match[1] ?? '');
  return {
    pattern,
    href(...given) {
      const [first, second] = given as [Record<string, string>?, Query?];
      const params: Record<string, string> = names.length > 0 ? (first ?? {}) : {};
      const query = names.length > 0 ? second : (first as Query | undefined);
      const path = names.reduce<string>(
        (made, name) => made.replace(`:${name}`, encodeURIComponent(params[name] ?? '')),
        pattern,
      );
      return path + queryString(query);
    },
  };
}

function queryString(query: Query | undefined): string {
  const search = new URLSearchParams();
  for (const [name, value] of Object.entries(query ?? {})) {
    if (value === undefined || value === '' || value === false) continue;
    if (typeof value === 'object') for (const one of value) search.append(name, one);
    else search.set(name, value === true ? '1' : String(value));
  }
  const text = search.toString();
  return text === '' ? '' : `?${text}`;
}
