/**
 * The web side of InnoGraph: GraphQL over HTTP at {@code /graphql}, the schema as text, GraphiQL and a start page. Answers
 * follow the GraphQL-over-HTTP specification; a refusal is always a GraphQL error with a code of {@code HttpProblem}.
 * Questions are answered once {@link innograph.app.http.Readiness} says so, and those under way are finished before a stop.
 */
@NullMarked
package innograph.app.http;

import org.jspecify.annotations.NullMarked;
