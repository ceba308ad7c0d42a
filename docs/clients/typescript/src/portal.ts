// The page of an organization: who it is, and who else works on its technologies.
// node build/portal.js http://localhost:8080/graphql 汉光重工

import { graphql } from "./generated/index.js";
import { ask, InnoGraphError } from "./innograph.js";

const Profile = graphql(`
  query Profile($text: String!) {
    search(text: $text, types: [ORGANIZATION], first: 1) {
      edges {
        node {
          ... on Organization {
            id
            name(language: "en")
            kinds
            region { name(language: "en") }
            technologies { edges { technology { id name(language: "en") } } }
          }
        }
      }
    }
  }
`);

const Neighbours = graphql(`
  query Neighbours($id: String!, $technologies: [String!]!, $after: String) {
    organizations(
      where: { NOT: { id: { eq: $id } }, technologies: { some: { id: { in: $technologies } } } }
      first: 4
      after: $after
    ) {
      nodes { name(language: "en") kinds }
      pageInfo { hasNextPage endCursor }
    }
  }
`);

/** All of them, page by page, as they are needed. */
async function* neighbours(endpoint: string, id: string, technologies: string[]) {
  let after: string | null | undefined;
  do {
    const { organizations } = await ask(endpoint, Neighbours, { id, technologies, after });
    yield* organizations.nodes;
    after = organizations.pageInfo.hasNextPage ? organizations.pageInfo.endCursor : undefined;
  } while (after);
}

async function print(endpoint: string, text: string) {
  const { search } = await ask(endpoint, Profile, { text });
  const organization = search.edges[0]?.node;
  if (!organization || !("id" in organization)) return console.log(`Nobody is called ${text}.`);

  const technologies = organization.technologies.edges.map((edge) => edge.technology);
  console.log(organization.name);
  console.log(`${organization.kinds.join(", ")} in ${organization.region?.name ?? "an unknown place"}`);
  console.log(`Works on: ${technologies.map((technology) => technology.name).join(", ")}`);
  console.log("So do:");
  for await (const other of neighbours(endpoint, organization.id, technologies.map((technology) => technology.id))) {
    console.log(`- ${other.name} (${other.kinds.join(", ")})`);
  }
}

const [endpoint = "http://localhost:8080/graphql", text = "汉光重工"] = process.argv.slice(2);
try {
  await print(endpoint, text);
} catch (error) {
  if (!(error instanceof InnoGraphError)) throw error;
  console.error(error.message);
  process.exitCode = 1;
}
