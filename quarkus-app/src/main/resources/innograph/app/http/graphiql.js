// Starts GraphiQL with questions that the built-in starter data answers.
'use strict';

const FIRST_QUERY = `# Welcome to InnoGraph. Ctrl+Enter asks.
# 欢迎使用 InnoGraph。按 Ctrl+Enter 查询。
query Search {
  search(text: "河北工程大学") {
    totalCount
    edges {
      score
      node {
        __typename
        ... on Entity {
          id
          name
        }
      }
    }
  }
}
`;

const SEARCH_WITH_VARIABLES = `# Any text: set it below, under Variables.
# 在下方 Variables 中修改搜索词。
query SearchFor($text: String!, $first: Int) {
  search(text: $text, first: $first) {
    totalCount
    edges {
      score
      node {
        __typename
        ... on Entity {
          id
          name
        }
      }
    }
  }
}
`;

// A link to this page may carry a query: /graphiql?query=...&variables=...&operationName=...
const link = new URLSearchParams(window.location.search);

ReactDOM.render(
  React.createElement(
    GraphiQL,
    {
      fetcher: GraphiQL.createFetcher({ url: '/graphql' }),
      query: link.get('query') ?? undefined,
      variables: link.get('variables') ?? undefined,
      operationName: link.get('operationName') ?? undefined,
      defaultQuery: FIRST_QUERY,
      defaultTabs: [
        { query: FIRST_QUERY, variables: null, headers: null },
        { query: SEARCH_WITH_VARIABLES, variables: '{\n  "text": "河北工程大学",\n  "first": 5\n}', headers: null },
      ],
      shouldPersistHeaders: false,
    },
    React.createElement(
      GraphiQL.Logo,
      null,
      React.createElement('a', { href: '/', className: 'innograph-name' }, 'InnoGraph'),
    ),
  ),
  document.getElementById('graphiql'),
);
