// A commit no longer waits for the words of its nodes to be searchable: with every batch of a load that took longer than all
// the rest. A load waits for them once, at its end.
DROP INDEX entity_text_cjk IF EXISTS;
DROP INDEX entity_text_latin IF EXISTS;
CREATE FULLTEXT INDEX entity_text_cjk IF NOT EXISTS FOR (n:Entity) ON EACH [n.name, n.names, n.aliases, n.acronym, n.notation]
OPTIONS {indexConfig: {`fulltext.analyzer`: 'cjk', `fulltext.eventually_consistent`: true}};
CREATE FULLTEXT INDEX entity_text_latin IF NOT EXISTS FOR (n:Entity) ON EACH [n.name, n.names, n.aliases, n.acronym, n.notation, n.city]
OPTIONS {indexConfig: {`fulltext.analyzer`: 'standard-folding', `fulltext.eventually_consistent`: true}};
