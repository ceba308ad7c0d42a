// The peer of `innograph bench serve --peer`: @neo4j/graphql over the same store, behind the smallest HTTP server that does the
// job. It parses and validates each document once, so that nothing but the library and the store is measured.
// The address of the store and its password come as environment variables, since arguments are seen by everybody.
import { createServer } from "node:http";
import { Neo4jGraphQL } from "@neo4j/graphql";
import { execute, parse, validate } from "graphql";
import neo4j from "neo4j-driver";

const typeDefs = `
  type Organization @node {
    id: ID!
    name: String!
    country: String
    established: Int
    projects: [Project!]! @relationship(type: "PARTICIPATES_IN", direction: OUT, properties: "Participation")
    collaborators: [Organization!]!
      @relationship(type: "COLLABORATES_WITH", direction: OUT, queryDirection: UNDIRECTED, properties: "Collaboration")
  }

  type Project @node {
    id: ID!
    name: String!
    start: Date
    funding: Float
    participants: [Organization!]! @relationship(type: "PARTICIPATES_IN", direction: IN, properties: "Participation")
  }

  type Participation @relationshipProperties {
    role: String
  }

  type Collaboration @relationshipProperties {
    weight: Float
  }

  type YearCount {
    value: String!
    count: Int!
  }

  type Query {
    # the library has no facets; this is how it is extended by what it lacks
    projectsByYear(since: Date!): [YearCount!]!
      @cypher(
        statement: """
        MATCH (p:Project)
        WHERE p.start >= $since
        WITH p.start.year AS year, count(*) AS number
        ORDER BY year LIMIT 50
        RETURN {value: toString(year), count: number} AS counted
        """
        columnName: "counted"
      )
  }
`;

const driver = neo4j.driver(
  process.env.PEER_BOLT_URI,
  neo4j.auth.basic(process.env.PEER_USER, process.env.PEER_PASSWORD),
);
const schema = await new Neo4jGraphQL({ typeDefs, driver, features: { excludeDeprecatedFields: {} } }).getSchema();
const documents = new Map();

function documentOf(query) {
  let document = documents.get(query);
  if (document === undefined) {
    document = parse(query);
    const errors = validate(schema, document);
    if (errors.length > 0) throw errors[0];
    documents.set(query, document);
  }
  return document;
}

/** Answers; counts what the store had to look up for it if asked to, by PROFILE. */
async function answer({ query, variables, extensions }) {
  const ask = (executionContext) =>
    execute({ schema, document: documentOf(query), variableValues: variables, contextValue: { executionContext } });
  if (!extensions?.statistics) return ask(driver);
  const session = driver.session({ defaultAccessMode: neo4j.session.READ });
  const statistics = { statements: 0, hits: 0 };
  try {
    const result = await session.executeRead((transaction) =>
      ask({
        run: async (statement, parameters) => {
          const rows = await transaction.run(`PROFILE ${statement}`, parameters);
          statistics.statements++;
          statistics.hits += hits(rows.summary.profile);
          return rows;
        },
      }),
    );
    return { ...result, extensions: { statistics } };
  } finally {
    await session.close();
  }
}

function hits(plan) {
  return Number(plan.dbHits) + plan.children.reduce((sum, child) => sum + hits(child), 0);
}

const server = createServer((request, response) => {
  const parts = [];
  request.on("data", (part) => parts.push(part));
  request.on("end", async () => {
    let body;
    try {
      body = JSON.stringify(await answer(JSON.parse(Buffer.concat(parts).toString())));
    } catch (error) {
      body = JSON.stringify({ errors: [{ message: error.message }] });
    }
    const bytes = Buffer.from(body);
    response.writeHead(200, { "Content-Type": "application/json", "Content-Length": bytes.length });
    response.end(bytes);
  });
});
server.keepAliveTimeout = 600_000;
server.listen(0, "127.0.0.1", () => console.log(`listening ${server.address().port}`));
