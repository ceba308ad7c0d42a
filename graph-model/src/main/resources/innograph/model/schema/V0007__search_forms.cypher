// What follows from the names is searched like the names: simplified characters, pinyin, acronyms.
DROP INDEX entity_text_cjk IF EXISTS;
DROP INDEX entity_text_latin IF EXISTS;
CREATE FULLTEXT INDEX entity_text_cjk IF NOT EXISTS FOR (n:Entity) ON EACH [n.name, n.names, n.aliases, n.acronym, n.notation, n.searchForms]
OPTIONS {indexConfig: {`fulltext.analyzer`: 'cjk', `fulltext.eventually_consistent`: true}};
CREATE FULLTEXT INDEX entity_text_latin IF NOT EXISTS FOR (n:Entity) ON EACH [n.name, n.names, n.aliases, n.acronym, n.notation, n.city, n.searchForms]
OPTIONS {indexConfig: {`fulltext.analyzer`: 'standard-folding', `fulltext.eventually_consistent`: true}};
