import type { TypedDocumentString } from "./generated/graphql.js";

/** What InnoGraph says when it can't answer: `code` stays the same over releases (docs/problems.md). */
export type Problem = { message: string; path?: (string | number)[]; extensions: { code: string; mender: string } };

export class InnoGraphError extends Error {
  constructor(readonly problems: Problem[]) {
    super(problems.map((problem) => `${problem.extensions.code} ${problem.message}`).join("\n"));
  }
}

/** Asks an operation; its answer has the type that was generated for it. */
export async function ask<Answer, Variables>(
  endpoint: string,
  document: TypedDocumentString<Answer, Variables>,
  variables: Variables,
): Promise<Answer> {
  const response = await fetch(endpoint, {
    method: "POST",
    headers: { "Content-Type": "application/json", Accept: "application/graphql-response+json" },
    body: JSON.stringify({ query: document.toString(), variables }),
  });
  const { data, errors } = (await response.json()) as { data: Answer; errors?: Problem[] };
  if (errors) throw new InnoGraphError(errors);
  return data;
}
