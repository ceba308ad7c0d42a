// What a demand asks for stands in the abstracts of projects and patents more often than in their titles.
CREATE FULLTEXT INDEX work_text IF NOT EXISTS FOR (n:Project|Patent) ON EACH [n.name, n.names, n.description, n.abstract]
OPTIONS {indexConfig: {`fulltext.analyzer`: 'cjk', `fulltext.eventually_consistent`: true}};
