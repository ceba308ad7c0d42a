// The public audit of GraphQL over HTTP; fails unless every check is ok.
import { auditServer } from 'graphql-http';

const url = process.argv[2];
const results = await auditServer({ url, fetchFn: fetch });
const missed = results.filter((result) => result.status !== 'ok');
for (const result of missed) console.log(`${result.status} ${result.id} ${result.name}: ${result.reason ?? ''}`);
console.log(`audit of GraphQL over HTTP: ${results.length - missed.length} of ${results.length} ok`);
process.exit(missed.length === 0 ? 0 : 1);
